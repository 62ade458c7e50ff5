/**
 * Properties of letters written out as ranges for the built program. V8 takes more than a millisecond for an expression with
 * \p{Script=Han} and half of one for \p{L}\p{N} (it asks ICU for the set, letter by letter), and less than a tenth of that for
 * ranges. The ranges say the same of every assigned character (test/performance.test.ts) in the blocks below.
 */
const LAST = 0x10ffff;

/** Letters and numbers that stand in Chinese texts; not those of India, of mathematics and of scripts no longer written. */
const BLOCKS = [
  [0, 0x24f], // Latin
  [0x370, 0x52f], // Greek, Cyrillic
  [0x600, 0x6ff], // Arabic: Uyghur, Kazakh
  [0xf40, 0xf6c], // Tibetan
  [0x1820, 0x1878], // Mongolian
  [0x2070, 0x209c], // ²
  [0x2150, 0x218f], // Ⅳ
  [0x2460, 0x24ff], // ①
  [0x2776, 0x2793], // ❶
  [0x2e80, 0xa4ff], // Chinese, Japanese, Yi
  [0xac00, 0xd7ff], // Korean
  [0xf900, 0xfaff],
  [0xff00, 0xffef], // Ａ
  [0x20000, 0x3ffff],
];
/** What Unicode will yet assign there will be Chinese. A block of marks of old scripts, U+16FE0, is left out. */
const HAN = [
  [0x2e80, 0xfaff],
  [0x20000, 0x3ffff],
];

/** Of what is not assigned the ranges may say either: so there are fewer of them. */
function rangesOf(property, blocks) {
  const [has, assigned] = [new RegExp(`^\\p{${property}}$`, "u"), /^\p{Assigned}$/u];
  const ranges = [];
  for (const [first, last] of blocks) {
    let range;
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code);
      if (has.test(letter)) {
        if (!range) {
          range = [code, code];
          ranges.push(range);
        }
        range[1] = code;
      } else if (assigned.test(letter)) range = undefined;
    }
    if (range && first >= 0x10000) range[1] = last;
  }
  return ranges;
}

/** What is in none of the ranges. */
function others(ranges) {
  const starts = [0, ...ranges.map(([, last]) => last + 1)];
  return starts.map((start, i) => [start, (ranges[i]?.[0] ?? LAST + 1) - 1]).filter(([start, end]) => start <= end);
}

const escaped = (code) => (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`);
const written = (ranges) => ranges.map(([a, b]) => (a === b ? escaped(a) : `${escaped(a)}-${escaped(b)}`)).join("");

const SPELLED = new Map();
for (const [property, blocks] of [
  ["Script=Han", HAN],
  ["L", BLOCKS],
  ["N", BLOCKS],
]) {
  const ranges = rangesOf(property, blocks);
  SPELLED.set(`p{${property}}`, written(ranges)).set(`P{${property}}`, written(others(ranges)));
}

/** Is the end of `text` within the brackets of a class? Expressions stand on one line. */
const inClass = (text) => /(?<!\\)\[(?:[^\]\\\n]|\\.)*$/u.test(text.slice(text.lastIndexOf("\n") + 1));

/** @param {string} source TypeScript: in a literal the property begins with one backslash, in a string with two. */
export function spellProperties(source) {
  return source.replace(/(\\{1,2})([pP]\{(?:Script=Han|[LN])\})/gu, (_, slash, property, at) => {
    const ranges = SPELLED.get(property).replaceAll("\\", slash);
    return inClass(source.slice(0, at)) ? ranges : `[${ranges}]`;
  });
}
