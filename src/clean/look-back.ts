import { matches } from "../matches.js";
import type { Repair } from "./repair.js";
import { Flag } from "./scan.js";

/** The kind of inspection, by what stands before it; behind 再 or 蓦然 it is the plain word. */
const LOOK_BACK =
  /回头看(?<=(?:巡[察视](?:工作)?|[开进实接]展|进行|实施|实行|接受|专项|专题|常规|提级|机动|交叉|整改|[作为是的和及与暨、，；：（+\n]|组织|单位|党[组委]|了|次|轮|[列纳]入|[）】｜|>]|^)回头看)(?!过去|来路|来时|[这那他她我你它自身几去昨前往]|起来|一眼|历史|？|！)/gu;

/** 回头看 → “回头看”: all rules know it with its quotes. */
export const lookBack: Repair = {
  id: "clean/look-back",
  code: "look-back",
  silent: true,
  summary: "巡察回头看 that was written without quotes gets them",
  needs: Flag.LookBack,
  repair: (text) => matches(LOOK_BACK, text).map((m) => ({ start: m.index, end: m.index + m[0].length, text: `“${m[0]}”` })),
};
