import { readFileSync } from "node:fs";
import type { LoadSegmenter } from "./types.js";

interface NodeRs {
  Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm?: boolean): string[] } };
}

/** Its binaries come as packages of their own, without an install script: it is always there. */
export const loadNodeRs: LoadSegmenter = (load, data) => {
  const { Jieba } = load("@node-rs/jieba") as NodeRs;
  const { version } = load("@node-rs/jieba/package.json") as { version: string };
  const jieba = Jieba.withDict(readFileSync(data("dictionary.txt")));
  return { name: "@node-rs/jieba", version, cut: (han) => jieba.cut(han, false) };
};
