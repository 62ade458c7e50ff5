/** What ajv finds → findings: one for each thing that is wrong, with the keys and values that a person needs. */
import type { ErrorObject } from "ajv";
import { enumOf, fieldTitles, valueTitles } from "../generated/titles.js";
import { parseNumeral } from "../numerals.js";
import { escapeKey, fieldPath, valueAt } from "./pointer.js";
import { shown } from "./shown.js";
import { nearest } from "./suggest.js";
import type { Finding } from "./types.js";

/** More are not told one by one: whoever reads them has stopped long before. */
export const MAX_SCHEMA_FINDINGS = 10_000;

/** @param errors of a validator that reports all errors */
export function findingsOf(errors: readonly ErrorObject[], data: unknown): Finding[] {
  return merged(errors.slice(0, MAX_SCHEMA_FINDINGS)).map((e) => findingOf(e, data));
}

/**
 * An `anyOf` reports each branch and itself. Where a branch went deeper than the others, only it was meant: its errors stay.
 * Otherwise the `anyOf` stays, with the types that its branches ask for.
 */
export function merged(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter((e) => e.keyword === "anyOf" || e.keyword === "oneOf");
  if (unions.length === 0) return [...errors];
  const drop = new Set<ErrorObject>();
  const types = new Map<ErrorObject, string[]>();
  for (const union of unions) {
    const branches = branchesOf(union, errors);
    const deeper = branches.filter((e) => e.instancePath.length > union.instancePath.length || e.keyword !== "type");
    if (deeper.length > 0 && branches.some((e) => e.keyword === "type")) {
      drop.add(union);
      for (const e of branches) if (!deeper.includes(e)) drop.add(e);
    } else {
      for (const e of branches) drop.add(e);
      types.set(union, [...new Set(branches.flatMap((e) => (e.keyword === "type" ? [String(e.params["type"])] : [])))]);
    }
  }
  return errors.filter((e) => !drop.has(e)).map((e) => (types.has(e) ? { ...e, params: { ...e.params, types: types.get(e) } } : e));
}

/** Ajv reports the errors of the branches directly before that of the union, whether they are written there or referred to. */
function branchesOf(union: ErrorObject, errors: readonly ErrorObject[]): ErrorObject[] {
  const end = errors.indexOf(union);
  let start = end;
  while (start > 0 && errors[start - 1]?.instancePath.startsWith(union.instancePath)) start--;
  return errors.slice(start, end);
}

/** Each names the key in its only parameter. */
const UNKNOWN = new Set(["additionalProperties", "unevaluatedProperties", "propertyNames"]);

function findingOf(error: ErrorObject, data: unknown): Finding {
  const { instancePath: pointer, keyword, params } = error;
  if (keyword === "required") return required(pointer, String(params["missingProperty"]));
  if (UNKNOWN.has(keyword)) return unknownKey(pointer, String(Object.values(params)[0]), data);
  const value = valueAt(data, pointer);
  const actual = shown(value);
  switch (keyword) {
    case "const":
      return pointer === "/schemaVersion"
        ? version(value)
        : { code: "schema-enum", pointer, params: { actual, allowed: [String(params["allowedValue"])] }, actual };
    case "enum":
      return enumeration(pointer, value, (params["allowedValues"] as unknown[]).map(String));
    case "type":
      return type(pointer, value, [params["type"]].flat().map(String));
    case "anyOf":
    case "oneOf":
      return { ...type(pointer, value, (params["types"] as string[] | undefined) ?? []), code: "schema-any-of" };
    case "minLength":
      return { code: "schema-empty", pointer, params: {} };
    case "minimum":
      return {
        code: "schema-minimum",
        pointer,
        params: { limit: Number(params["limit"]), actual },
        expected: `>= ${String(params["limit"])}`,
        actual,
      };
    case "minItems":
      return { code: "schema-min-items", pointer, params: { limit: Number(params["limit"]) } };
    case "uniqueItems":
      return unique(pointer, value, Number(params["i"]), Number(params["j"]));
    case "format":
      return { code: "schema-date", pointer, params: { actual }, expected: "YYYY-MM-DD", actual, ...suggestedDate(value) };
    case "pattern":
      return {
        code: "schema-pattern",
        pointer,
        params: { actual, form: `@pattern:${fieldPath(pointer)}` },
        expected: String(params["pattern"]),
        actual,
      };
    default:
      return { code: "schema-other", pointer, params: { detail: error.message ?? keyword } };
  }
}

function required(pointer: string, missing: string): Finding {
  if (pointer === "" && missing === "schemaVersion")
    return { code: "version-missing", pointer, at: "container", params: {}, expected: '"1"', suggestion: 'schemaVersion: "1"' };
  return {
    code: "schema-required",
    pointer,
    at: "container",
    params: { missing, title: `@title:${fieldPath(`${pointer}/${escapeKey(missing)}`)}` },
    expected: missing,
  };
}

