/** The headline. Of several blocks in large type the first that speaks of the matter; channels and slogans stand beside it. */
import { stated } from "../fields.js";
import type { Block, Resolver } from "../types.js";
import { articleOf } from "./lib/article.js";

const id = "resolvers/title";
const MATTER = /巡[察视]|会|公告|通报|督察/u;

export function titleBlock(headlines: readonly Block[]): Block | undefined {
  return headlines.find((b) => MATTER.test(b.text) && b.text.length >= 6) ?? headlines.find((b) => b.text.length >= 8) ?? headlines[0];
}

export const title: Resolver = {
  id,
  summary: "标题",
  resolve(doc) {
    const block = titleBlock(articleOf(doc).headlines);
    return block ? { title: stated({ id }, block.text, block.span) } : {};
  },
};
