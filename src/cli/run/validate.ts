/** `xuncha validate`: findings as `file:line:column`, one a line, which editors make clickable. */
import { printable } from "../../formats/printable.js";
import { message } from "../../messages/index.js";
import { decodeText } from "../../readers/decode.js";
import { checkText } from "../../validate/index.js";
import { EXIT } from "../exit-codes.js";
import { inputError, inputsOf } from "../inputs.js";
import type { Session } from "../session.js";

export interface ValidateFlags {
  readonly quiet?: boolean;
}

export async function runValidate(names: readonly string[], flags: ValidateFlags, session: Session): Promise<void> {
  const { lang } = session;
  const inputs = inputsOf(names, undefined, undefined, session);
  let problems = 0;
  for (const input of inputs) {
    let text: string;
    try {
      const read = await input.read();
      text = typeof read === "string" ? read : decodeText(read).text;
    } catch (error) {
      await session.complain(inputError(error, input.label, lang));
      continue;
    }
    const { diagnostics, omitted } = await checkText(text, input.file ?? input.label, { lang });
    problems += diagnostics.length + omitted;
    for (const { line, column, code, pointer, message: words } of diagnostics) {
      const where = pointer ? ` ${pointer}` : "";
      await session.out.write(`${printable(`${input.label}:${line}:${column} ${code}${where} ${words}`)}\n`);
    }
    if (diagnostics.some((d) => d.severity === "error")) session.leave(EXIT.problems);
    else if (!flags.quiet) await session.say(message("cli-validate-ok", lang, { file: input.label }));
  }
  if (inputs.length > 1 && !flags.quiet) {
    await session.say(message("cli-validate-summary", lang, { files: inputs.length, problems }));
  }
}
