/** Draft → plain notice and the evidence of each of its values. */
import type { Draft, Field, Origin, Span } from "./types.js";

/** One value of the notice and where it came from; `spans` are in the cleaned text. */
export interface Grounded {
  readonly pointer: string;
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly origin: Origin;
}

function isField(x: object): x is Field<unknown> {
  return (x as Partial<Field<unknown>>).origin !== undefined && (x as Partial<Field<unknown>>).spans !== undefined;
}

/**
 * Unwraps every field of a draft; its keys are those of the schema, of which no pointer needs to escape one. Fields without evidence (no span) are an error of the rule that made them.
 */
export function unwrap(draft: Readonly<Draft>): { value: Record<string, unknown>; grounded: Grounded[] } {
  const grounded: Grounded[] = [];
  const walk = (x: unknown, pointer: string): unknown => {
    if (Array.isArray(x)) {
      const items: unknown[] = [];
      for (let i = 0; i < x.length; i++) items.push(walk(x[i], `${pointer}/${i}`));
      return items;
    }
    if (typeof x !== "object" || x === null) throw new TypeError(`a value without evidence at ${pointer}`);
    if (isField(x)) {
      if (x.spans.length === 0) throw new TypeError(`${x.rule}: no place in the text for ${pointer}`);
      grounded.push({ pointer, spans: x.spans, rule: x.rule, origin: x.origin });
      return x.value;
    }
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(x)) {
      const value = (x as Record<string, unknown>)[key];
      if (value !== undefined) out[key] = walk(value, `${pointer}/${key}`);
    }
    return out;
  };
  return { value: walk(draft, "") as Record<string, unknown>, grounded };
}
