/** `xuncha validate`: findings as `file:line:column`, one a line, which editors make clickable. */
import { printable } from "../../formats/printable.js";
import { message } from "../../messages/index.js";
import { decodeText } from "../../readers/decode.js";
import { validateFile } from "../../validate/index.js";
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
      session.leave(EXIT.failed);
      await session.err.write(`${message("cli-error", lang)}${inputError(error, input.label, lang)}\n`);
      continue;
    }
    const findings = validateFile(text, input.label, lang);
    problems += findings.length;
    for (const { line, column, code, pointer, message: words } of findings) {
      const where = pointer ? ` ${pointer}` : "";
      await session.out.write(`${printable(`${input.label}:${line}:${column} ${code}${where} ${words}`)}\n`);
    }
    if (findings.length > 0) session.leave(EXIT.problems);
    else if (!flags.quiet) await session.err.write(`${message("cli-validate-ok", lang, { file: printable(input.label) })}\n`);
  }
  if (inputs.length > 1 && !flags.quiet) {
    await session.err.write(`${message("cli-validate-summary", lang, { files: inputs.length, problems })}\n`);
  }
}
