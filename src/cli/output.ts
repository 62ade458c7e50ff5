/** Writing to a stream without losing anything and without growing: waits where the reader is slow. */
import type { Sink } from "./streams.js";

/** The reader went away (`| head`): there is nobody left to write for, which is not an error. */
export class ReaderGone extends Error {
  override readonly name = "ReaderGone";
}

/** The stream took no more: the disk is full, or the terminal is gone. */
export class WriteFailed extends Error {
  override readonly name = "WriteFailed";

  constructor(readonly code: string) {
    super(code);
  }
}

export class Output {
  #failure: Error | undefined;

  constructor(readonly stream: Sink) {
    // Without a listener an EPIPE ends the process with a stack trace.
    stream.on("error", (error: NodeJS.ErrnoException) => {
      this.#failure ??=
        error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" ? new ReaderGone() : new WriteFailed(error.code ?? error.message);
    });
  }

  /** @throws ReaderGone or WriteFailed */
  async write(text: string): Promise<void> {
    if (text === "") return;
    if (this.#failure) throw this.#failure;
    if (!this.stream.write(text)) await this.#drained();
    if (this.#failure) throw this.#failure;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.stream.off("drain", done).off("error", done).off("close", done);
        resolve();
      };
      this.stream.on("drain", done).on("error", done).on("close", done);
    });
  }
}
