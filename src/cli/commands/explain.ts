import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";
import { addInputOptions } from "./options.js";

export function addExplain(program: Command, session: Session): void {
  const { lang } = session;
  const command = program
    .command("explain")
    .description(message("cli-explain", lang))
    .argument(`[${message("cli-file", lang)}]`, message("cli-explain-file", lang))
    .argument(`[${message("cli-pointer", lang)}]`, message("cli-explain-pointer", lang))
    .addOption(new Option("-f, --format <name>", message("cli-opt-format", lang)).choices(["text", "json"]).default("text"));
  addInputOptions(command, lang).action(async (file: string | undefined, pointer: string | undefined, flags) => {
    // Behind a pipe the pointer may stand alone.
    const alone = pointer === undefined && file?.startsWith("/") && !session.streams.stdin.isTTY && !existsSync(file);
    const names = file === undefined || alone ? [] : [file];
    await (await import("../run/explain.js")).runExplain(names, alone ? file : pointer, flags, session);
  });
}
