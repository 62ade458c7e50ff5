/** Draft → plain notice and the evidence of each of its values. */
import type { Draft, Field, Origin, Span } from "./types.js";

/** One value of the notice and where it came from; `spans` are in the cleaned text. */
export interface Grounded {
  readonly pointer: string;
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly origin: Origin;
}

const isField = (x: object): x is Field<unknown> =>
  (x as Partial<Field<unknown>>).origin !== undefined && (x as Partial<Field<unknown>>).spans !== undefined;

/** The values of a draft. A field without evidence (no span) is an error of the rule that made it. */
export const unwrap = (draft: Readonly<Draft>): Record<string, unknown> => plain(draft) as Record<string, unknown>;

function plain(x: unknown): unknown {
  if (Array.isArray(x)) return x.map(plain);
  if (typeof x !== "object" || x === null) throw new TypeError(`a value without evidence: ${String(x)}`);
  if (isField(x)) {
    if (x.spans.length === 0) throw new TypeError(`${x.rule}: no place in the text for ${JSON.stringify(x.value)}`);
    return x.value;
  }
  const out: Record<string, unknown> = {};
  // A draft is made of plain objects: nothing is inherited, and no list of keys is needed.
  for (const key in x) {
    const value = (x as Record<string, unknown>)[key];
    if (value !== undefined) out[key] = plain(value);
  }
  return out;
}

/** Each value of a draft with its place, in order. The keys are those of the schema, of which no pointer needs to escape one. */
export function groundedIn(draft: Readonly<Draft>): Grounded[] {
  const out: Grounded[] = [];
  const walk = (x: object, pointer: string): void => {
    if (isField(x)) out.push({ pointer, spans: x.spans, rule: x.rule, origin: x.origin });
    else for (const [key, value] of Object.entries(x)) if (value !== undefined) walk(value as object, `${pointer}/${key}`);
  };
  walk(draft, "");
  return out;
}
