/** Published data → findings at the line and column of the user's file. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";
import { type Lang, message, type MessageCode } from "../messages/index.js";
import { checkNotice, type Problem } from "./schema.js";

export { checkNotice, type Problem } from "./schema.js";

export interface Finding {
  readonly code: MessageCode;
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** JSON Pointer into its document. */
  readonly pointer?: string;
}

/**
 * YAML (one document or several), JSON (one notice or a list) or, by the file's ending, NDJSON.
 * @param text of the file @param file its name, only looked at for the ending
 */
export function validateFile(text: string, file: string, lang: Lang = "zh"): Finding[] {
  if (!/\.(?:ndjson|jsonl)$/iu.test(file)) return validateText(text, file, lang);
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    return validateText(line, "line.json", lang).map((f) => ({ ...f, line: f.line + i }));
  });
}

function validateText(text: string, file: string, lang: Lang): Finding[] {
  const counter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: counter, prettyErrors: false });
  const documents: readonly Document[] = Array.isArray(parsed) ? parsed : [];
  if (documents.length === 0) return [{ code: "no-data", message: message("no-data", lang), line: 1, column: 1 }];
  const code = /\.json$/iu.test(file) ? "json-syntax" : "yaml-syntax";
  return documents.flatMap((document): Finding[] => {
    const at = (offset: number): { line: number; column: number } => {
      const { line, col } = counter.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    if (document.errors.length > 0) {
      return document.errors.map((e) => ({ code, message: message(code, lang, { reason: e.message }), ...at(e.pos[0]) }));
    }
    let data: unknown;
    try {
      data = document.toJS();
    } catch (error) {
      // Aliases that would expand without end.
      return [{ code, message: message(code, lang, { reason: (error as Error).message }), ...at(0) }];
    }
    const notices = Array.isArray(data) ? data.map((item, i) => [item, `/${i}`] as const) : [[data, ""] as const];
    return notices.flatMap(([notice, base]) =>
      checkNotice(notice, lang).map((p) => ({ code: p.code, message: p.message, pointer: base + p.pointer, ...at(offsetOf(document, base, p)) })),
    );
  });
}

/** Where the value of a problem begins, or the key that should not be there. */
function offsetOf(document: Document, base: string, problem: Problem): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const token of `${base}${problem.pointer}`.split("/").slice(1)) {
    const key = token.replace(/~1/gu, "/").replace(/~0/gu, "~");
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) node = node.items.find((pair) => keyOf(pair.key) === key)?.value;
    else if (isSeq(node)) node = node.items[Number(key)];
    offset = startOf(node) ?? offset;
  }
  if (problem.key !== undefined && isMap(node)) {
    return startOf(node.items.find((pair) => keyOf(pair.key) === problem.key)?.key) ?? offset;
  }
  return offset;
}

const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];
