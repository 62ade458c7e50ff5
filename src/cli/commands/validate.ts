import type { Command } from "commander";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";

export function addValidate(program: Command, session: Session): void {
  const { lang } = session;
  program
    .command("validate")
    .description(message("cli-validate", lang))
    .argument(`[${message("cli-file", lang)}...]`, message("cli-validate-files", lang))
    .option("-q, --quiet", message("cli-opt-quiet-ok", lang))
    .action(async (files: string[], flags) => (await import("../run/validate.js")).runValidate(files, flags, session));
}
