import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Assignment, Context, Doc, Found, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { assignment, taken, typesWithin } from "./lib/clause.js";

const NEEDS = Mark.Team | Mark.Inspection;
/** Who convenes the meeting, and the meeting of the team that comes: 县教育局召开|县委第三巡察组常规巡察工作动员会. */
const HOSTED = globalPattern`
  (?<=^|[，。；\s])([^，。；：\s召对向]{3,40}?)(?:组织)?召开了?
  (?:迎接|配合)?([^，。；：召]{0,14}?第?[一二三四五六七八九十\d]{1,3}(?:巡[察视])?组)
  [^，。；：召]{0,24}?(?:巡[察视]|[进入]驻)[^，。；：召]{0,16}?(?:动员|见面|沟通|反馈)[^，。；：召]{0,8}会
`;

/** 分别召开|甲局党组、乙镇党委|常规巡察情况反馈会 */
const OF_THEM = globalPattern`
  (?<=召开了?)([^，。；：召]{3,200}?(?:党[委组]|党工委|总支|支部|党组织|[局办镇乡院校社所厅联]|街道|中心|公司|集团|[中小]学))
  (?:的?(?:常规|专项|专题|提级|机动|交叉|延伸){0,2}巡[察视](?:“回头看”)?(?:工作|情况)?(?:[进入]驻)?(?:动员|见面|沟通|反馈)[^，。；：召]{0,8}会)
`;

interface Meeting {
  readonly span: Span;
  /** Whom it is about, or who convenes it. */
  readonly list: Span;
  /** That comes to who convenes it. */
  readonly team: Assignment["team"];
}

function meetingOf({ span }: Sentence, [whole, named = "", name]: RegExpExecArray, index: number): Meeting {
  const start = span.start + index;
  const list = { start, end: start + named.length };
  const meeting = { span: { start, end: start + whole.length }, list };
  if (name === undefined) return { ...meeting, team: undefined };
  const at = start + whole.indexOf(name, named.length);
  return { ...meeting, team: { name, span: { start: at, end: at + name.length } } };
}

function meetingsIn(sentence: Sentence): Meeting[] {
  const { text, marks } = sentence;
  if ((marks & NEEDS) === 0 || !text.includes("召开")) return [];
  const hosts = (marks & Mark.Team) === 0 ? [] : matches(HOSTED, text);
  return [...matches(OF_THEM, text), ...hosts].map((m) => meetingOf(sentence, m, m.index));
}

/** 县教育局召开县委第三巡察组巡察工作动员会: whom the team meets is whom it inspects, unless a surer clause says who is. */
export const hosted: Recognizer<"assignment"> = {
  id: "recognizers/assignment/hosted",
  summary: "召开某单位的反馈会，某单位召开某巡察组的动员会：县教育局召开县委第三巡察组巡察工作动员会",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const { span, list, team } of doc.sentences.flatMap(meetingsIn)) {
      if (taken(found, span.start)) continue;
      const { items, unexplained, end } = readList(doc.text, list, ctx, true);
      const units = items.filter((i) => i.kind === "unit");
      // One unit convenes it; a meeting may be of several, and of their number.
      if (unexplained.length > 0 || units.length === 0 || (team && items.length > 1)) continue;
      const types = typesWithin(found, team?.span.end ?? list.end, span.end);
      out.push(assignment(hosted, span, types, { items, unexplained, end }, "weak", team ? { team } : {}));
    }
    return out;
  },
};
