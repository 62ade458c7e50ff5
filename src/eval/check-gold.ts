/** Whether a gold file has the form of one: a key with a typing error must not pass for a field that the notice does not have. */
import type { UserFinding } from "../config/user-file.js";
import { fieldTitles, valueTitles } from "../generated/titles.js";
import { nearest } from "../validate/suggest.js";
import type { Gold } from "./gold.js";

type Shape =
  | { readonly is: "text" | "number" | "count"; readonly required?: true }
  | { readonly is: "one-of"; readonly values: readonly string[] }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "map"; readonly of: Readonly<Record<string, Shape>>; readonly path: string }
  | { readonly is: "either"; readonly of: readonly Shape[] }
  | { readonly is: "ignored" };

const text: Shape = { is: "text" };
const name: Shape = { is: "text", required: true };
const number: Shape = { is: "number" };
const ignored: Shape = { is: "ignored" };
const list = (of: Shape): Shape => ({ is: "list", of });
const oneOf = (set: string): Shape => ({ is: "one-of", values: Object.keys(valueTitles[set] ?? {}) });

/** The keys that a notice has at a place, those that are scored with their form. @param path as in `fieldTitles` */
function map(path: string, scored: Readonly<Record<string, Shape>>): Shape {
  const head = path === "" ? "" : `${path}/`;
  const keys = Object.keys(fieldTitles)
    .filter((p) => p.startsWith(head))
    .map((p) => p.slice(head.length))
    .filter((key) => !key.includes("/"));
  return { is: "map", path, of: { ...Object.fromEntries(keys.map((key) => [key, ignored])), ...scored } };
}

const types = list(oneOf("InspectionType"));
const contact = map("contacts", { phones: list(text), emails: list(text), mailboxes: list(text) });

const GOLD = map("", {
  kind: oneOf("Kind"),
  round: map("round", { authority: text, term: number, number, mode: oneOf("round/mode") }),
  meeting: map("meeting", { name: text, date: text, dateText: text, format: text, branchVenues: list(text) }),
  attendees: list(map("attendees", { name, title: text, roles: list(oneOf("Role")) })),
  teams: { is: "either", of: [number, map("teams", { count: number })] },
  types,
  targets: list(map("targets", { name, types, within: text })),
  counts: list(map("counts", { unit: name, count: { is: "count", required: true }, of: list(text), types })),
  period: map("period", { start: text, end: text, startText: text, endText: text }),
  contacts: { is: "either", of: [list(contact), contact] },
});

/** @returns what is wrong, an empty list for data of the type `Gold` */
export function goldFindings(data: unknown): UserFinding[] {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [{ code: "gold-map", pointer: "", params: {} }];
  return findings(data, "", GOLD);
}

export const isGold = (data: unknown): data is Gold => goldFindings(data).length === 0;

function findings(value: unknown, pointer: string, shape: Shape): UserFinding[] {
  const wrong = (code: string, params: UserFinding["params"] = {}, below = ""): UserFinding[] => [
    { code, pointer: pointer + below, params: { path: pointer.replace(/^\//u, ""), ...params } },
  ];
  const missing = value === null || value === undefined;
  if (missing && !("required" in shape)) return [];
  switch (shape.is) {
    case "text":
      return (typeof value === "string" && value.trim() !== "") || (!missing && !shape.required && value === "") ? [] : wrong("gold-text");
    case "number":
    case "count":
      return Number.isSafeInteger(value) && (value as number) >= 0 ? [] : wrong("gold-number");
    case "one-of":
      return shape.values.includes(value as string) ? [] : wrong("gold-value", { value: String(value), values: shape.values.join(" ") });
    case "list":
      if (!Array.isArray(value)) return wrong("gold-list");
      return value.flatMap((item, i) =>
        item === null ? wrong("gold-list-null", {}, `/${i}`) : findings(item, `${pointer}/${i}`, shape.of),
      );
    case "map":
      if (typeof value !== "object" || Array.isArray(value)) return wrong("gold-keys");
      return inMap(value as Readonly<Record<string, unknown>>, pointer, shape.of);
    case "either": {
      const fits = shape.of.find((s) => (s.is === "map") === (typeof value === "object" && !Array.isArray(value)));
      return findings(value, pointer, fits ?? (shape.of[0] as Shape));
    }
    case "ignored":
      return [];
  }
}

function inMap(value: Readonly<Record<string, unknown>>, pointer: string, keys: Readonly<Record<string, Shape>>): UserFinding[] {
  const known = Object.keys(keys);
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return [
    ...unknown.map((key): UserFinding => {
      const meant = nearest(key, known);
      const params = { key, keys: known.join(" "), meant: meant ?? "" };
      return {
        code: meant ? "gold-key-meant" : "gold-key",
        pointer: `${pointer}/${key.replace(/~/gu, "~0").replace(/\//gu, "~1")}`,
        at: "key",
        params,
      };
    }),
    ...known.flatMap((key) => findings(Object.hasOwn(value, key) ? value[key] : undefined, `${pointer}/${key}`, keys[key] as Shape)),
  ];
}
