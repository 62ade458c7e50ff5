/** Offset → line and column, for people. */

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Where the lines of a text begin; LF, CRLF and a lone CR each end a line. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** @param offset in UTF-16 units; an offset beyond the end counts as the end. */
  at(offset: number): Place {
    const to = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= to) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: to - (this.#starts[low] ?? 0) + 1 };
  }

  /** The text of a line without its ending. @param line 1-based */
  line(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    return this.text.slice(start, this.#starts[line] ?? this.text.length).replace(/\r?\n$|\r$/u, "");
  }
}
