/** A value as a YAML scalar: plain where nobody can misread it, otherwise in double quotes. */

/** Words that YAML 1.1 or 1.2 reads as something else than a string, in any case of letters. */
const RESERVED = new Set(["null", "true", "false", "yes", "no", "on", "off", "y", "n"]);

const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Punctuation of Chinese texts that means nothing to YAML. */
const PUNCTUATION = new Set("，、；。！？“”‘’（）《》〈〉【】「」『』〔〕…—·～％".split("").map((c) => c.charCodeAt(0)));
/** Punctuation of ASCII that means nothing inside a plain scalar, block or flow. */
const INSIDE = new Set(" ()/+-_.@%*=~^$;!?&|<>".split("").map((c) => c.charCodeAt(0)));

/** Whether a string may stand plain, inside flow collections too. Unknown characters are quoted rather than weighed. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!isHan(first) && !isLetter(first) && !PUNCTUATION.has(first)) return false;
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit) && !isLetter(unit) && !isDigit(unit) && !PUNCTUATION.has(unit) && !INSIDE.has(unit)) return false;
  }
  return !text.endsWith(" ") && !RESERVED.has(text.toLowerCase());
}

/** Escapes what JSON leaves bare but YAML does not allow: C1 controls, lone surrogates, BOM, line and paragraph separators. */
const escapeRest = (quoted: string): string =>
  quoted.replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Dates are quoted like everything that begins with a digit: YAML 1.1 readers would make a timestamp of them. */
export function scalar(value: string | number | boolean | null): string {
  if (typeof value !== "string") return String(value);
  if (isPlain(value)) return value;
  return escapeRest(JSON.stringify(value));
}
