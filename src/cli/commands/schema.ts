import type { Command } from "commander";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";

export function addSchema(program: Command, session: Session): void {
  const { lang } = session;
  program
    .command("schema")
    .description(message("cli-schema", lang))
    .argument(`[${message("cli-name", lang)}]`, message("cli-schema-name", lang))
    .action(async (name: string | undefined) => (await import("../run/schema.js")).runSchema(name, session));
}
