import { matches } from "../matches.js";
import { pattern } from "../pattern.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

/** No headline with its date line is as long: the page has run into one line. */
const LONG = 160;
/** Letters are still the page's own here: 發布日期. */
const WHEN = "(?:(?:[发發][布佈表]|更新)|(?<!\\p{Script=Han}))(?:时间|時間|日期)";
const LABEL = `(?:${WHEN}|(?:信息|文章|稿件)?[来來]源|作者|编辑|责编|记者|点击(?:数|量|率|次数)?|浏览(?:次数|量)?|阅读(?:次数|量)?)`;
const VALUE =
  "(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[ \u3000]?\\d{1,2}:\\d{2}(?::\\d{2})?)?|\\d{1,7}次?|\\p{Script=Han}[ \u3000]\\p{Script=Han}(?=[ \u3000])|[^ \u3000，。；：:【\\[]{1,24}?)";
/** 来源：某报 发布时间:2024-04-11 09:30 点击:386, with words of the page among them, set apart by blanks or by nothing. */
const DATE_LINE = new RegExp(
  `${LABEL}[:：][ \u3000]?${VALUE}(?=[ \u3000]|${LABEL}[:：]|【|\\[|\\d{1,2}月\\d{1,2}日|(?<=[次】日\\d])\\p{Script=Han})|(?<=[ \u3000])(?:收藏|转发|打印|分享|关闭)(?=[ \u3000])|【[^】]{1,14}】|\\[[^\\]]{1,14}\\]`,
  "gu",
);
/** When the page was put up, not how long the inspection is: 巡察时间：2024年3月1日至4月30日 */
const DATED = new RegExp(`[时時日][间間期](?<=${WHEN})[:：][ \u3000]?\\d{4}(?![^ \u3000，。；]{0,12}(?:至|到|起|上午|下午))`, "u");
/** What `WHEN` ends with. */
const HAS_WHEN = /(?:时间|時間|日期)[:：]/u;
const BLANK = /[ \u3000]/u;
const SENTENCE = /[。；！？]/u;
/** What a headline is at least; shorter words are those of the page's menu. */
const HEADLINE = 8;
/** 责任编辑：…, 上一篇：… behind the last sentence. */
const FOOT = pattern`
  ^[\x20\u3000]*(?=[（【\[(]?(?:责任?编辑?|审核|供稿|撰稿|上一[篇条页]|下一[篇条页]|版权所有|打印|分享|关闭|扫一扫|附件)[^。]*$)
`;

/** The stretch of a line that is its date line; behind it the article goes on. */
function dateLine(line: string): { start: number; end: number } | undefined {
  if (!HAS_WHEN.test(line)) return undefined;
  let start = -1;
  let end = -1;
  for (const m of matches(DATE_LINE, line)) {
    if (start < 0 || m.index > end + 2) {
      if (start >= 0 && DATED.test(line.slice(start, end))) break;
      start = m.index;
    }
    end = m.index + m[0].length;
  }
  if (start < 0 || !DATED.test(line.slice(start, end)) || SENTENCE.test(line.slice(0, start))) return undefined;
  return SENTENCE.test(line.slice(end)) && line.length - end > start ? { start, end } : undefined;
}

/** A page whose line ends are lost: menu, headline, date line, article and foot have lines of their own again. */
export const runOn: Repair = {
  id: "clean/run-on",
  code: "run-on",
  silent: true,
  summary: "A page that has run into one line is parted at its date line: headline, article, foot",
  needs: Flag.Blank,
  cuts: true,
  repair(text) {
    const edits: Edit[] = [];
    if (!DATED.test(text)) return edits;
    for (let index = 0, end = 0; index < text.length; index = end + 1) {
      end = text.indexOf("\n", index);
      if (end < 0) end = text.length;
      if (end - index <= LONG) continue;
      const line = text.slice(index, end);
      const found = dateLine(line);
      if (!found) continue;
      /** A blank becomes the line end; where none stands, it comes between. */
      const part = (at: number, length = BLANK.test(line[at] ?? "") ? 1 : 0): void => {
        edits.push({ start: index + at, end: index + at + length, text: "\n" });
      };
      const head = line.slice(0, found.start).trimEnd();
      const title = Math.max(head.lastIndexOf(" "), head.lastIndexOf("\u3000"));
      if (title > 0 && head.length - title > HEADLINE) part(title);
      if (found.start > 0) part(BLANK.test(line[found.start - 1] as string) ? found.start - 1 : found.start);
      part(found.end);
      const stop = line.lastIndexOf("。") + 1;
      const foot = FOOT.exec(line.slice(stop));
      if (stop > found.end && foot) part(stop, foot[0].length);
    }
    return edits;
  },
};
