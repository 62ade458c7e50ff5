/** The table of everything that can be wrong: each rule of the schema, found by walking it, and each cross-field check. */
import { readFileSync } from "node:fs";
import { tokensOf } from "../../src/validate/pointer.js";
import { fullNotice } from "./full-notice.js";

export interface Break {
  readonly name: string;
  readonly code: string;
  readonly data: unknown;
  /** Where the finding has to point. */
  readonly pointer: string;
  readonly at: "key" | "value" | "container";
}

type Json = Record<string, unknown>;
const schema = JSON.parse(readFileSync("schemas/notice.schema.json", "utf8")) as Json & { $defs: Record<string, Json> };

/** Keywords that constrain; every place in the schema where one stands has to be broken. */
const CONSTRAINTS = [
  "type",
  "const",
  "enum",
  "minLength",
  "minimum",
  "minItems",
  "format",
  "pattern",
  "uniqueItems",
  "required",
  "additionalProperties",
];

/** `#/$defs/Target/required` … of the whole schema. */
export function constraintsOfSchema(): string[] {
  const found: string[] = [];
  const walk = (node: Json, path: string): void => {
    for (const keyword of CONSTRAINTS)
      if (Object.hasOwn(node, keyword) && typeof node[keyword] !== "object") found.push(`${path}/${keyword}`);
    for (const keyword of ["enum", "required"]) if (Array.isArray(node[keyword])) found.push(`${path}/${keyword}`);
    for (const group of ["properties", "patternProperties", "$defs"]) {
      for (const [name, child] of Object.entries((node[group] ?? {}) as Record<string, Json>)) walk(child, `${path}/${group}/${name}`);
    }
    if (typeof node["items"] === "object") walk(node["items"] as Json, `${path}/items`);
  };
  walk(schema, "#");
  return found;
}

function changed(pointer: string, change: (parent: Json, key: string) => void): unknown {
  const data = fullNotice() as unknown as Json;
  if (pointer === "") {
    change({ "": data }, "");
    return data;
  }
  const tokens = tokensOf(pointer);
  let at: Json = data;
  for (const token of tokens.slice(0, -1)) at = at[token] as Json;
  change(at, tokens.at(-1) as string);
  return data;
}

const put = (pointer: string, value: unknown): unknown => changed(pointer, (parent, key) => void Object.assign(parent, { [key]: value }));

/** Every constraint of the schema broken once, with the place of the constraint. */
export function schemaBreaks(): (Break & { readonly constraint: string })[] {
  const out: (Break & { constraint: string })[] = [];
  const done = new Set<string>();
  const walk = (node: Json, path: string, value: unknown, pointer: string): void => {
    if (typeof node["$ref"] === "string") {
      const name = node["$ref"].replace("#/$defs/", "");
      walk(schema.$defs[name] as Json, `#/$defs/${name}`, value, pointer);
      return;
    }
    const add = (keyword: string, code: string, data: unknown, at: Break["at"] = "value", where = pointer, extra = ""): void => {
      const constraint = `${path}/${keyword}`;
      if (done.has(constraint + extra)) return;
      done.add(constraint + extra);
      out.push({ name: `${constraint}${extra}`, constraint, code, data, pointer: where, at });
    };
    if (pointer !== "") breakValue(node, pointer, add);
    breakCollection(node, value, pointer, add);
    for (const [key, child] of Object.entries((node["properties"] ?? {}) as Record<string, Json>)) {
      const inner = (value as Json)[key];
      if (inner !== undefined) walk(child, `${path}/properties/${key}`, inner, `${pointer}/${key}`);
    }
    for (const [pattern, child] of Object.entries((node["patternProperties"] ?? {}) as Record<string, Json>)) {
      const [key = ""] = Object.keys(value as Json);
      walk(
        child,
        `${path}/patternProperties/${pattern}`,
        (value as Json)[key],
        `${pointer}/${key.replace(/~/gu, "~0").replace(/\//gu, "~1")}`,
      );
    }
    if (node["items"])
      for (const [i, item] of (value as unknown[]).entries()) walk(node["items"] as Json, `${path}/items`, item, `${pointer}/${i}`);
  };
  walk(schema, "#", fullNotice(), "");
  return out;
}

