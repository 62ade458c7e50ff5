/** The order of the keys, as the schema lists them and `xuncha parse` writes them. */
import { fieldTitles } from "../generated/titles.js";

const ranks = new Map(Object.keys(fieldTitles).map((path, i) => [path, i]));

/** @param path of the object, as `fieldTitles` names it; @returns undefined for a key that the schema does not know */
export const keyRank = (path: string, key: string): number | undefined => ranks.get(path === "" ? key : `${path}/${key}`);
