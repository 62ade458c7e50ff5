import { charSet } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { pattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, Mention, Recognizer, Sentence } from "../../types.js";
import { assignment, taken, typesWithin } from "./lib/clause.js";

const NEEDS = Mark.Inspection | Mark.LookBack;
/** What was with the unit before: 曾在上届接受过巡察, 在第四轮巡察中被指出…, 整改进展缓慢. */
const BEFORE = pattern`
  ，?(?:也|都|均|还)?(?:
    曾(?=[在于被因经接有多两三]|巡) | 已(?=[经在于被接有]|巡|完成) | 于\d{4}年 | (?<!\d)20\d\d年 | 去年 | 前年 | [一两二三四五六七八九]年前 | 在?(?:第[一二三四五六七八九十\d]{1,3}|上一?|首|前几|前[两二三四五六])轮 | 上次 | 在?上届
    | 此前 | 之前 | 先前 | 以前 | 整改(?!办|工作领导)
  )
`;
/** …，主要问题较多，|这次对其开展巡察“回头看”: who does it, or to whom, is not named. */
const NOW = pattern`
  ，(?:这次|此次|本次|本轮|此轮|这一轮|这轮|今年|这回|此番)(?:又|还|再次?|将|则|拟|也|要)?
  (?:由[^，。；、由]{0,10}组|派[^，。；、]{0,6}组|(?:再次?)?派组|对(?:其|它|该[^，。；、]{1,8}))?(?:再次|专门|重新|统一|直接|一并)?
  (?:(?:开展|进行|实施|接受|安排|做|搞|采取)(?:的(?:都|均|就)?(?:是|为))?|[列定]为|列入|是|为)(?:一次)?
  [^，。；、对不未没]{0,10}(?:巡[察视](?!组|办|整改)(?:“?回头看”?)?|“回头看”)
`;
/** 此前被指出问题的|甲局党组，这次开展“回头看” */
const FORMER =
  /^(?:曾|已经?|去年|前年|20\d\d年|[一两二三四五六七八九]年前|在?(?:第[一二三四五六七八九十\d]{1,3}|上一?|首)轮|上次|上届|此前|之前|先前|整改)[^，。；、的]{2,30}的(?=\p{Script=Han}{3})/u;
/** They do it, nobody does it to them. */
const DOES = /巡[察视](?:办|组|机构)|领导小组/u;
const isBreak = charSet("。；！？：\n");
/** Before the units: 另外，, 其中，. */
const OPENING = /^(?:另外|此外|同时|其中|而)，?/u;

interface Turn {
  /** Where the units begin and end, and where the words for what is done begin and end. */
  readonly start: number;
  readonly stop: number;
  readonly now: number;
  readonly end: number;
}

function turnsIn({ text, span, marks }: Sentence): readonly Turn[] {
  if ((marks & NEEDS) === 0 || !NOW.test(text)) return [];
  const turns: Turn[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    const turn = turnOf(text.slice(from, at), span.start + from);
    if (turn) turns.push(turn);
    from = at + 1;
  }
  return turns;
}

/** @param at where the clause stands in the document */
function turnOf(clause: string, at: number): Turn | undefined {
  const now = NOW.exec(clause);
  if (!now) return undefined;
  const opening = OPENING.exec(clause)?.[0].length ?? 0;
  const former = FORMER.exec(clause.slice(opening))?.[0].length ?? 0;
  const start = opening + former;
  const stop = former > 0 ? now.index : start + (BEFORE.exec(clause.slice(start, now.index))?.index ?? 0);
  if (stop - start < 3 || DOES.test(clause.slice(start, stop))) return undefined;
  return { start: at + start, stop: at + stop, now: at + now.index, end: at + now.index + now[0].length };
}

/** 甲局党组在第四轮巡察中被指出监管不力，这次对其开展巡察“回头看”: what was before stands between the unit and what is done now. */
export const thisTime: Recognizer<"assignment"> = {
  id: "recognizers/assignment/this-time",
  summary: "先说以前，再说这次：某单位在第四轮巡察中……，这次对其开展巡察“回头看”",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { start, stop, now, end } of doc.sentences.flatMap(turnsIn)) {
      if (taken(found, start)) continue;
      const reading = readList(doc.text, { start, end: stop }, ctx, true);
      const types = typesWithin(found, now, end);
      if (reading.unexplained.length > 0 || types.length === 0 || !reading.items.some((i) => i.kind === "unit")) continue;
      out.push(assignment(thisTime, { start, end }, types, reading, "strong"));
    }
    return out;
  },
};
