import { type Command, InvalidArgumentError, Option } from "commander";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";

export function addStats(program: Command, session: Session): void {
  const { lang } = session;
  const top = (value: string): number => {
    if (!/^\d{1,6}$/u.test(value)) throw new InvalidArgumentError(message("stats-bad-top", lang, { value }));
    return Number(value);
  };
  program
    .command("stats")
    .description(message("stats-summary", lang))
    .argument(`<${message("stats-data", lang)}...>`, message("stats-data-files", lang))
    .addOption(new Option("-f, --format <name>", message("stats-opt-format", lang)).choices(["table", "json"]).default("table"))
    .addOption(new Option("--top <n>", message("stats-opt-top", lang)).argParser(top).default(20))
    .action(async (inputs: string[], flags) => (await import("../run/stats.js")).runStats(inputs, flags, session));
}
