/** YAML with positions and with everything that is wrong with it. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  visit,
  type YAMLParseError,
  type Node as YamlNode,
} from "yaml";
import type { Range } from "../types.js";
import type { SyntaxProblem } from "./json.js";
import { MAX_DEPTH, measure } from "./measure.js";
import type { Member, Node } from "./tree.js";

export interface YamlDocument {
  /** undefined where there are syntax errors that leave the meaning open. */
  readonly data?: unknown;
  readonly empty: boolean;
  readonly root?: Node;
  readonly problems: readonly SyntaxProblem[];
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "：": ":",
  "，": ",",
  "“": '"',
  "”": '"',
  "－": "-",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
};

/** @throws RangeError where the nesting exhausts the stack */
export function parseYaml(text: string): YamlDocument[] {
  const parsed = parseAllDocuments(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    version: "1.2",
    uniqueKeys: false,
    logLevel: "silent",
  });
  const documents: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
  return documents.map((doc) => documentOf(doc, text));
}

function documentOf(doc: Document.Parsed, text: string): YamlDocument {
  const empty = doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null && doc.contents.source === "");
  const problems: SyntaxProblem[] = [];
  // What follows from the first error only confuses.
  const [error] = doc.errors;
  if (error) problems.push(problemOf(error, text, doc));
  else problems.push(...duplicateKeys(doc));
  for (const { code, pos, message } of doc.warnings) {
    if (code !== "TAG_RESOLVE_FAILED") continue;
    problems.push({ code: "yaml-tag", params: { tag: /(!\S*)/u.exec(message)?.[1] ?? "" }, range: { start: pos[0], end: pos[1] } });
  }
  if (error || empty) return { empty, problems };
  const root = treeOf(doc);
  const { data, problem } = dataOf(doc);
  if (problem) return { empty, problems: [...problems, problem], ...(root ? { root } : {}) };
  return { data, empty, problems, ...(root ? { root } : {}) };
}

/** The data, unless aliases lead nowhere or make it endless. */
function dataOf(doc: Document.Parsed): { data?: unknown; problem?: SyntaxProblem } {
  const aliases = aliasesOf(doc);
  const lost = aliases.find((alias) => alias.resolve(doc) === undefined);
  if (lost) return { problem: { code: "yaml-alias", params: { name: `*${lost.source}` }, range: rangeOf(lost) } };
  const at = (code: string): { problem: SyntaxProblem } => ({ problem: { code, params: {}, range: rangeOf(aliases[0] ?? null) } });
  if (aliases.some((alias) => isInside(alias, doc))) return at("yaml-alias-cycle");
  let data: unknown;
  try {
    data = doc.toJS({ maxAliasCount: 1000 });
  } catch {
    return at("yaml-alias-bomb");
  }
  // Without aliases a large file is only large, which is said elsewhere.
  if (aliases.length > 0 && measure(data).verdict === "too-many-values") return at("yaml-alias-bomb");
  return { data };
}

function aliasesOf(doc: Document.Parsed): Alias[] {
  const aliases: Alias[] = [];
  visit(doc, { Alias: (_key, alias) => void aliases.push(alias) });
  return aliases;
}

/** Whether the alias stands within what it names. */
function isInside(alias: Alias, doc: Document.Parsed): boolean {
  const [start, end] = alias.resolve(doc)?.range ?? [0, 0];
  const at = alias.range?.[0] ?? -1;
  return start <= at && at < end;
}

/** Aliases lead to the tree of their anchor: that is where the value is written. */
function treeOf(doc: Document.Parsed): Node | undefined {
  const done = new Map<YamlNode, Node>();
  const open = new Set<YamlNode>();
  const make = (given: YamlNode): Node => {
    const target = isAlias(given) ? given.resolve(doc) : given;
    if (!target || open.has(target)) return { kind: "scalar", range: rangeOf(given) };
    const known = done.get(target);
    if (known) return known;
    open.add(target);
    const node = build(target);
    open.delete(target);
    done.set(target, node);
    return node;
  };
  const build = (node: YamlNode): Node => {
    const range = rangeOf(node);
    if (isMap(node)) return { kind: "map", range, flow: node.flow === true, members: (node.items as Pair[]).map((p) => member(p, range)) };
    if (isSeq(node)) return { kind: "list", range, flow: node.flow === true, items: node.items.map((item) => make(item as YamlNode)) };
    return { kind: "scalar", range };
  };
  const member = (pair: Pair, around: Range): Member => {
    const key = pair.key ? rangeOf(pair.key as YamlNode) : around;
    const name = isScalar(pair.key) ? String(pair.key.value) : "";
    // A key without a value: the place behind it.
    const node: Node = pair.value ? make(pair.value as YamlNode) : { kind: "scalar", range: { start: key.end, end: key.end } };
    return { name, key, node };
  };
  return doc.contents ? make(doc.contents as YamlNode) : undefined;
}