type Add = (keyword: string, code: string, data: unknown, at?: Break["at"], where?: string, extra?: string) => void;

function breakValue(node: Json, pointer: string, add: Add): void {
  const wrong: Record<string, unknown> = { string: 7, integer: "x", array: "x", object: "x" };
  if (typeof node["type"] === "string") {
    add("type", "schema-type", put(pointer, wrong[node["type"]]));
    add("type", "schema-null", put(pointer, null), "value", pointer, " null");
  }
  if ("const" in node) {
    add("const", "version-unsupported", put(pointer, "9"));
    add("const", "version-type", put(pointer, 1), "value", pointer, " number");
  }
  if (node["enum"]) add("enum", "schema-enum", put(pointer, "routin"));
  if (node["minLength"]) add("minLength", "schema-empty", put(pointer, ""));
  if (typeof node["minimum"] === "number") add("minimum", "schema-minimum", put(pointer, node["minimum"] - 1));
  if (node["minItems"])
    add(
      "minItems",
      "schema-min-items",
      changed(pointer, (parent, key) => void (parent[key] as unknown[]).pop()),
    );
  if (node["format"] === "date") add("format", "schema-date", put(pointer, "2024-02-30"));
  if (node["pattern"]) add("pattern", "schema-pattern", put(pointer, "不合格式！"));
  if (node["uniqueItems"]) {
    const data = changed(pointer, (parent, key) => {
      const list = parent[key] as unknown[];
      list.push(list[0]);
    });
    const list = tokensOf(pointer).reduce<unknown>((at, token) => (at as Json)[token], data) as unknown[];
    add("uniqueItems", "schema-unique", data, "value", `${pointer}/${list.length - 1}`);
  }
}

function breakCollection(node: Json, value: unknown, pointer: string, add: Add): void {
  const within = (parent: Json, key: string): Json => parent[key] as Json;
  for (const key of (node["required"] ?? []) as string[]) {
    const code = pointer === "" && key === "schemaVersion" ? "version-missing" : "schema-required";
    const data = changed(pointer, (parent, at) => void delete within(parent, at)[key]);
    add("required", code, data, "container", pointer, ` ${key}`);
  }
  if (node["additionalProperties"] === false && typeof value === "object") {
    const data = changed(pointer, (parent, at) => void Object.assign(within(parent, at), { 名称: 1 }));
    add("additionalProperties", "schema-unknown-key", data, "key", `${pointer}/名称`);
  }
  // The root has no parent in which it could be something else; a list of something else is not a notice either.
  if (pointer === "" && node["type"] === "object") add("type", "schema-type", "公告");
}

