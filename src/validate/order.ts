/** The order of the parts of a notice, as the schema lists them and `xuncha parse` writes them. */
import { fieldTitles } from "../generated/titles.js";

const ranks = new Map(
  Object.keys(fieldTitles)
    .filter((path) => !path.includes("/"))
    .map((path, i) => [path, i]),
);

/** @returns undefined for a key that the schema does not know */
export const keyRank = (key: string): number | undefined => ranks.get(key);
