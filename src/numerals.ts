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

const POSITIONAL = /^[〇零○一二三四五六七八九]{2,}$/u;

function isArabic(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text !== "";
}

/** Characters of a numeral, for use inside a regular expression. */
export const NUMERAL = "(?:\\d{1,7}|[〇零○一二两三四五六七八九十百千]{1,9})";

/**
 * The number that a numeral writes: `12`, `十二`, `一百零五`, `二〇二四`, `两`; also a leading 第, 首 and 元 (1).
 * @returns `undefined` for anything else.
 */
export function parseNumeral(text: string): number | undefined {
  const s = text.startsWith("第") ? text.slice(1) : text;
  if (s === "首" || s === "元") return 1;
  if (isArabic(s)) return Number(s);
  if (s.length > 1 && s[0] !== "零" && POSITIONAL.test(s)) {
    let digits = "";
    for (const c of s) digits += DIGITS[c];
    return Number(digits);
  }
  let total = 0;
  let digit = -1;
  for (const c of s) {
    const value = DIGITS[c];
    if (value === undefined) {
      const unit = UNITS[c];
      if (unit === undefined) return undefined;
      total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else if (digit > 0) return undefined;
    else digit = value;
  }
  return s === "" ? undefined : total + Math.max(digit, 0);
}
