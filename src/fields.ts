/** Makers of fields, so that a rule writes one line for a value. */
import type { Field, Origin, Span } from "./types.js";

const make =
  (origin: Origin) =>
  <T>(rule: { id: string }, value: T, ...spans: Span[]): Field<T> => ({ value, origin, spans, rule: rule.id });

/** The words of the value stand at `spans`. */
export const stated = make("stated");
/** Taken over from an earlier place, which `spans` names. */
export const inherited = make("inherited");
/** Follows from what stands at `spans`. */
export const implied = make("implied");
