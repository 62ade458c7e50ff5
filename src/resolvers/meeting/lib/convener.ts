/** Who holds the meeting: the subject of 召开. */
import type { Sentence, Span } from "../../../types.js";

const ORGANISATION =
  /(?:委|党组|党工委|省|市|县|区|旗|州|盟|镇|乡|街道|学校|校|集团|公司|大学|学院|医院|局|厅|部|办|中心|小组|组|院|政府|管委会|社|会|我[市县区省校院])$/u;
const TRAILING = /(?:组织|随即|随后|又|再次|及时|正式|联合|今天|昨天|昨日|近日|日前|上午|下午|专门|也|还|已|第一时间|隆重|集中|在[^，,。]{1,30}|于[^，,。]{1,20}|以[^，,。]{2,12}形式)$/u;
const LEADING =
  /^(?:[\s　🌞📢🔔]|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]|上午|下午|晚上|晚|昨天|昨日|今天|今日|日前|近日|[^，,。讯]{0,12}讯(?:[（(][^）)]*[）)])?|[（(][^）)]{0,30}[）)]|根据[^，,。]*部署|按照[^，,。]*安排)+/u;

/** @param from,to the clause up to 召开, in the clean text. */
export function convenerIn(sentence: Sentence, from: number, to: number): Span | undefined {
  const base = sentence.span.start;
  let text = sentence.text.slice(from - base, to - base);
  const skipped = LEADING.exec(text)?.[0].length ?? 0;
  text = text.slice(skipped);
  for (;;) {
    const cut = text.replace(TRAILING, "").trimEnd();
    if (cut === text) break;
    text = cut;
  }
  if (text.length < 2 || text.length > 30 || !ORGANISATION.test(text) || /主持|出席|[，,。、]/u.test(text)) return undefined;
  const start = from + skipped;
  return { start, end: start + text.length };
}
