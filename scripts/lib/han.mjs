/**
 * \p{Script=Han} written out as ranges for the built program. V8 takes more than a millisecond for each expression with
 * the property (it asks ICU for the set of the script, letter by letter) and less than a tenth of that for the ranges.
 * The ranges say the same of every assigned character (test/performance.test.ts) outside the block at U+16FE0, marks of
 * old scripts, and include what Unicode will yet assign in planes 2 and 3.
 */
const RANGES =
  "\\u2E80-\\u2E99\\u2E9B-\\u2EF3\\u2F00-\\u2FD5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3400-\\u4DBF\\u4E00-\\u9FFF" +
  "\\uF900-\\uFA6D\\uFA70-\\uFAD9\\u{20000}-\\u{3FFFF}";

/** Is the end of `text` within the brackets of a class? Expressions stand on one line. */
const inClass = (text) => /(?<!\\)\[(?:[^\]\\\n]|\\.)*$/u.test(text.slice(text.lastIndexOf("\n") + 1));

/** @param {string} source TypeScript: in a literal the property begins with one backslash, in a string with two. */
export function spellHan(source) {
  return source.replace(/(\\{1,2})p\{Script=Han\}/gu, (_, slash, at) => {
    const ranges = RANGES.replaceAll("\\", slash);
    return inClass(source.slice(0, at)) ? ranges : `[${ranges}]`;
  });
}