const rangeOf = (node: YamlNode | null): Range => ({ start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 });

/** Found here rather than by `yaml`, whose own search takes time that grows with the square of the keys. */
function duplicateKeys(doc: Document.Parsed): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  visit(doc, {
    Map(_key, map) {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const range = rangeOf(key);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, range.start);
        else problems.push({ code: "yaml-duplicate-key", params: { key: name, first }, range });
      }
    },
  });
  return problems;
}

function problemOf(error: YAMLParseError, text: string, doc: Document.Parsed): SyntaxProblem {
  const [start, end] = error.pos;
  const range = { start, end: Math.max(end, Math.min(start + 1, text.length)) };
  const full = fullWidthIn(text, start);
  if (full && error.code !== "TAB_AS_INDENT") return full;
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { code: "yaml-tab", params: {}, range };
    case "BAD_INDENT":
      if (/end with a [\]}]/u.test(error.message)) return unclosed(error, doc, range);
      return { code: text[start] === "\t" ? "yaml-tab" : "yaml-indent", params: {}, range };
    case "RESOURCE_EXHAUSTION":
      return { code: "file-too-deep", params: { limit: MAX_DEPTH }, range };
    case "MISSING_CHAR":
      if (!/^Missing (?:closing|,)|end with/u.test(error.message)) return { code: "yaml-syntax", params: { detail: error.message }, range };
      return unclosed(error, doc, range);
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_AS_IMPLICIT_KEY":
      return { code: "yaml-colon", params: {}, range };
    case "BAD_DQ_ESCAPE":
      return { code: "yaml-escape", params: {}, range };
    case "TAG_RESOLVE_FAILED":
      return { code: "yaml-tag", params: { tag: /(!\S*)/u.exec(error.message)?.[1] ?? "" }, range };
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
      return { code: "yaml-alias", params: { name: /^\*?[^\s,\]}]*/u.exec(text.slice(start, end))?.[0] ?? "*" }, range };
    default:
      // A tab before a token is reported in many ways.
      if (/^[ ]*\t/u.test(lineAt(text, start).text)) return { code: "yaml-tab", params: {}, range: tabIn(text, start) };
      return { code: "yaml-syntax", params: { detail: error.message.split("\n")[0] ?? error.code }, range };
  }
}

/** Points at what was opened: where it should have been closed, `yaml` can only guess. */
function unclosed(error: YAMLParseError, doc: Document.Parsed, range: Range): SyntaxProblem {
  let opened: Range | undefined;
  const consider = (node: YamlNode): void => {
    const { start, end } = rangeOf(node);
    if (start < range.start && end >= range.start - 1 && (!opened || start > opened.start)) opened = { start, end: start + 1 };
  };
  visit(doc, {
    Collection: (_key, node) => void (node.flow === true && consider(node)),
    Scalar: (_key, node) => void (/^QUOTE/u.test(node.type ?? "") && consider(node)),
  });
  const char = /[\]}"']/u.exec(error.message.replace(/^Flow.*end with a /su, ""))?.[0];
  return {
    code: "yaml-unclosed",
    params: { what: char ?? /[:,]/u.exec(error.message)?.[0] ?? error.message },
    range: (char && opened) || range,
  };
}

/** `kind：deployment`: what a Chinese keyboard writes instead of a colon. Looked for in the line and the one before. */
function fullWidthIn(text: string, offset: number): SyntaxProblem | undefined {
  const line = lineAt(text, offset);
  for (const { start, text: content } of [line, lineAt(text, Math.max(0, line.start - 1))]) {
    const found = /^[\s-]*[A-Za-z]\w*(：)|^[\s-]*(－)\s*\w|[:,[{]\s*(“)|(?:[A-Za-z"\]}])\s*(，)\s*["A-Za-z[{]|:\s*(［|｛)/du.exec(content);
    const group = found?.indices?.slice(1).find((i) => i !== undefined);
    if (!group) continue;
    const char = content.slice(group[0], group[1]);
    return {
      code: "yaml-full-width",
      params: { char, ascii: FULL_WIDTH[char] ?? "" },
      range: { start: start + group[0], end: start + group[1] },
    };
  }
  return undefined;
}

function lineAt(text: string, offset: number): { start: number; text: string } {
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end < 0 ? text.length : end) };
}

function tabIn(text: string, offset: number): { start: number; end: number } {
  const line = lineAt(text, offset);
  const at = line.start + line.text.indexOf("\t");
  return { start: at, end: at + 1 };
}
