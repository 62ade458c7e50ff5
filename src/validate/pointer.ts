/** JSON Pointers (RFC 6901). */

export const escapeKey = (key: string): string => key.replace(/~/gu, "~0").replace(/\//gu, "~1");

export const tokensOf = (pointer: string): string[] =>
  pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((t) => t.replace(/~1/gu, "/").replace(/~0/gu, "~"));

/** The value at a pointer; undefined where there is none. Only own keys count. */
export function valueAt(data: unknown, pointer: string): unknown {
  let at: unknown = data;
  for (const token of tokensOf(pointer)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, token)) return undefined;
    at = (at as Record<string, unknown>)[token];
  }
  return at;
}

/** The path of a field as `fieldTitles` names it: without positions in lists, and without the keys of the evidence. */
export function fieldPath(pointer: string): string {
  const tokens = tokensOf(pointer);
  const kept = tokens.filter((t, i) => !/^\d+$/u.test(t) && !(i === 1 && tokens[0] === "evidence"));
  return kept.join("/");
}

/** Whether a pointer leads to `head` or into it. */
export const isWithin = (pointer: string, head: string): boolean => pointer === head || pointer.startsWith(`${head}/`);
