import { Argument, type Command } from "commander";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

export function addCompletion(program: Command, session: Session): void {
  const { lang } = session;
  program
    .command("completion")
    .description(message("cli-completion", lang))
    .addArgument(new Argument(`<${message("cli-shell", lang)}>`, message("cli-completion-shell", lang)).choices(SHELLS))
    .addHelpText("after", `\n${message("cli-completion-how", lang)}`)
    .action(async (shell: Shell) => (await import("../run/completion.js")).runCompletion(shell, program, session));
}
