/** A light tree of HTML or XML, made without recursion and with its depth and time limited. */
import { Parser } from "htmlparser2";
import { ReadError } from "./error.js";
import type { Limits } from "./limits.js";

export interface Elem {
  /** Lower case for HTML; without its namespace prefix for XML. */
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: (Elem | string)[];
  readonly parent: Elem | undefined;
}

/**
 * The parser looks through all open elements at each end tag that closes none, so that unlimited nesting would cost quadratic
 * time; walkers of the tree recurse besides.
 */
const MAX_DEPTH = 1000;
/** Characters fed at a time, so that the time limit is looked at in between. */
const CHUNK = 1 << 16;

/** @throws ReadError `too-deep`, `timed-out` */
export function parseTree(text: string, kind: "html" | "xml", limits: Limits): Elem {
  const xml = kind === "xml";
  const root: Elem = { tag: "", attrs: {}, children: [], parent: undefined };
  let top = root;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attrs) {
        if (++depth > MAX_DEPTH) throw new ReadError("too-deep", { format: xml ? "DOCX" : "HTML", limit: MAX_DEPTH });
        const elem: Elem = { tag: xml ? local(name) : name, attrs: xml ? localAttrs(attrs) : attrs, children: [], parent: top };
        top.children.push(elem);
        top = elem;
      },
      ontext(data) {
        const last = top.children.length - 1;
        const before = top.children[last];
        // The parser cuts text at entities and chunks.
        if (typeof before === "string") top.children[last] = before + data;
        else top.children.push(data);
      },
      onclosetag() {
        depth--;
        top = top.parent ?? root;
      },
    },
    // DOCTYPE entities are not expanded by this parser, so that none can explode.
    { xmlMode: xml, decodeEntities: true, recognizeSelfClosing: xml },
  );
  for (let i = 0; i < text.length; i += CHUNK) {
    limits.checkTime();
    parser.write(text.slice(i, i + CHUNK));
  }
  parser.end();
  return root;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function localAttrs(attrs: Record<string, string>): Record<string, string> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const key of Object.keys(attrs)) out[local(key)] = attrs[key] as string;
  return out;
}

/** Element children with the given tag. */
export const childrenOf = (elem: Elem | undefined, tag: string): Elem[] =>
  (elem?.children ?? []).filter((c): c is Elem => typeof c !== "string" && c.tag === tag);

/** First element child with the given tag. */
export const child = (elem: Elem | undefined, tag: string): Elem | undefined => {
  for (const c of elem?.children ?? []) if (typeof c !== "string" && c.tag === tag) return c;
  return undefined;
};

/** Calls `visit` for each element below, in the order of the document; it goes no deeper where `visit` returns false. */
export function walk(elem: Elem, visit: (e: Elem) => boolean | undefined): void {
  for (const c of elem.children) if (typeof c !== "string" && visit(c) !== false) walk(c, visit);
}

/** All text below, as it stands. */
export function textOf(elem: Elem): string {
  let s = "";
  for (const c of elem.children) s += typeof c === "string" ? c : textOf(c);
  return s;
}
