/**
 * Repairs what is certain: totals are computed again, `schemaVersion` is written, keys are put in order. Only the characters
 * in question change; what the data says stays as it is, which is tested on the result before it is used.
 */
import { isDeepStrictEqual } from "node:util";
import type { Notice } from "../../generated/notice.js";
import { totalsOf } from "../../totals.js";
import { checkData } from "../check.js";
import { codes } from "../codes.js";
import { parseJson } from "../load/json.js";
import { measure } from "../load/measure.js";
import { locate, type Node } from "../load/tree.js";
import { isWithin } from "../pointer.js";
import { applyEdits, deleteMember, type Edit, insertMember, type MapNode, type Style } from "./edits.js";
import { orderEdits } from "./order.js";

export interface Fixed {
  readonly text: string;
  /** Findings that are gone. */
  readonly count: number;
}

interface Part {
  readonly data: unknown;
  readonly root: Node;
}

/** Rounds of changes at most: each one reads the text again. */
const MAX_ROUNDS = 200;

export async function fixText(text: string, style: Style): Promise<Fixed> {
  const read = style === "json" ? readJson : await yamlReader();
  const before = read(text);
  if (!before) return { text, count: 0 };
  const open = fixable(before);
  if (open === 0) return { text, count: 0 };
  let now = text;
  for (const step of [versionEdits, totalsEdits, orderOf]) {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const parts = read(now);
      const edits = parts?.flatMap((part) => step(now, part, style)) ?? [];
      if (edits.length === 0) break;
      now = applyEdits(now, edits);
    }
  }
  const after = read(now);
  if (!after || !isDeepStrictEqual(before.map(meaning), after.map(meaning))) return { text, count: 0 };
  return { text: now, count: open - fixable(after) };
}

const fixable = (parts: readonly Part[]): number => parts.flatMap((p) => checkData(p.data)).filter((f) => codes[f.code]?.fixable).length;

/** What must not change. */
function meaning({ data }: Part): unknown {
  if (!isMap(data)) return data;
  const { schemaVersion: _, totals: __, ...rest } = data;
  return rest;
}

const isMap = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null && !Array.isArray(x);

/** Undefined where there are syntax errors: who knows what the text means? */
function readJson(text: string): Part[] | undefined {
  const { root, problems } = parseJson(text);
  return root && problems.length === 0 ? partsOf(JSON.parse(text), root) : undefined;
}

async function yamlReader(): Promise<(text: string) => Part[] | undefined> {
  const { parseYaml } = await import("../load/yaml.js");
  return (text) => {
    const documents = parseYaml(text);
    if (documents.some((d) => d.problems.length > 0)) return undefined;
    return documents.flatMap((d) => (d.root && !d.empty ? (partsOf(d.data, d.root) ?? []) : []));
  };
}

function partsOf(data: unknown, root: Node): Part[] | undefined {
  if (measure(data).verdict !== "fine") return undefined;
  if (!Array.isArray(data)) return [{ data, root }];
  return root.kind === "list" ? data.flatMap((item, i) => (root.items[i] ? [{ data: item as unknown, root: root.items[i] }] : [])) : [];
}

function versionEdits(text: string, { data, root }: Part, style: Style): Edit[] {
  if (!isMap(data) || root.kind !== "map") return [];
  if (data["schemaVersion"] === 1) {
    const found = locate(root, "/schemaVersion");
    return found ? [{ ...found.value, text: '"1"' }] : [];
  }
  // Only what is a notice in every other respect is given the name of one.
  if (Object.hasOwn(data, "schemaVersion") || checkData(data).some((f) => f.code.startsWith("schema-"))) return [];
  return [insertMember(text, root, undefined, "schemaVersion", "1", style)];
}

function totalsEdits(text: string, { data, root }: Part, style: Style): Edit[] {
  const found = locate(root, "/totals");
  if (!isMap(data) || found?.node.kind !== "map") return [];
  const findings = checkData(data);
  if (findings.some((f) => f.code.startsWith("schema-") && ["/targets", "/counts", "/totals"].some((head) => isWithin(f.pointer, head))))
    return [];
  if (!findings.some((f) => f.code.startsWith("totals-"))) return [];
  const right = totalsOf(data as unknown as Notice) as unknown as Record<string, unknown>;
  return mapEdits(text, found.node, data["totals"] as Record<string, unknown>, right, style);
}

/** Numbers change all at once, keys one by one: the place of the next depends on the last. */
function mapEdits(
  text: string,
  node: MapNode,
  written: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
  style: Style,
): Edit[] {
  const numbers: Edit[] = [];
  let before: string | undefined;
  for (const [key, value] of Object.entries(right)) {
    if (!Object.hasOwn(written, key)) return [insertMember(text, node, before, key, value, style)];
    const member = node.members.findLast((m) => m.name === key);
    if (isMap(value) && member?.node.kind === "map") {
      const inner = mapEdits(text, member.node, written[key] as Record<string, unknown>, value, style);
      if (inner.length > 0) return inner;
    } else if (member && written[key] !== value) numbers.push({ ...member.node.range, text: JSON.stringify(value) });
    before = key;
  }
  if (numbers.length > 0) return numbers;
  const extra = Object.keys(written).find((key) => !Object.hasOwn(right, key));
  const gone = extra === undefined ? undefined : deleteMember(text, node, extra);
  return gone ? [gone] : [];
}

const orderOf = (text: string, { root }: Part): Edit[] => orderEdits(text, root);
