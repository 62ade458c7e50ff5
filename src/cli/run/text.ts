/** `xuncha parse --text`: the text of each input as the parser sees it, so that a person can look up the places of evidence. */
import { printable } from "../../formats/printable.js";
import { readSource } from "../../readers/index.js";
import type { Extracted } from "../../readers/types.js";
import { inputError, inputsOf, sayFailed } from "../inputs.js";
import type { Session } from "../session.js";
import { openTarget } from "../target.js";

export interface TextFlags {
  readonly output?: string;
  readonly inputFormat?: Extracted["format"];
  readonly maxSize?: number;
  readonly quiet?: boolean;
}

export async function runText(names: readonly string[], flags: TextFlags, session: Session): Promise<void> {
  const { lang, streams } = session;
  const inputs = inputsOf(names, flags.maxSize, session);
  const target = openTarget(flags.output, names, session);
  const onTerminal = flags.output === undefined && streams.stdout.isTTY === true;
  const many = inputs.length > 1;
  const failed: string[] = [];

  for (const { label, file, read } of inputs) {
    let text: string;
    try {
      ({ text } = await readSource(await read(), { name: file, inputFormat: flags.inputFormat, maxSize: flags.maxSize }));
    } catch (error) {
      failed.push(label);
      await session.complain(inputError(error, label, lang));
      continue;
    }
    // On standard error, because a line between the texts would shift what counts in them.
    if (many && !flags.quiet) await session.say(`==> ${label} <==`);
    await target.write(onTerminal ? harmless(text) : text);
    if (!text.endsWith("\n")) await target.write("\n");
  }

  if (failed.length < inputs.length) await target.close();
  if (many) await sayFailed(failed, inputs.length, session);
}

/** Character for character, so that columns stay. */
const harmless = (text: string): string => text.replace(/[^\n\r\t]+/gu, printable);
