/** Chinese and Arabic numerals. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a numeral, for use inside a regular expression. */
export const NUMERAL = "(?:\\d{1,7}|[〇零○一二两三四五六七八九十百千]{1,9})";

/**
 * The number that a numeral writes: `12`, `十二`, `一百零五`, `二〇二四`, `两`; also a leading 第, 首 and 元 (1).
 * @returns `undefined` for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  const s = text.replace(/^第/u, "");
  if (s === "首" || s === "元") return 1;
  if (/^\d+$/u.test(s)) return Number(s);
  if (/^[〇零○一二三四五六七八九]{2,}$/u.test(s) && !/^零/u.test(s)) {
    return Number([...s].map((c) => DIGITS[c]).join(""));
  }
  let total = 0;
  let digit = -1;
  for (const c of s) {
    const unit = UNITS[c];
    if (unit !== undefined) {
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
      continue;
    }
    const value = DIGITS[c];
    if (value === undefined || digit > 0) return undefined;
    digit = value;
  }
  return s === "" ? undefined : total + Math.max(digit, 0);
}
