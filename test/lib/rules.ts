/** The rules that there are: what the files export, and what the pipeline runs. */
import { repairs } from "../../src/clean/index.js";
import { checks, recognizers, resolvers } from "../../src/pipeline.js";
import { load, sources } from "./sources.js";

export interface Rule {
  readonly id: string;
  readonly summary: string;
}

const isRule = (x: unknown): x is Rule =>
  typeof x === "object" && x !== null && "id" in x && "summary" in x && typeof x.id === "string" && typeof x.summary === "string";

/** In the order in which they run. */
export const stages = { clean: repairs, recognizers, resolvers, checks } as const satisfies Readonly<Record<string, readonly Rule[]>>;

export const registered: readonly Rule[] = Object.values(stages).flat();

/** Every file of a folder with rules, and the rules that it exports. */
export function exportedRules(): Promise<{ path: string; rules: Rule[] }[]> {
  const paths = sources.filter((path) => /^src\/(?:clean|recognizers|resolvers|checks)\//u.test(path) && !path.endsWith("/index.ts"));
  return Promise.all(paths.map(async (path) => ({ path, rules: Object.values(await load(path)).filter(isRule) })));
}
