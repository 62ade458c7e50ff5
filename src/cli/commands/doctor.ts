import type { Command } from "commander";
import { message } from "../../messages/index.js";
import type { Session } from "../session.js";

export function addDoctor(program: Command, session: Session): void {
  program
    .command("doctor")
    .description(message("cli-doctor", session.lang))
    .action(async () => (await import("../run/doctor.js")).runDoctor(session));
}
