/** What is wrong with a configuration: first its form (the schema), then whether each list can use its entries. */
import type { ErrorObject } from "ajv";
import { lexicons } from "../generated/lexicons.js";
import { type Config, validateConfig } from "../generated/validators.js";
import { escapeKey, tokensOf, valueAt } from "../validate/pointer.js";
import { nearest } from "../validate/suggest.js";
import { builtinEntries } from "../word-lists.js";
import type { UserFinding } from "./user-file.js";
import { DEFAULT_VALUES, FIXED_LISTS } from "./values.js";

/** @returns an empty list for data of the type `Config` */
export function configFindings(data: unknown): UserFinding[] {
  if (!validateConfig(data)) return formFindings(validateConfig.errors ?? [], data);
  return Object.entries((data as Config).lexicons ?? {}).flatMap(([name, entries]) => valueFindings(name, entries));
}

/** One finding for each key or entry, however many errors the branches of the schema report for it. */
function formFindings(errors: readonly ErrorObject[], data: unknown): UserFinding[] {
  const found = new Map<string, UserFinding>();
  for (const error of errors) {
    const tokens = tokensOf(error.instancePath);
    const finding = formFinding(error, tokens, data);
    if (finding && !found.has(finding.pointer)) found.set(finding.pointer, finding);
  }
  return [...found.values()];
}

function formFinding({ keyword, params, instancePath }: ErrorObject, tokens: readonly string[], data: unknown): UserFinding | undefined {
  const [, name = ""] = tokens;
  if (keyword === "additionalProperties") {
    const key = String(params["additionalProperty"]);
    return { code: "config-key", pointer: `${instancePath}/${escapeKey(key)}`, at: "key", params: { key } };
  }
  if (tokens.length === 0) return { code: "config-map", pointer: "", params: {} };
  if (tokens.length === 1) {
    // The errors about a wrong name come twice: of the enum, and of the names themselves.
    if (keyword === "enum") return undefined;
    if (keyword !== "propertyNames") return { code: "config-lists", pointer: instancePath, params: {} };
    const key = String(params["propertyName"]);
    const names = Object.keys(lexicons).filter((list) => !FIXED_LISTS.includes(list));
    const meant = nearest(key, names);
    const code = meant ? "config-list-meant" : "config-list-unknown";
    return {
      code,
      pointer: `${instancePath}/${escapeKey(key)}`,
      at: "key",
      params: { name: key, names: names.join(" "), meant: meant ?? "" },
    };
  }
  if (tokens.length === 2) return { code: "config-list", pointer: instancePath, params: { name } };
  const pointer = `/${tokens.slice(0, 3).map(escapeKey).join("/")}`;
  const entry = valueAt(data, pointer);
  const word = Array.isArray(entry) && entry.length === 2 ? (entry[0] as unknown) : entry;
  if (typeof word === "string" && !/^[^\s\p{Cc}]+$/u.test(word)) return { code: "config-word", pointer, params: { word } };
  return { code: "config-entry", pointer, params: {} };
}

function valueFindings(name: string, entries: NonNullable<Config["lexicons"]>[string]): UserFinding[] {
  if (FIXED_LISTS.includes(name)) return [{ code: "config-list-fixed", pointer: `/lexicons/${name}`, at: "key", params: { name } }];
  const known = [...new Set([...builtinEntries(name)].flatMap(([, value]) => value ?? []))];
  const values = known.join(" ");
  const seen = new Set<string>();
  return entries.flatMap((entry, i): UserFinding[] => {
    const [word, value] = typeof entry === "string" ? [entry, DEFAULT_VALUES[name]] : entry;
    const at = (code: string, params: UserFinding["params"]): UserFinding[] => [
      { code, pointer: `/lexicons/${escapeKey(name)}/${i}`, params: { name, word, values, ...params } },
    ];
    if (seen.has(word)) return at("config-word-twice", {});
    seen.add(word);
    if (known.length === 0) return value === undefined ? [] : at("config-value-none", {});
    if (value === undefined) return at("config-value-needed", {});
    return known.includes(value) ? [] : at("config-value-unknown", { value });
  });
}
