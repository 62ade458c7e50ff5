/** Who holds the meeting: the subject of 召开. */
import { charSet } from "../../../chars.js";
import type { Sentence, Span } from "../../../types.js";

const ORGANISATION =
  /(?:委|党组|党工委|省|市|县|区|旗|州|盟|镇|乡|街道|学校|校|集团|公司|大学|学院|医院|局|厅|部|办|中心|小组|组|院|政府|管委会|社|会)$/u;
const ADVERBS = [
  "组织",
  "随即",
  "随后",
  "又",
  "再次",
  "及时",
  "正式",
  "联合",
  "今天",
  "昨天",
  "昨日",
  "近日",
  "日前",
  "上午",
  "下午",
  "专门",
  "也",
  "还",
  "已",
  "第一时间",
  "隆重",
  "集中",
];
/** 在…, 于…, 以…形式 between the subject and the verb. */
const isPreposition = charSet("在于以");
const LEADING = [
  /^[\s　🌞📢🔔]+/u,
  /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]/u,
  /^(?:上午|下午|晚上|晚|昨天|昨日|今天|今日|日前|近日)/u,
  /^[^，,。讯]{0,12}讯(?:[（(][^）)]{0,40}[）)])?/u,
  /^[^，。]{2,16}\d{1,2}[日号]电(?:[（(][^）)]{0,40}[）)])?/u,
  /^[（(][^）)]{0,30}[）)]/u,
  /^(?:根据|按照)[^，,。]{0,30}(?:部署|安排)/u,
];

function leadingOne(text: string): number {
  for (const p of LEADING) {
    const length = p.exec(text)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}

/** How many characters of times and of the report's own words stand before the subject. */
function leading(text: string): number {
  let at = 0;
  for (;;) {
    const length = leadingOne(text.slice(at, at + 60));
    if (length === 0) return at;
    at += length;
  }
}

/** The subject without the adverbials behind it. */
function bare(text: string): string {
  let out = text.trimEnd();
  for (;;) {
    const word = ADVERBS.find((w) => out.endsWith(w));
    if (!word) break;
    out = out.slice(0, -word.length).trimEnd();
  }
  for (let i = 2; i < out.length; i++) {
    if (isPreposition(out.charCodeAt(i)) && ORGANISATION.test(out.slice(0, i))) return bare(out.slice(0, i));
  }
  return out;
}

/** @param from,to the clause up to 召开, in the clean text. */
export function convenerIn(sentence: Sentence, from: number, to: number): Span | undefined {
  const base = sentence.span.start;
  const clause = sentence.text.slice(from - base, to - base);
  const skipped = leading(clause);
  const text = bare(clause.slice(skipped));
  if (text.length < 2 || text.length > 30 || !ORGANISATION.test(text) || /主持|出席|[，,。、对赴]/u.test(text)) return undefined;
  const start = from + skipped;
  return { start, end: start + text.length };
}