/** Each code of the cross-field checks broken at least once. */
export function crossBreaks(): Break[] {
  const out: Break[] = [];
  const add = (code: string, pointer: string, change: (n: ReturnType<typeof fullNotice>) => void, at: Break["at"] = "value"): void => {
    const data = fullNotice();
    change(data);
    out.push({ name: `${code} ${pointer}`, code, data, pointer, at });
  };
  add("totals-value", "/totals/targets", (n) => void Object.assign(n.totals, { targets: 9 }));
  add("totals-value", "/totals/byType/routine", (n) => void Object.assign(n.totals.byType ?? {}, { routine: 9 }));
  add("totals-missing", "/totals", (n) => void delete n.totals.byType, "container");
  add("totals-extra", "/totals/schools", (n) => void Object.assign(n.totals, { schools: { counted: 3 } }), "key");
  add("count-of-unknown", "/counts/0/of/0", (n) => void n.counts[0]?.of.splice(0, 1, "市林业局党组"));
  add("target-team-unknown", "/targets/0/team", (n) => void Object.assign(n.targets[0] ?? {}, { team: "市委第九巡察组" }));
  add("contact-team-unknown", "/contacts/0/team", (n) => void Object.assign(n.contacts?.[0] ?? {}, { team: "省委巡视组" }));
  add("team-target-unknown", "/teams/items/0/targets/0", (n) => void n.teams?.items?.[0]?.targets?.splice(0, 1, "市林业局党组"));
  add("team-targets-missing", "/targets/0/team", (n) => void n.teams?.items?.[0]?.targets?.splice(0, 1, "陈家村党委"));
  add("target-type-unlisted", "/targets/1/types/0", (n) => void n.types.splice(n.types.indexOf("escalated"), 1));
  add("count-type-unlisted", "/counts/0/types/0", (n) => void n.types.splice(n.types.indexOf("routine"), 1));
  add("duplicate-target", "/targets/3/name", (n) => void n.targets.push({ ...(n.targets[1] as (typeof n.targets)[number]) }));
  add("duplicate-attendee", "/attendees/2/name", (n) => void n.attendees.push({ name: "李某", roles: [] }));
  add("duplicate-count", "/counts/2/unit", (n) => void n.counts.push({ unit: "单位", count: 2, of: [], types: [] }));
  add("duplicate-entry", "/documents/1/title", (n) => void n.documents?.push({ title: "中国共产党巡视工作条例" }));
  add("duplicate-value", "/contacts/0/phones/1", (n) => void n.contacts?.[0]?.phones?.push("0000-1234567"));
  add("period-order", "/period/end", (n) => void Object.assign(n.period ?? {}, { end: "2024-07-01", endText: "7月1日" }));
  add("meeting-after-publication", "/meeting/date", (n) => void Object.assign(n.meeting ?? {}, { date: "2024-05-16" }));
  add("deadline-before-start", "/contacts/0/deadline", (n) => void Object.assign(n.contacts?.[0] ?? {}, { deadline: "2024-07-16" }));
  add("date-text-mismatch", "/period/start", (n) => void Object.assign(n.period ?? {}, { startText: "8月2日" }));
  add("date-unlikely", "/published/date", (n) => void Object.assign(n.published ?? {}, { date: "2204-05-15" }));
  add("teams-count", "/teams/count", (n) => void Object.assign(n.teams ?? {}, { count: 0 }));
  add("count-below-list", "/counts/2/count", (n) => void n.counts.push({ unit: "村", count: 0, of: [], types: [] }));
  add("within-unknown", "/targets/1/within", (n) => void Object.assign(n.targets[1] ?? {}, { within: "龙泉镇" }));
  add("full-name-mismatch", "/targets/1/fullName", (n) => void Object.assign(n.targets[1] ?? {}, { fullName: "东湖区凤山镇" }));
  add("speaker-unknown", "/statements/0/speaker", (n) => void Object.assign(n.statements?.[0] ?? {}, { speaker: "赵某" }));
  add("evidence-pointer", "/evidence/~1titel", (n) => void Object.assign(n, { evidence: { "/titel": n.evidence?.["/title"] } }), "key");
  add("evidence-range", "/evidence/~1title/end", (n) => void Object.assign(n.evidence?.["/title"] ?? {}, { end: 8 }));
  add("contact-phone", "/contacts/0/phones/0", (n) => void n.contacts?.[0]?.phones?.splice(0, 1, "0000-12"));
  add("contact-email", "/contacts/0/emails/0", (n) => void n.contacts?.[0]?.emails?.splice(0, 1, "xcz1＠example.cn"));
  add("contact-deadline", "/contacts/0/deadline", (n) => void Object.assign(n.contacts?.[0] ?? {}, { deadline: "2024年8月16日" }));
  add(
    "key-order",
    "/schemaVersion",
    (n) => {
      const { schemaVersion } = n;
      Reflect.deleteProperty(n, "schemaVersion");
      n.schemaVersion = schemaVersion;
    },
    "key",
  );
  return out;
}
