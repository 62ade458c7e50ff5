/** The way back from a cleaned text to its original, kept edit by edit. */
import type { Span } from "../types.js";

/** Replaces `[start, end)` of a text. Edits of one pass are in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a person should look at here: becomes a `CleanNote`. An edit that changes nothing may carry one. */
  readonly note?: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const e of edits) {
    parts.push(text.slice(at, e.start), e.text);
    at = e.end;
  }
  parts.push(text.slice(at));
  // Joined, the text is one string; a sum stays a chain of its parts, through which each look at a letter has to go.
  return parts.join("");
}

/** Stretches whose length changed. Between them, cleaned and original text run in step, unit by unit. */
interface Change {
  /** In the cleaned text. */
  start: number;
  end: number;
  /** In the original. */
  from: number;
  to: number;
}

/** The changes `old` of a text together with those of edits made in it, each of which moves what stands behind it. */
function changesAfter(old: readonly Change[], moving: readonly Edit[]): Change[] {
  const next: Change[] = [];
  let i = 0; // into old
  let shift = 0; // new offset − old offset, after the edits seen so far
  let done: Change = { start: 0, end: 0, from: 0, to: 0 }; // the last old change passed
  const keep = (until: number) => {
    for (let c = old[i]; c && c.end <= until; c = old[++i]) {
      next.push({ start: c.start + shift, end: c.end + shift, from: c.from, to: c.to });
      done = c;
    }
  };
  for (let k = 0; k < moving.length; ) {
    const first = moving[k] as Edit;
    keep(first.start);
    let { start, end } = first;
    const before = done;
    const shiftBefore = shift;
    shift += first.text.length - (first.end - first.start);
    k++;
    // Absorb what overlaps: old changes within the stretch, further edits within those.
    let from: number | undefined;
    for (;;) {
      const c = old[i];
      const e = moving[k];
      if (c && c.start < end && c.end > start) {
        if (c.start < start) {
          start = c.start;
          from = c.from;
        }
        end = Math.max(end, c.end);
        done = c;
        i++;
      } else if (e && e.start < end) {
        end = Math.max(end, e.end);
        shift += e.text.length - (e.end - e.start);
        k++;
      } else break;
    }
    from ??= before.to + (start - before.end);
    next.push({ start: start + shiftBefore, end: end + shift, from, to: done.to + (end - done.end) });
  }
  keep(Number.POSITIVE_INFINITY);
  return next;
}

const moves = (e: Edit): boolean => e.text.length !== e.end - e.start;

/** Immutable. An edit that keeps its length counts as unit-by-unit replacement and leaves no change behind. */
export class OffsetMap {
  /** Worked out when first asked for: nobody asks where the values of most notices stood. */
  #changes: readonly Change[] | undefined;

  private constructor(
    private readonly before: OffsetMap | undefined,
    private readonly edits: readonly Edit[],
  ) {}

  static readonly identity = new OffsetMap(undefined, []);

  /** The map of the text after `edits`, which count in the text this map belongs to. */
  after(edits: readonly Edit[]): OffsetMap {
    return edits.some(moves) ? new OffsetMap(this, edits) : this;
  }

  private get changes(): readonly Change[] {
    this.#changes ??= this.before ? changesAfter(this.before.changes, this.edits.filter(moves)) : [];
    return this.#changes;
  }
  /** The last change that begins at or before `at`. */
  private lastAt(at: number): Change | undefined {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.changes[mid] as Change).start <= at) low = mid + 1;
      else high = mid;
    }
    return this.changes[low - 1];
  }

  private begin(at: number): number {
    const c = this.lastAt(at);
    if (!c) return at;
    return c.end > at ? c.from : c.to + (at - c.end);
  }

  /** What was cut away right before or after the stretch does not belong to it; what was cut away within does. */
  toSource(start: number, end: number): Span<"source"> {
    const from = this.begin(start);
    if (end <= start) return { start: from, end: from };
    const c = this.lastAt(end - 1);
    const to = !c ? end : c.end >= end ? c.to : c.to + (end - c.end);
    return { start: from, end: to };
  }
}
