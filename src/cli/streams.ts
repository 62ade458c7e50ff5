/** The world outside as a command sees it, and as a process has it. */
import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import type { Readable } from "node:stream";

/** What of a `Writable` is used. */
export interface Sink {
  /** @returns false where it is better to wait for `drain` */
  write(text: string | Uint8Array): boolean;
  on(event: "drain" | "error" | "close", listener: (error: NodeJS.ErrnoException) => void): this;
  off(event: "drain" | "error" | "close", listener: (error: NodeJS.ErrnoException) => void): this;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Streams {
  /** Without the interpreter and the script. */
  readonly argv: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Those of this process. Node makes its streams when they are asked for, which takes longer than a short answer: few calls need them. */
export function processStreams(): Streams {
  return {
    argv: process.argv.slice(2),
    get stdin() {
      return process.stdin;
    },
    stdout: sinkOf(1, () => process.stdout),
    stderr: sinkOf(2, () => process.stderr),
    env: process.env,
    cwd: process.cwd(),
  };
}

/** @param stream Node's own of this file descriptor, asked for where there is need of it */
export function sinkOf(fd: number, stream: () => Sink): Sink {
  if (process.platform === "win32") return stream();
  try {
    return isPlain(fstatSync(fd)) ? new Beginning(fd, stream) : stream();
  } catch {
    // Closed by whoever started the program.
    return stream();
  }
}

/** A terminal is not: whoever writes to it asks for its width and its colours. */
const isPlain = (to: Stats): boolean => to.isFIFO() || to.isSocket() || to.isFile() || to.rdev === statSync("/dev/null").rdev;

/** Bytes that a pipe holds, and less than a socket does: so many are written at once although nobody has read any. */
const PIPE = 65_536;

/** Writes the first bytes to a pipe (a socket, a file, nowhere) itself, and leaves to Node's stream what is more, or what goes wrong. */
class Beginning implements Sink {
  #left = PIPE;
  #stream: Sink | undefined;
  #listeners: Parameters<Sink["on"]>[] = [];

  constructor(
    readonly fd: number,
    readonly stream: () => Sink,
  ) {}

  write(text: string | Uint8Array): boolean {
    if (this.#stream) return this.#stream.write(text);
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    if (bytes.length > this.#left) return this.#handOver().write(bytes);
    this.#left -= bytes.length;
    let done = 0;
    try {
      while (done < bytes.length) done += writeSync(this.fd, bytes, done);
      return true;
    } catch {
      // Full, if it is shared; or the reader is gone, or the disk is full, which the stream says as it always does.
      return this.#handOver().write(bytes.subarray(done));
    }
  }

  on(...listener: Parameters<Sink["on"]>): this {
    if (this.#stream) this.#stream.on(...listener);
    else this.#listeners.push(listener);
    return this;
  }

  off(...[event, listener]: Parameters<Sink["off"]>): this {
    if (this.#stream) this.#stream.off(event, listener);
    else this.#listeners = this.#listeners.filter((one) => one[0] !== event || one[1] !== listener);
    return this;
  }

  #handOver(): Sink {
    const stream = this.stream();
    for (const listener of this.#listeners) stream.on(...listener);
    this.#stream = stream;
    return stream;
  }
}
