/** The ends of lines and what comes behind them: whether a sentence goes on there, whatever the width of the lines. */
import { charSet, isWhite } from "../chars.js";
import { FIELD, isHalfLabel, isItem, LABEL, mayBeHalf } from "./line-heads.js";
import { EVIDENCE, isFinal, LEAST_WIDTH } from "./lines.js";
import { isBlank } from "./repair.js";

/** A sentence rather than a headline, a unit of a list, a signature. */
export const PROSE = /[，。；、,;｡､]|[\p{Script=Han}”）]\.(?!\d)/u;
/** A mark that nothing ends with. */
const OPEN_END = /[，、（(“《「『,､﹐﹑﹙]$|\p{Script=Han}—{1,2}$/u;
/** What no line of its own ends with. */
const GOES_ON_AFTER = /(?:[对和与及由将把在从至]|以及|分别对|先后对)$/u;
/** The last letters of both. */
const mayBeOpen = charSet("，、（(“《「『,､﹐﹑﹙—对和与及由将把在从至");
/** What no line of its own begins with. */
const GOES_ON =
  /^(?:[，、；。：）)”》」』,;:｡､﹐﹑﹔﹕﹚]|党(?:组|委|工委|总支|支部)(?=[、，。；,;和及开等与直所])|[的和与及]\p{Script=Han}|以及|所辖|所属|开展(?!情况))/u;
/** 二、专项巡察, above 开展粮食购销领域专项巡察，涉及…: a heading. */
const TYPE = /^[^，。；：]{0,4}(?:常规|专项|专题|提级|机动|交叉|延伸)巡[察视]$/u;
const mayGoOn = charSet("，、；。：）)”》」』,;:｡､﹐﹑﹔﹕﹚党的和与及以所开");

const isSentenceEnd = charSet("。；！？");
const SENTENCE_ENDS = ["。", "；", "！", "？"];
const TOWARDS = /对(?![象口照于接标策应])/;
const VERB = /开展|进行|实施|实行/;

const lastOf = (text: string): number => text.charCodeAt(text.length - 1);

/** 对A、B | C开展巡察: the clause that names what is inspected has no verb yet, and the next line brings it. */
function isOpenClause(before: string, text: string): boolean {
  const tail = before.slice(Math.max(...SENTENCE_ENDS.map((end) => before.lastIndexOf(end))) + 1);
  const at = tail.search(TOWARDS);
  return at >= 0 && !VERB.test(tail.slice(at)) && VERB.test(text.slice(0, text.search(/[。；]|$/)));
}

/** What `saysSo` needs, asked of the letters at the break alone. */
export const maySaySo = (before: string, text: string): boolean =>
  mayBeOpen(lastOf(before)) || mayGoOn(text.charCodeAt(0)) || mayBeHalf(lastOf(before)) || before.includes("对");

/** The words at the break leave no doubt, whatever the width. */
export function saysSo(before: string, text: string): boolean {
  if (isHalfLabel(before, text)) return true;
  if (isItem(text) || FIELD.test(text)) return false;
  if (OPEN_END.test(before)) return true;
  if (before.includes("对") && !LABEL.test(text) && isOpenClause(before, text)) return true;
  return (GOES_ON.test(text) && !(text.startsWith("开展") && TYPE.test(before))) || (PROSE.test(before) && GOES_ON_AFTER.test(before));
}

/**
 * Whether any line may go on in the next: a look at the line ends alone.
 * @param spaced blank lines count as none
 */
export function mayBeBroken(text: string, spaced: boolean): boolean {
  let unfinished = 0;
  for (let from = 0, to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
    const start = from;
    const last = spaced ? lastOfBlank(text, to) : to;
    from = last + 1;
    if (to === start) continue;
    // Most lines are whole paragraphs.
    const stops = isSentenceEnd(text.charCodeAt(to - 1));
    const end = stops ? "" : text.slice(Math.max(start, to - 4), to).trimEnd();
    if (mayBeOpen(lastOf(end)) && (OPEN_END.test(end) || GOES_ON_AFTER.test(end))) return true;
    const next = text.charCodeAt(from);
    if (mayGoOn(next) && GOES_ON.test(text.slice(from, from + 4))) return true;
    if (stops || to - start < LEAST_WIDTH / 2 || next === NEWLINE || isFinal(end)) continue;
    if (++unfinished >= EVIDENCE || PROSE.test(text.slice(start, to))) return true;
  }
  return false;
}

const NEWLINE = 10;
/** The last of the line breaks with nothing but blanks between them, of which the first is at `at`. */
function lastOfBlank(text: string, at: number): number {
  let last = at;
  for (let i = at + 1; ; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE) last = i;
    else if (!isBlank(code)) return last;
  }
}

const LEAST_SPACED = 5;
/** Lines with a blank one behind each, and hardly any other. */
export function isSpaced(text: string): boolean {
  let spaced = 0;
  let close = 0;
  for (let at = text.indexOf("\n"), done = 0; at >= 0; at = text.indexOf("\n", at + 1)) {
    // A single letter between two breaks counts for one of them.
    if (at > done && !isWhite(text.charCodeAt(at - 1)) && at + 1 < text.length && text.charCodeAt(at + 1) !== NEWLINE) {
      close++;
      done = at + 2;
    }
    const last = lastOfBlank(text, at);
    if (last > at) spaced++;
    at = last;
  }
  return spaced >= LEAST_SPACED && close * 10 <= spaced;
}
