/** Published data against what parsing the notice gives: each difference is a finding. */
import { escapeKey } from "../pointer.js";
import { shown } from "../shown.js";
import type { Finding } from "../types.js";

type Map_ = Readonly<Record<string, unknown>>;
const isMap = (x: unknown): x is Map_ => typeof x === "object" && x !== null && !Array.isArray(x);

/** What is no statement about the text: derived, in words, or about the file itself. */
const SKIPPED = new Set(["/schemaVersion", "/totals", "/warnings", "/evidence", "/source/file", "/source/sha256"]);

/** What makes an item of a list the same item, by the key of the list; others go by their position. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  attendees: ["name"],
  attendeeGroups: ["text"],
  targets: ["name", "within"],
  counts: ["unit"],
  items: ["name"],
  leaders: ["name"],
  agenda: ["object"],
  statements: ["text"],
  documents: ["title"],
};

export function driftOf(data: unknown, parsed: unknown): Finding[] {
  return compare(data, parsed, "", "");
}

function compare(data: unknown, parsed: unknown, pointer: string, key: string): Finding[] {
  if (SKIPPED.has(pointer)) return [];
  if (isMap(data) && isMap(parsed)) return compareMaps(data, parsed, pointer);
  if (Array.isArray(data) && Array.isArray(parsed)) {
    return [...data, ...parsed].some(isMap) ? compareItems(data, parsed, pointer, key) : compareTexts(data, parsed, pointer);
  }
  if (data === parsed) return [];
  const [actual, expected] = [shown(data), shown(parsed)];
  return [{ code: "drift-changed", pointer, params: { actual, expected }, actual, expected, suggestion: expected }];
}

function compareMaps(data: Map_, parsed: Map_, pointer: string): Finding[] {
  const keys = [...new Set([...Object.keys(data), ...Object.keys(parsed)])];
  return keys.flatMap((key) => {
    const at = `${pointer}/${escapeKey(key)}`;
    if (SKIPPED.has(at)) return [];
    if (!Object.hasOwn(parsed, key)) return isEmpty(data[key]) ? [] : [extra(at, data[key], "key")];
    if (!Object.hasOwn(data, key)) return isEmpty(parsed[key]) ? [] : [missing(pointer, key, parsed[key])];
    return compare(data[key], parsed[key], at, key);
  });
}

const isEmpty = (x: unknown): boolean => Array.isArray(x) && x.length === 0;

const extra = (pointer: string, value: unknown, at: "key" | "value"): Finding => ({
  code: "drift-extra",
  pointer,
  at,
  params: { actual: brief(value) },
  actual: brief(value),
});

const missing = (pointer: string, key: string, value: unknown): Finding => ({
  code: "drift-missing",
  pointer,
  at: "container",
  params: { missing: key, expected: brief(value) },
  expected: brief(value),
});

/** An item by its name, where it has one. */
const brief = (value: unknown): string => shown(isMap(value) ? (value["name"] ?? value["text"] ?? value["title"] ?? value) : value);

function compareItems(data: readonly unknown[], parsed: readonly unknown[], pointer: string, key: string): Finding[] {
  const open = new Set(parsed.keys());
  const pairs = new Map<number, number>();
  const pairBy = (idOf: (item: unknown, i: number) => string): void => {
    const byId = new Map<string, number[]>();
    for (const i of open) byId.set(idOf(parsed[i], i), [...(byId.get(idOf(parsed[i], i)) ?? []), i]);
    for (const [i, item] of data.entries()) {
      const match = pairs.has(i) ? undefined : byId.get(idOf(item, i))?.shift();
      if (match === undefined) continue;
      pairs.set(i, match);
      open.delete(match);
    }
  };
  const names = IDENTITY[key];
  // What is equal belongs together; then what has the same name.
  pairBy((item) => JSON.stringify(item));
  pairBy((item, i) => (names && isMap(item) ? JSON.stringify(names.map((n) => item[n] ?? null)) : String(i)));
  const found = data.flatMap((item, i) => {
    const match = pairs.get(i);
    return match === undefined ? [extra(`${pointer}/${i}`, item, "value")] : compare(item, parsed[match], `${pointer}/${i}`, "");
  });
  for (const i of open) found.push(missing(pointer, `${key}[${i}]`, parsed[i]));
  return found;
}

function compareTexts(data: readonly unknown[], parsed: readonly unknown[], pointer: string): Finding[] {
  const found: Finding[] = [];
  const open = [...parsed];
  for (const [i, value] of data.entries()) {
    const at = open.indexOf(value);
    if (at < 0) found.push(extra(`${pointer}/${i}`, value, "value"));
    else open.splice(at, 1);
  }
  for (const value of open) found.push(missing(pointer, pointer.slice(pointer.lastIndexOf("/") + 1), value));
  return found;
}
