/** `xuncha parse`: each input is read, parsed and written before the next one is touched. */
import { type FormatName, type FormatOptions, loadFormat } from "../../formats/index.js";
import type { Notice } from "../../generated/notice.js";
import { type Lang, message } from "../../messages/index.js";
import type { Extracted } from "../../readers/types.js";
import { parseNotice } from "../../result.js";
import { startCold } from "../cold-start.js";
import { type ConfigFlags, configuredLexicons } from "../config.js";
import { EXIT } from "../exit-codes.js";
import { inputError, inputsOf, sayFailed } from "../inputs.js";
import type { Session } from "../session.js";
import { openTarget } from "../target.js";

export interface ParseFlags extends ConfigFlags {
  readonly output?: string;
  readonly format: FormatName;
  readonly today?: string;
  readonly evidence?: boolean;
  readonly strict?: boolean;
  readonly inputFormat?: Extracted["format"];
  readonly maxSize?: number;
  readonly comments: boolean;
  readonly schemaLine?: boolean;
  readonly quiet?: boolean;
}

export async function runParse(names: readonly string[], flags: ParseFlags, session: Session): Promise<void> {
  const { lang, streams } = session;
  const inputs = inputsOf(names, flags.maxSize, session);
  const lexicons = await configuredLexicons(flags, session);
  const target = openTarget(flags.output, names, session);
  const format = await loadFormat(flags.format);
  const options: FormatOptions = {
    lang,
    comments: flags.comments,
    schemaLine: flags.schemaLine,
    width: flags.output === undefined && streams.stdout.isTTY ? streams.stdout.columns || undefined : undefined,
    color: flags.output === undefined && session.colors.out > 0,
  };
  const many = inputs.length > 1;
  const failed: string[] = [];
  let written = 0;

  for (const input of inputs) {
    let notice: Notice;
    try {
      const bytes = await input.read();
      if (!many) startCold(bytes);
      notice = (await parseNotice(bytes, { ...flags, lexicons, file: input.file, lang })).notice;
    } catch (error) {
      failed.push(input.label);
      await session.complain(inputError(error, input.label, lang));
      continue;
    }
    if (written === 0) await target.write(format.begin?.(options) ?? "");
    await target.write(format.notice(notice, options, { index: written, many }));
    written++;
    if (flags.strict && notice.warnings.length > 0) session.leave(EXIT.problems);
    if (!flags.quiet) for (const line of warningLines(notice, input.label, lang)) await session.say(line);
  }

  if (written > 0 || many) await target.write(format.end?.(options, { written, many }) ?? "");
  if (written > 0) await target.close();
  if (many) await sayFailed(failed, inputs.length, session);
}

/** `file:line:column 告警 code message`, which editors and terminals make clickable. */
function warningLines(notice: Notice, label: string, lang: Lang): string[] {
  return notice.warnings.map(({ code, message: text, line, column }) => {
    const place = line === undefined ? label : `${label}:${line}:${column ?? 1}`;
    return `${place} ${message("cli-warning", lang)} ${code} ${text}`;
  });
}
