/**
 * Regular expressions at the top level of a script, made when they are first used: V8 reads an expression when it makes it, and
 * a short notice needs less than half of them.
 */
import { parse } from "acorn";

const isNode = (x) => typeof x === "object" && x !== null && typeof x.type === "string";

/** Visits every node with the one above it. */
function visit(node, parent, see) {
  see(node, parent);
  for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, node, see);
}

/** What an identifier does where it stands. */
function roleOf(node, parent) {
  if (parent.type === "MemberExpression" && parent.property === node && !parent.computed) return "label";
  if ((parent.type === "Property" || parent.type === "MethodDefinition") && parent.key === node && !parent.computed) {
    return parent.shorthand ? "other" : "label";
  }
  if (/^(?:Array|Binary|Call|Conditional|Logical|Member|New|Unary|Spread|Tagged)/.test(parent.type)) return "read";
  if (parent.type === "Property" || parent.type === "ReturnStatement" || parent.type === "ForOfStatement") return "read";
  if (parent.type === "ArrowFunctionExpression" && parent.body === node) return "read";
  if (parent.type === "VariableDeclarator" && parent.init === node) return "read";
  return "other";
}

/**
 * @param {string} code of a script whose first statement is a function with what is at its top level
 * @returns the same with `var A=/…/u` … `A.test(x)` as `var A` … `(A??=/…/u).test(x)`: those that are read in one place only, by a
 *   name that nothing else has
 */
export function latePatterns(code) {
  const tree = parse(code, { ecmaVersion: "latest", sourceType: "script" });
  const top = tree.body[0].expression.body.body;
  const literals = new Map();
  for (const { type, declarations } of top) {
    for (const { id, init } of type === "VariableDeclaration" ? declarations : [])
      if (init?.regex) literals.set(id.name, { id, init, seen: [] });
  }
  visit(tree, tree, (node, parent) => {
    if (node.type === "Identifier") literals.get(node.name)?.seen.push({ node, role: roleOf(node, parent) });
  });
  const edits = [];
  for (const { id, init, seen } of literals.values()) {
    const uses = seen.filter(({ node, role }) => node !== id && role !== "label");
    if (uses.length !== 1 || uses[0].role !== "read") continue;
    const [{ node }] = uses;
    edits.push([id.end, init.end, ""], [node.start, node.end, `(${id.name}??=${init.raw})`]);
  }
  let [out, at] = ["", 0];
  for (const [start, end, text] of edits.sort((a, b) => a[0] - b[0])) {
    out += code.slice(at, start) + text;
    at = end;
  }
  return out + code.slice(at);
}
