/** 州委巡察组到甲县开展巡察，对县法院、县公安局…: the county is where they are, not what is inspected. */
import { holdsVillages, isVillage } from "../../../grammar/units.js";
import type { Doc } from "../../../types.js";
import type { Entry } from "./entry.js";
import { inHeadline } from "./namesakes.js";

const LEVEL = /(?:自治县|自治旗|[县市区旗])$/u;
/** Bodies that govern it are inspected with it. */
const GOVERNS = /^[县市区旗](?:委|人大|政府|政协)(?:常委会|领导)?(?:班子|机关|党组)?$/u;

export function isOnlyVisited(doc: Doc, entry: Entry, entries: readonly Entry[]): boolean {
  const { category, stem } = entry.item.read;
  // 进驻甲乡 in the headline, and villages of it in the list.
  if (holdsVillages(category) && inHeadline(doc, entry.item.span))
    return entries.some((e) => e !== entry && isVillage(e.item.read.category) && e.item.read.stem.startsWith(stem));
  // 向甲镇党委反馈丁村、戊村的巡察情况. …对甲镇丁村、戊村进行了巡察: its villages are what was inspected.
  if (holdsVillages(category) && entry.visited && doc.text[entry.item.span.start - 1] === "向")
    return entries.some((e) => !e.visited && isVillage(e.item.read.category) && !isExtended(e) && liesIn(e, stem));
  // 巡察甲县工作动员会, and 甲县委 in the list: the county is spoken of by its committee.
  if (category === "region" && entries.some((e) => e !== entry && isCommitteeOf(e.item, stem))) return true;
  if (category !== "region" || !entry.visited) return false;
  const level = LEVEL.exec(stem)?.[0].at(-1);
  return level !== undefined && entries.some((e) => e !== entry && isLocal(e.item.read.stem, level));
}

const liesIn = ({ item, within }: Entry, town: string): boolean => item.read.stem.startsWith(town) || within.some((w) => w.text === town);
const isExtended = ({ types }: Entry): boolean => types.some(({ at }) => at.type === "extended");

/** 县法院, not 县委. */
const isLocal = (stem: string, level: string): boolean => stem[0] === level && stem.length > 2 && !GOVERNS.test(stem);

const isCommitteeOf = ({ name, read }: Entry["item"], stem: string): boolean =>
  read.category === "committee" && name.startsWith(`${stem}委`);
