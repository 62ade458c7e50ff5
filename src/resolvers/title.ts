/** The headline. Of several blocks in large type the first that speaks of the matter; channels and slogans stand beside it. */
import { stated } from "../fields.js";
import type { Resolver } from "../types.js";
import { articleOf, titleBlock } from "./lib/article.js";

const id = "resolvers/title";

export const title: Resolver = {
  id,
  summary: "标题",
  resolve(doc) {
    const block = titleBlock(articleOf(doc).headlines);
    return block ? { title: stated({ id }, block.text, block.span) } : {};
  },
};
