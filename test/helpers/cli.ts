/** Runs the program in this process, with streams of its own. */
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.js";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  /** Standard input is a terminal. */
  readonly tty?: boolean;
  /** Standard output is a terminal of so many columns. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

class Sink extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout = Object.assign(new Sink(), options.columns === undefined ? {} : { isTTY: true, columns: options.columns });
  const stderr = new Sink();
  const stdin = Object.assign(Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]), {
    isTTY: options.tty ?? false,
  });
  const code = await main({ argv, stdin, stdout, stderr, env: options.env ?? {}, cwd: options.cwd ?? process.cwd() });
  return { code, stdout: stdout.text, stderr: stderr.text };
}
