/** Draft → plain notice and the evidence of each of its values. */
import type { Draft, Field, Origin, Span } from "./types.js";

/** One value of the notice and where it came from; `spans` are in the cleaned text. */
export interface Grounded {
  readonly pointer: string;
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly origin: Origin;
}

const isField = (x: object): x is Field<unknown> => "origin" in x && "spans" in x && "rule" in x;

/** `~` and `/` escaped as RFC 6901 asks. */
const escaped = (key: string): string => (/[~/]/u.test(key) ? key.replace(/~/gu, "~0").replace(/\//gu, "~1") : key);

/** Unwraps every field of a draft. Fields without evidence (no span) are an error of the rule that made them. */
export function unwrap(draft: Readonly<Draft>): { value: Record<string, unknown>; grounded: Grounded[] } {
  const grounded: Grounded[] = [];
  const walk = (x: unknown, pointer: string): unknown => {
    if (Array.isArray(x)) return x.map((item, i) => walk(item, `${pointer}/${i}`));
    if (typeof x !== "object" || x === null) throw new TypeError(`a value without evidence at ${pointer}`);
    if (isField(x)) {
      if (x.spans.length === 0) throw new TypeError(`${x.rule}: no place in the text for ${pointer}`);
      grounded.push({ pointer, spans: x.spans, rule: x.rule, origin: x.origin });
      return x.value;
    }
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(x)) {
      if (value !== undefined) out[key] = walk(value, `${pointer}/${escaped(key)}`);
    }
    return out;
  };
  return { value: walk(draft, "") as Record<string, unknown>, grounded };
}
