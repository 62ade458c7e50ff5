/** One notice → what is wrong with it, without places. */
import { validateNotice } from "../generated/validators.js";
import { rules } from "./rules/index.js";
import { findingsOf } from "./schema-errors.js";
import type { Finding } from "./types.js";
import { View } from "./view.js";

export function checkData(data: unknown): Finding[] {
  const found = validateNotice(data) ? [] : findingsOf(validateNotice.errors ?? [], data);
  const places = new Set(found.flatMap((f) => withAncestors(f.pointer)));
  const view = View.of(data);
  const cross = rules.flatMap((rule) => rule.check(view, { broken: (pointer) => places.has(pointer) }));
  return [...found, ...cross];
}

/** `/a/0/b` → itself, `/a/0`, `/a`. */
function withAncestors(pointer: string): string[] {
  const out: string[] = [];
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) out.push(at);
  return out;
}
