/** How far a run is: a bar on a terminal, a line now and then in a log. */
import { quickWidth } from "../formats/width.js";
import { type Lang, message } from "../messages/index.js";
import type { Summary } from "./summary.js";

/** What of a stream is used. */
export interface ProgressStream {
  write(text: string): boolean;
  readonly columns?: number | undefined;
}

/** Milliseconds between two drawings, and between two lines of a log. */
const REDRAW = 100;
const LOG = 10_000;

export class Progress {
  readonly #start = Date.now();
  #last = 0;
  #drawn = false;

  constructor(
    readonly stream: ProgressStream,
    readonly lang: Lang,
    readonly isTerminal: boolean,
  ) {
    this.#last = isTerminal ? 0 : Date.now();
  }

  update(summary: Summary): void {
    const now = Date.now();
    if (now - this.#last < (this.isTerminal ? REDRAW : LOG)) return;
    this.#last = now;
    const line = this.#line(summary, (now - this.#start) / 1000);
    if (!this.isTerminal) {
      this.stream.write(`${line}\n`);
      return;
    }
    this.#drawn = true;
    const room = (this.stream.columns || 80) - quickWidth(line) - 4;
    this.stream.write(`\r${room >= 8 ? `${bar(summary.done / Math.max(1, summary.all), Math.min(30, room))} ` : ""}${line}\u001b[K`);
  }

  /** Takes the bar away, so that what follows stands on a line of its own. */
  end(): void {
    if (this.#drawn) this.stream.write("\r\u001b[K");
    this.#drawn = false;
  }

  #line({ done, all, parsed, failed, warned }: Summary, seconds: number): string {
    const rate = done / Math.max(0.001, seconds);
    // What is kept goes by much faster than what is parsed; an estimate from the first moments would only mislead.
    const left = done === 0 || (parsed === 0 && done < all) ? "…" : clock((all - done) / rate);
    return message("batch-progress", this.lang, { done, all, rate: Math.round(rate), left, warnings: warned, failed });
  }
}

const bar = (share: number, width: number): string => {
  const full = Math.round(share * width);
  return `[${"█".repeat(full)}${"░".repeat(width - full)}]`;
};

/** 75 → 1:15, 3,700 → 1:01:40. */
export function clock(seconds: number): string {
  const all = Math.max(0, Math.ceil(seconds));
  const two = (n: number): string => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
