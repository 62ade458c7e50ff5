/** The trees of YAML that has been read quickly: only of the documents that something is wrong with. */
import type { Range } from "../types.js";
import type { Node } from "./tree.js";

/**
 * UTF-16 units of one document that `yaml` may be given. It takes seconds and hundreds of megabytes for a million; a notice
 * has some thousands.
 */
export const MAX_CAREFUL = 1_000_000;

/** @param count documents that the quick reader found @param wanted those whose tree is needed; all by default */
export async function yamlTrees(text: string, count: number, wanted?: ReadonlySet<number>): Promise<(Node | undefined)[]> {
  const { parseYaml } = await import("./yaml.js");
  const parts = documentRanges(text);
  if (parts?.length !== count) return text.length > MAX_CAREFUL ? [] : parseYaml(text).map((d) => d.root);
  return parts.map(({ start, end }, i) => {
    if (wanted && !wanted.has(i)) return undefined;
    // Too large to look into: pointed at as a whole, by its first character.
    if (end - start > MAX_CAREFUL) return { kind: "scalar", range: { start, end: start } };
    const root = parseYaml(text.slice(start, end)).at(-1)?.root;
    return root && shifted(root, start);
  });
}

/** Where each document stands, told by the lines that part them; undefined where that is not plain to see. */
function documentRanges(text: string): Range[] | undefined {
  if (/^\.\.\.(?:\s|$)/mu.test(text)) return undefined;
  const starts = [0, ...[...text.matchAll(/^---(?=\s|$)/gmu)].map((m) => m.index).filter((at) => at > 0)];
  const ranges = starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
  const [first] = ranges;
  // Comments before the first `---` are no document.
  const isEmpty =
    first &&
    !text.startsWith("---") &&
    text
      .slice(0, Math.min(first.end, 10_000))
      .split("\n")
      .every((line) => /^[ \t\r]*(?:#|$)/u.test(line));
  return isEmpty && ranges.length > 1 ? ranges.slice(1) : ranges;
}

function shifted(node: Node, by: number): Node {
  if (by === 0) return node;
  const move = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  const range = move(node.range);
  if (node.kind === "scalar") return { kind: "scalar", range };
  if (node.kind === "list") return { ...node, range, items: node.items.map((item) => shifted(item, by)) };
  return { ...node, range, members: node.members.map((m) => ({ name: m.name, key: move(m.key), node: shifted(m.node, by) })) };
}
