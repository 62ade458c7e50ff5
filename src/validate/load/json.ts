/** JSON with positions. Only for texts that something is wrong with: `JSON.parse` reads the others. */
import type { Range } from "../types.js";
import { MAX_DEPTH } from "./measure.js";
import type { Member, Node } from "./tree.js";

export interface SyntaxProblem {
  readonly code: string;
  readonly range: Range;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface JsonTree {
  /** As far as it was read; undefined after a syntax error. */
  readonly root?: Node;
  readonly problems: readonly SyntaxProblem[];
}

class Stop extends Error {
  constructor(readonly problem: SyntaxProblem) {
    super(problem.code);
  }
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "：": ":",
  "，": ",",
  "、": ",",
  "“": '"',
  "”": '"',
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
};
const LITERAL = /(?:true|false|null)(?![\p{L}\p{N}_])/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/uy;
const WORD = /[^\s,:{}[\]"]+/uy;

export function parseJson(text: string): JsonTree {
  const reader = new JsonReader(text);
  try {
    return { root: reader.document(), problems: reader.problems };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { problems: [...reader.problems, error.problem] };
  }
}

class JsonReader {
  readonly problems: SyntaxProblem[] = [];
  #at = 0;

  constructor(private readonly text: string) {}

  document(): Node {
    const node = this.#value(0);
    this.#space();
    if (this.#at < this.text.length) this.#fail("end");
    return node;
  }

  #space(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.#at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.#at++;
    }
  }

  /** @param expected a character, or `value` or `end` */
  #fail(expected: string): never {
    const { text } = this;
    const start = this.#at;
    const char = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const stop = (code: string, params: SyntaxProblem["params"], length = char.length): never => {
      throw new Stop({ code, params, range: { start, end: Math.min(text.length, start + length) } });
    };
    if (start >= text.length) return stop("json-end", { expected }, 0);
    if (FULL_WIDTH[char]) return stop("json-full-width", { char, ascii: FULL_WIDTH[char] });
    if (char === "/" || char === "#") {
      const end = text.indexOf("\n", start);
      return stop("json-comment", {}, (end < 0 ? text.length : end) - start);
    }
    const word = this.#match(WORD) ?? char;
    if (char === "'" || (/[\p{L}_$]/u.test(char) && (expected === "value" || expected === '"')))
      return stop("json-quotes", {}, word.length);
    return stop("json-syntax", { expected, found: word.length > 20 ? `${word.slice(0, 20)}…` : word }, word.length);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.text)?.[0];
  }

  #value(depth: number): Node {
    this.#space();
    const start = this.#at;
    if (depth > MAX_DEPTH) throw new Stop({ code: "file-too-deep", params: { limit: MAX_DEPTH }, range: { start, end: start + 1 } });
    const char = this.text[start];
    if (char === "{") return this.#object(depth);
    if (char === "[") return this.#array(depth);
    if (char === '"') return { kind: "scalar", range: this.#string() };
    const word = this.#match(LITERAL) ?? this.#match(NUMBER);
    if (!word) this.#fail("value");
    this.#at += word.length;
    return { kind: "scalar", range: { start, end: this.#at } };
  }

  #object(depth: number): Node {
    const start = this.#at++;
    const members: Member[] = [];
    const seen = new Map<string, number>();
    while (this.#more("}", members.length > 0)) {
      if (this.text[this.#at] !== '"') this.#fail('"');
      const key = this.#string();
      const name = JSON.parse(this.text.slice(key.start, key.end)) as string;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, key.start);
      else this.problems.push({ code: "json-duplicate-key", params: { key: name, first }, range: key });
      this.#space();
      if (this.text[this.#at] !== ":") this.#fail(":");
      this.#at++;
      members.push({ name, key, node: this.#value(depth + 1) });
    }
    return { kind: "map", flow: true, members, range: { start, end: this.#at } };
  }

  #array(depth: number): Node {
    const start = this.#at++;
    const items: Node[] = [];
    while (this.#more("]", items.length > 0)) items.push(this.#value(depth + 1));
    return { kind: "list", flow: true, items, range: { start, end: this.#at } };
  }

  /** Steps over what stands between items. @returns false behind the closing bracket */
  #more(close: "}" | "]", behindItem: boolean): boolean {
    this.#space();
    if (this.text[this.#at] === close) {
      this.#at++;
      return false;
    }
    if (!behindItem) return true;
    if (this.text[this.#at] !== ",") this.#fail(`, ${close}`);
    const comma = this.#at++;
    this.#space();
    if (this.text[this.#at] === close) {
      throw new Stop({ code: "json-trailing-comma", params: {}, range: { start: comma, end: comma + 1 } });
    }
    return true;
  }

  #string(): Range {
    const { text } = this;
    const start = this.#at++;
    const bad = (detail: string, from: number, to: number): never => {
      throw new Stop({ code: "json-string", params: { detail }, range: { start: from, end: to } });
    };
    for (;;) {
      const unit = text.charCodeAt(this.#at);
      if (Number.isNaN(unit)) return bad("unclosed", start, start + 1);
      if (unit === 34) break;
      if (unit === 10 || unit === 13) return bad("line-break", start, this.#at);
      if (unit < 32) return bad("control", this.#at, this.#at + 1);
      if (unit !== 92) this.#at++;
      else if (/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/u.test(text.slice(this.#at, this.#at + 6))) this.#at += 2;
      else return bad("escape", this.#at, this.#at + 2);
    }
    return { start, end: ++this.#at };
  }
}

/** Colons outside of strings: as many as the keys that are written, so that keys written twice show without a parser. */
export function countKeys(text: string): number {
  let keys = 0;
  let at = 0;
  for (;;) {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    for (let i = at; i < end; i++) if (text.charCodeAt(i) === 58) keys++;
    if (quote < 0) return keys;
    at = quote + 1;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0) return keys;
      let slashes = 0;
      while (text.charCodeAt(close - 1 - slashes) === 92) slashes++;
      at = close + 1;
      if (slashes % 2 === 0) break;
    }
  }
}
