/**
 * A text of published data → its documents. Reads fast, without positions; `Source.locate` reads again, with them, when
 * something has to be told.
 */
import { sizeText } from "../../readers/error.js";
import type { Finding, Located } from "../types.js";
import { fastYaml, quickError } from "./fast-yaml.js";
import { countKeys, parseJson, type SyntaxProblem } from "./json.js";
import { MAX_DEPTH, MAX_ITEMS, MAX_VALUES, measure } from "./measure.js";
import { locate, type Node } from "./tree.js";
import { MAX_CAREFUL, yamlTrees } from "./yaml-trees.js";

export type DataFormat = "yaml" | "json" | "ndjson";

export interface Loaded {
  /** One for each notice; `prefix` is its pointer within its document, where a file holds a list of notices. */
  readonly documents: readonly { readonly index: number; readonly prefix: string; readonly data: unknown }[];
  /** Syntax errors and what else keeps a document from being read; with `range` and the document. */
  readonly findings: readonly (Finding & { readonly document: number })[];
  /** The trees of the documents, or only of those that are wanted; read when asked for. */
  trees(wanted?: ReadonlySet<number>): Promise<readonly (Node | undefined)[]>;
}

const ENDINGS: Readonly<Record<string, DataFormat>> = { yaml: "yaml", yml: "yaml", json: "json", ndjson: "ndjson", jsonl: "ndjson" };

/** What a file is by its name; undefined where the name does not say. */
export const formatOfName = (name: string): DataFormat | undefined => ENDINGS[/\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? ""];

/** What a text without a telling name is. NDJSON shows by a first line that is complete and is not the only one. */
export function sniffFormat(text: string): DataFormat {
  const start = text.trimStart();
  if (!/^[{[]/u.test(start)) return "yaml";
  const end = start.indexOf("\n");
  if (end > 0 && start.slice(end).trim() !== "" && isJson(start.slice(0, end))) return "ndjson";
  // YAML may begin with a brace, too: `{schemaVersion: "1"`.
  return isJson(start) || /^[{[]\s*["{[\]}]/u.test(start) ? "json" : "yaml";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const NOTHING: Loaded = { documents: [], findings: [], trees: async () => [] };

export async function load(text: string, format: "yaml" | "json"): Promise<Loaded> {
  if (text.trim() === "") return { ...NOTHING, findings: [{ code: "file-empty", pointer: "", params: {}, document: 0 }] };
  try {
    return format === "json" ? loadJson(text) : await loadYaml(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack of a parser, exhausted.
    return { ...NOTHING, findings: [{ code: "file-too-deep", pointer: "", params: { limit: MAX_DEPTH }, document: 0 }] };
  }
}

export function loadJson(text: string): Loaded {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const { problems } = parseJson(text);
    return { ...NOTHING, findings: problems.map((p) => findingOf(p, 0)) };
  }
  const trees = async () => [parseJson(text).root];
  const checked = split(data, 0);
  if (checked.keys === countKeys(text)) return { ...checked, trees };
  const { problems, root } = parseJson(text);
  return { ...checked, findings: [...problems.map((p) => findingOf(p, 0)), ...checked.findings], trees: async () => [root] };
}

async function loadYaml(text: string): Promise<Loaded> {
  const values = fastYaml(text);
  if (values && !values.every((v) => v === null || v === undefined)) {
    const parts = values.flatMap((data, i) => (data === null || data === undefined ? [] : [split(data, i)]));
    return {
      documents: parts.flatMap((p) => p.documents),
      findings: parts.flatMap((p) => p.findings),
      trees: (wanted) => yamlTrees(text, values.length, wanted),
    };
  }
  if (text.length > MAX_CAREFUL) return tooLarge(text);
  const documents = (await import("./yaml.js")).parseYaml(text);
  const full = documents.map((d, i) => (d.data === undefined || d.empty ? undefined : split(d.data, i)));
  const findings = documents.flatMap((d, i) => [...d.problems.map((p) => findingOf(p, i)), ...(full[i]?.findings ?? [])]);
  const nothing = findings.length === 0 && documents.every((d) => d.empty);
  return {
    documents: full.flatMap((p) => p?.documents ?? []),
    findings: nothing ? [{ code: "file-empty", pointer: "", params: {}, document: 0 }] : findings,
    trees: async () => documents.map((d) => d.root),
  };
}

/** Something is wrong with it, or unusual about it, and it is too large to be read with care. */
function tooLarge(text: string): Loaded {
  const error = quickError(text);
  const params = { size: sizeText(text.length), limit: sizeText(MAX_CAREFUL) };
  if (!error) return { ...NOTHING, findings: [{ code: "file-too-large", pointer: "", params, document: 0 }] };
  const range = { start: error.offset, end: error.offset + 1 };
  return { ...NOTHING, findings: [{ code: "yaml-syntax", pointer: "", params: { detail: error.reason }, range, document: 0 }] };
}

const findingOf = ({ code, params, range }: SyntaxProblem, document: number): Finding & { document: number } => ({
  code,
  params,
  range,
  pointer: "",
  document,
});

/** A list of notices becomes its items; what is too large to walk through is a finding. */
function split(data: unknown, index: number): Pick<Loaded, "documents" | "findings"> & { keys: number } {
  const list = Array.isArray(data) ? data : undefined;
  const { verdict, keys } = measure(data);
  if (verdict !== "fine") {
    const limit = verdict === "too-deep" ? MAX_DEPTH : MAX_VALUES;
    const code = verdict === "cycle" ? "yaml-alias-cycle" : `file-${verdict}`;
    // A tree of it would be as large; the place of the whole is its beginning.
    return {
      documents: [],
      findings: [{ code, pointer: "", params: { limit, items: MAX_ITEMS }, range: { start: 0, end: 0 }, document: index }],
      keys,
    };
  }
  const documents = list ? list.map((item, i) => ({ index, prefix: `/${i}`, data: item as unknown })) : [{ index, prefix: "", data }];
  return { documents, findings: [], keys };
}

/** The place of a value in the tree of a document. */
export const placeIn = (tree: Node | undefined, pointer: string): Located | undefined => (tree ? locate(tree, pointer) : undefined);
