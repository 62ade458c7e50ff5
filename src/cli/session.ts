/** What a command may use of the world outside, and what it leaves: tests pass their own. */
import { printable } from "../formats/printable.js";
import { type Lang, message } from "../messages/index.js";
import type { ColorLevel } from "./color.js";
import { EXIT, type ExitCode } from "./exit-codes.js";
import type { Output } from "./output.js";
import type { Streams } from "./streams.js";

export class Session {
  #exit: ExitCode = EXIT.ok;

  constructor(
    readonly streams: Streams,
    readonly lang: Lang,
    readonly out: Output,
    readonly err: Output,
    /** Colours of each stream. */
    readonly colors: { readonly out: ColorLevel; readonly err: ColorLevel },
  ) {}

  get exit(): ExitCode {
    return this.#exit;
  }

  /** One line on standard error. Names and values come from outside, so what would act on a terminal is taken out. */
  say(line: string): Promise<void> {
    return this.err.write(`${printable(line)}\n`);
  }

  /** Says what went wrong and that the call failed. */
  complain(words: string): Promise<void> {
    this.leave(EXIT.failed);
    return this.say(message("cli-error", this.lang) + words);
  }

  /** The worst that was said counts. */
  leave(code: ExitCode): void {
    if (code > this.#exit) this.#exit = code;
  }
}
