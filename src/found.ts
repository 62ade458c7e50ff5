/** The store of mentions that recognizers fill and resolvers read. */
import type { Found, Mention, MentionKind, Span } from "./types.js";

const NONE: readonly never[] = [];

export class Mentions implements Found {
  readonly #byKind = new Map<MentionKind, Mention[]>();

  add(mentions: readonly Mention[]): void {
    if (mentions.length === 0) return;
    /** Of a few kinds at most. */
    const unsorted: Mention[][] = [];
    for (const m of mentions) {
      let list = this.#byKind.get(m.kind);
      if (!list) {
        list = [];
        this.#byKind.set(m.kind, list);
      }
      const last = list.at(-1);
      if (last && last.span.start > m.span.start && !unsorted.includes(list)) unsorted.push(list);
      list.push(m);
    }
    for (const list of unsorted) list.sort((a, b) => a.span.start - b.span.start);
  }

  of<K extends MentionKind>(kind: K): readonly Mention<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly Mention<K>[];
  }

  within<K extends MentionKind>(kind: K, span: Span): readonly Mention<K>[] {
    const all = this.of(kind);
    // Asked for every sentence: the first one is looked up, not searched for.
    let lo = 0;
    for (let hi = all.length; lo < hi; ) {
      const mid = (lo + hi) >> 1;
      if ((all[mid] as Mention<K>).span.start < span.start) lo = mid + 1;
      else hi = mid;
    }
    // Most sentences hold none.
    if (lo === all.length || (all[lo] as Mention<K>).span.start > span.end) return NONE;
    let out: Mention<K>[] | undefined;
    for (; lo < all.length; lo++) {
      const m = all[lo] as Mention<K>;
      if (m.span.start > span.end) break;
      if (m.span.end > span.end) continue;
      // Mostly it is the only one: a list that begins empty makes room for many.
      if (out) out.push(m);
      else out = [m];
    }
    return out ?? NONE;
  }
}