const keysByPath = new Map<string, readonly string[]>();

/** Keys that may stand in the object at a path. */
function keysAt(path: string): readonly string[] {
  const known = keysByPath.get(path);
  if (known) return known;
  const head = path === "" ? "" : `${path}/`;
  const keys = Object.keys(fieldTitles)
    .filter((p) => p.startsWith(head) && p.length > head.length && !p.slice(head.length).includes("/"))
    .map((p) => p.slice(head.length));
  keysByPath.set(path, keys);
  return keys;
}

function unknownKey(pointer: string, key: string, data: unknown): Finding {
  const all = keysAt(fieldPath(pointer));
  const owner = (valueAt(data, pointer) as object | undefined) ?? {};
  const open = all.filter((k) => !Object.hasOwn(owner, k));
  const lang = all.find((k) => fieldTitles[[fieldPath(pointer), k].filter((p) => p !== "").join("/")]?.[0] === key);
  const suggestion = lang ?? nearest(key, open.length > 0 ? open : all);
  return {
    code: "schema-unknown-key",
    pointer: `${pointer}/${escapeKey(key)}`,
    at: "key",
    params: { key: shown(key), allowed: all.length > 0 ? all : ["/…"] },
    actual: key,
    ...(suggestion ? { suggestion } : {}),
  };
}

function enumeration(pointer: string, value: unknown, allowed: readonly string[]): Finding {
  const actual = shown(value);
  const suggestion = typeof value === "string" ? (byTitle(pointer, value) ?? listed(value, allowed) ?? nearest(value, allowed)) : undefined;
  return {
    code: "schema-enum",
    pointer,
    params: { actual, allowed: [...allowed] },
    expected: allowed.join(" | "),
    actual,
    ...(suggestion ? { suggestion } : {}),
  };
}

/** 常规巡察 for `routine`: the value in the words that comments and tables show. */
function byTitle(pointer: string, value: string): string | undefined {
  const titles = Object.entries(valueTitles[enumOf[fieldPath(pointer)] ?? ""] ?? {});
  const exact = titles.find(([, [zh, en]]) => zh.split("、").includes(value) || en === value);
  return (exact ?? (value.length < 2 ? undefined : titles.find(([, [zh]]) => zh.startsWith(value))))?.[0];
}

/** `routine，escalated`: two values with a Chinese comma between them are one to YAML. */
function listed(value: string, allowed: readonly string[]): string | undefined {
  const parts = value.split(/[，、；\s]+/u).filter((p) => p !== "");
  return parts.length > 1 && parts.every((p) => allowed.includes(p)) ? parts.join(", ") : undefined;
}

function version(value: unknown): Finding {
  const actual = shown(value);
  if (value === 1)
    return { code: "version-type", pointer: "/schemaVersion", params: { actual }, expected: '"1"', actual, suggestion: '"1"' };
  return { code: "version-unsupported", pointer: "/schemaVersion", params: { actual }, expected: '"1"', actual };
}

function type(pointer: string, value: unknown, types: readonly string[]): Finding {
  if (value === null) return { code: "schema-null", pointer, params: {}, expected: types.join(" | "), actual: "null" };
  const actual = typeof value === "string" ? JSON.stringify(shown(value)) : shown(value);
  const finding: Finding = {
    code: "schema-type",
    pointer,
    params: { expected: types.map((t) => `@type:${t}`), actual },
    expected: types.join(" | "),
    actual,
  };
  if (types[0] === "array" && typeof value !== "object") return { ...finding, suggestion: `[${String(value)}]` };
  const number = types[0] === "integer" && typeof value === "string" ? parseNumeral(value.normalize("NFKC")) : undefined;
  if (number !== undefined) return { ...finding, suggestion: String(number) };
  if (types[0] === "string" && (typeof value === "number" || typeof value === "boolean"))
    return { ...finding, suggestion: JSON.stringify(String(value)) };
  return finding;
}

function unique(pointer: string, value: unknown, i: number, j: number): Finding {
  const [first, second] = i < j ? [i, j] : [j, i];
  const actual = shown((value as unknown[])[second]);
  return { code: "schema-unique", pointer: `${pointer}/${second}`, params: { first: first + 1, actual }, actual };
}

/** 2024年5月6日, 2024/5/6, 2024.5.6 → 2024-05-06 */
function suggestedDate(value: unknown): { suggestion?: string } {
  const match = typeof value === "string" ? /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/u.exec(value) : null;
  if (!match) return {};
  const suggestion = `${match[1]}-${(match[2] ?? "").padStart(2, "0")}-${(match[3] ?? "").padStart(2, "0")}`;
  return isRealDate(suggestion) ? { suggestion } : {};
}

/** An ISO day that exists. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
