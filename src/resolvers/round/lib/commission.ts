/** Who inspects, where no round and no team of an organ is named: 根据县委统一部署, 县委巡察工作动员会, 市委扶贫领域专项巡察. */
import { matches } from "../../../matches.js";
import { wholeOrgan } from "../../../recognizers/round/lib/authority.js";
import { modeOf, type Said } from "../../../recognizers/round/lib/mode.js";
import type { Doc, Lexicon, Span } from "../../../types.js";
import { articleOf } from "../../lib/article.js";

export interface Commission {
  readonly name: string;
  readonly span: Span;
  readonly said: Said;
}

const ORGAN =
  /(?:党工委|工委|党委|[省市县区州盟旗地]委)(?!书记|常委|副书记|组织|宣传|统战|政法|委员|党校|老干部|副?秘书长|大院|大楼|办公)/gu;
/** Behind the organ: its inspection, with its kind or what is done for it. */
const INSPECTS =
  /^([^，。；：、“”《》\s对向组]{0,14}?)(巡[察视])(?!办|机构|干部|组|工作领导|领导|工作规划|条例)(工作)?(动员|部署|进驻|反馈|公告|情况|整改)?/u;
const KIND = /(?:专项|常规|提级|机动|交叉|延伸|联动|专题)$/u;
/** 芦山市委多次研究，组建十二个专项巡察组. */
const SENDS = /(?:组建|派出|成立|抽调|选派)[^，。；]{0,12}(巡[察视])组/u;
const OTHER_ORGAN = /[省市县区州旗盟]委|党委|[。；\n]/u;
/** By whose order, in the clause of the order: the last organ named there. */
const ORDERED = /^[^，。；：]{0,14}?(?:部署|安排|要求|批准|同意|意见|决定|计划|方案|授权|委派)/u;
const BY = /根据|按照|依照|遵照|依据|经|受/u;

/** @param typed only an inspection of a stated kind: a meeting on the work as a whole has no round */
export function commissionOf(doc: Doc, organs: Lexicon, typed: boolean): Commission | undefined {
  const { headlines, lead } = articleOf(doc);
  let ordered: Commission | undefined;
  for (const { text, span } of [...headlines, ...lead]) {
    // Of several organs in the order the last one; a later sentence gives no other.
    const open = !typed && ordered === undefined;
    for (const m of matches(ORGAN, text)) {
      const at = m.index + m[0].length;
      const own = inspectsAt(doc, span.start + at, organs, typed) ?? (typed ? undefined : sendsAt(doc, span.start + at, organs));
      if (own) return own;
      if (open && isOrder(text, at)) ordered = by(doc, span.start + at, organs) ?? ordered;
    }
  }
  return ordered;
}

function isOrder(text: string, at: number): boolean {
  const clause = text.slice(Math.max(text.lastIndexOf("，", at), text.lastIndexOf("。", at)) + 1, at);
  return ORDERED.test(text.slice(at, at + 30)) && BY.test(clause);
}

function by(doc: Doc, end: number, organs: Lexicon): Commission | undefined {
  const organ = wholeOrgan(doc.text, end, organs);
  const said = modeOf(doc);
  return organ && said && { ...organ, said };
}

function inspectsAt(doc: Doc, start: number, organs: Lexicon, typed: boolean): Commission | undefined {
  const inspects = INSPECTS.exec(doc.text.slice(start, start + 30));
  if (!inspects || !(KIND.test(inspects[1] ?? "") || (!typed && inspects[4] !== undefined))) return undefined;
  const organ = wholeOrgan(doc.text, start, organs);
  const from = start + (inspects[1] ?? "").length;
  return organ && { ...organ, said: { mode: inspects[2] as Said["mode"], span: { start: from, end: from + 2 } } };
}

function sendsAt(doc: Doc, start: number, organs: Lexicon): Commission | undefined {
  const behind = doc.text.slice(start, start + 100);
  const sends = SENDS.exec(behind);
  if (!sends || OTHER_ORGAN.test(behind.slice(0, sends.index))) return undefined;
  const organ = wholeOrgan(doc.text, start, organs);
  const end = start + sends.index + sends[0].length - 1;
  return organ && { ...organ, said: { mode: sends[1] as Said["mode"], span: { start: end - 2, end } } };
}
