/** The headline. Of several blocks in large type the first that speaks of the matter; channels and slogans stand beside it. */
import { stated } from "../fields.js";
import type { Resolver } from "../types.js";
import { articleOf } from "./lib/article.js";

const id = "resolvers/title";

export const title: Resolver = {
  id,
  summary: "标题",
  resolve(doc) {
    const blocks = articleOf(doc).title;
    return blocks.length > 0 ? { title: stated({ id }, blocks.map((b) => b.text).join(""), ...blocks.map((b) => b.span)) } : {};
  },
};
