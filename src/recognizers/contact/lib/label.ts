/** What the words before a number or an address say that it is. */
import { matches } from "../../../matches.js";

const LABEL =
  /电\s*话|热线|拨打|手机|短信|传真|邮编|邮政编码|备案|许可证|标识码|编号|证号|账号|帐号|公众号|邮箱|信箱|邮件|联系方式|来电|致电|专线|总机|咨询|☎|📞|📱|ICP|QQ|Tel|TEL|tel/gu;
const NO_PHONE = new Set([
  "传真",
  "总机",
  "邮编",
  "邮政编码",
  "备案",
  "许可证",
  "标识码",
  "编号",
  "证号",
  "账号",
  "帐号",
  "公众号",
  "ICP",
  "QQ",
]);

/** Whether a bare number at `at` is said to be a telephone; `no` when it is said to be something else. */
export function phoneLabel(text: string, at: number): "yes" | "no" | "unsaid" {
  const line = text.lastIndexOf("\n", at - 1);
  const before = text.slice(Math.max(0, at - 40, line + 1), at);
  let last: string | undefined;
  // 0571-88880001（一组总机）、0571-88880002: the bracket is of the number before.
  for (const m of matches(
    LABEL,
    before.replace(ASIDE, ({ length }) => "（".repeat(length)),
  ))
    last = m[0];
  if (OF_TEAMS.test(before)) return "yes";
  // 拨26561570: the verb stands right before the number.
  if (/[拨打]$/u.test(before)) return "yes";
  if (last === undefined) return inPhoneColumn(text, line + 1, at) || isBelowLabel(text, line, at) ? "yes" : "unsaid";
  return NO_PHONE.has(last) ? "no" : last === "邮箱" || last === "信箱" || last === "邮件" ? "unsaid" : "yes";
}

const ASIDE = /(?<=\d)[（(][^（）()]*[）)]/gu;
/** 区委巡察办总机0575-84120907 */
const OF_TEAMS = /巡[察视](?:办|组|机构)总机[：:]?\s?$/u;

/** 值班电话 | 2291206: the line above says it. */
function isBelowLabel(text: string, line: number, at: number): boolean {
  if (line < 0 || /[\p{L}\p{N}]/u.test(text.slice(line + 1, at))) return false;
  const above = text.slice(text.lastIndexOf("\n", line - 1) + 1, line);
  return above.length < 16 && ABOVE.test(above);
}
const ABOVE = /(?:电话|热线|手机|短信)(?:号码)?[：:]?\s*$/u;

const PHONES = /^\s*(?:\p{Script=Han}{0,6})(?:电话|热线|手机|联系方式)(?:号码)?\s*$/u;
const CELL = /\||\t|\u3000\u3000/u;
/** How many rows may stand between a cell and the head of its column. */
const ROWS = 30;
/** 第一巡察组 | 县民政局 | 7720101 below 组别 | 被巡察单位 | 值班电话: the head of the column says it. @param line where the row begins */
function inPhoneColumn(text: string, line: number, at: number): boolean {
  const row = text.slice(line, at);
  if (!CELL.test(row)) return false;
  const column = row.split(CELL).length - 1;
  for (let end = line - 1, rows = 0; end > 0 && rows < ROWS; rows++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    // An empty line is what is left of the rule below a head.
    if (start === end) {
      end--;
      continue;
    }
    const above = text.slice(start, end);
    if (!CELL.test(above)) return false;
    if (PHONES.test(above.split(CELL)[column] ?? "")) return true;
    end = start - 1;
  }
  return false;
}
