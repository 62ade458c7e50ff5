import { accessSync } from "node:fs";
import type { LoadSegmenter } from "./types.js";

interface NodeJieba {
  load(files: Readonly<Record<"dict" | "userDict" | "idfDict" | "stopWordDict", string>>): void;
  cut(text: string, hmm?: boolean): string[];
}

/** Optional: its binary is compiled or downloaded when it is installed, and newer npm asks before it runs such scripts. */
export const loadNodejieba: LoadSegmenter = (load, data) => {
  const jieba = load("nodejieba") as NodeJieba;
  const { version } = load("nodejieba/package.json") as { version: string };
  const dict = data("dictionary.txt");
  const unused = data("unused.txt");
  // The library ends the whole process where it cannot open a file.
  accessSync(dict);
  accessSync(unused);
  jieba.load({ dict, userDict: unused, idfDict: unused, stopWordDict: unused });
  return { name: "nodejieba", version, cut: (han) => jieba.cut(han, false) };
};
