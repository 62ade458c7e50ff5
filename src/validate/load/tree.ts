/** A document as it is written: where each key and value begins and ends. Both YAML and JSON become this. */
import { tokensOf } from "../pointer.js";
import type { Located, Range } from "../types.js";

export interface Member {
  readonly name: string;
  readonly key: Range;
  readonly node: Node;
}

export type Node =
  | { readonly kind: "scalar"; readonly range: Range }
  /** `flow`: in braces or brackets; otherwise by indentation. */
  | { readonly kind: "map"; readonly range: Range; readonly flow: boolean; readonly members: readonly Member[] }
  | { readonly kind: "list"; readonly range: Range; readonly flow: boolean; readonly items: readonly Node[] };

/** @returns undefined where the pointer leads nowhere */
export function locate(root: Node, pointer: string): (Located & { readonly node: Node }) | undefined {
  let node: Node = root;
  let key: Range | undefined;
  for (const token of tokensOf(pointer)) {
    key = undefined;
    if (node.kind === "list") {
      const item: Node | undefined = node.items[Number(token)];
      if (!item) return undefined;
      node = item;
    } else if (node.kind === "map") {
      const member: Member | undefined = memberOf(node, token);
      if (!member) return undefined;
      key = member.key;
      node = member.node;
    } else return undefined;
  }
  return { ...(key ? { key } : {}), value: node.range, node };
}

/** The last one counts where a key is written twice: parsers read it so. */
function memberOf(map: Extract<Node, { kind: "map" }>, name: string): Member | undefined {
  // Few maps are large; the index of one that is pays for itself.
  if (map.members.length < 32) return map.members.findLast((m) => m.name === name);
  let index = indexes.get(map);
  if (!index) {
    index = new Map(map.members.map((m) => [m.name, m]));
    indexes.set(map, index);
  }
  return index.get(name);
}
const indexes = new WeakMap<Node, Map<string, Member>>();
