/** Every regular expression of `src/`: the literals read from the syntax tree, the composed ones as they are built. */
import { type AnyNode, type Node, parse } from "acorn";
import { transformSync } from "esbuild";
import { load, read, sources } from "./sources.js";

export interface Pattern {
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

interface Seen {
  readonly literals: Pattern[];
  /** What composes an expression inside a function: `new RegExp(…)`, a tag of src/pattern.ts. */
  readonly builtPerCall: string[];
}

const isNode = (x: unknown): x is AnyNode => typeof x === "object" && x !== null && "type" in x && typeof x.type === "string";
const isFunction = (node: Node): boolean => /Function/u.test(node.type);

function look(node: AnyNode, path: string, code: string, depth: number, seen: Seen): void {
  if (node.type === "Literal" && node.regex) seen.literals.push({ path, source: node.regex.pattern, flags: node.regex.flags });
  const isCall = node.type === "NewExpression" || node.type === "CallExpression";
  if (isCall && depth > 0 && path !== TAGS && node.callee.type === "Identifier" && node.callee.name === "RegExp") {
    seen.builtPerCall.push(`${path}: ${code.slice(node.start, node.end)}`);
  }
  if (node.type === "TaggedTemplateExpression" && depth > 0 && node.tag.type === "Identifier" && /pattern$/iu.test(node.tag.name)) {
    seen.builtPerCall.push(`${path}: ${code.slice(node.start, node.end)}`);
  }
  const below = depth + (isFunction(node) ? 1 : 0);
  for (const child of Object.values(node).flat()) if (isNode(child)) look(child, path, code, below, seen);
}

/** Composes what the top level of other files asks for. */
const TAGS = "src/pattern.ts";

export function patternsInSource(): Seen {
  const seen: Seen = { literals: [], builtPerCall: [] };
  for (const path of sources) {
    // Acorn reads JavaScript; esbuild takes the types away and leaves regular expressions as they are.
    const { code } = transformSync(read(path), { loader: "ts", target: "esnext", charset: "utf8" });
    look(parse(code, { ecmaVersion: "latest", sourceType: "module" }), path, code, 0, seen);
  }
  return seen;
}

/** Begins to work when it is loaded, with what its parent gives it. */
const WORKER = "src/batch/worker.ts";

/** Loads every file and notes what it gives to `RegExp` while it loads. Nothing of `src/` may have been loaded before. */
export async function patternsBuilt(): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const Real = globalThis.RegExp;
  let path = "";
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args: [string | RegExp, string?]) {
      const made = new target(...args);
      if (new Error("who asks").stack?.includes("/src/")) built.push({ path, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (path of sources.filter((source) => source !== WORKER)) await load(path);
  } finally {
    globalThis.RegExp = Real;
  }
  return built;
}
