import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

interface Line {
  readonly start: number;
  /** Without blanks at the end. */
  readonly end: number;
  readonly indent: number;
  /** In columns: a Chinese character takes two. */
  readonly width: number;
  readonly text: string;
}

const BLANK = /^[ \t\u3000\u00a0]*/;
/** A line that begins something of its own. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳❶-❿●■◆◇★☆►▶▪•※【〖[|>]|(?:附|附件|责编|编辑)[：:]|[（(](?:来源|记者|通讯员|责编|责任编辑|编辑|摄影|作者|供稿|本报|全媒体|转载|文字|图片))/u;
const LABEL = /^[\p{Script=Han} \u3000]{2,8}[：:]/u;
/** Labels of fields; any other words before a colon may go on with a sentence. */
const FIELD =
  /^(?:[\p{Script=Han} \u3000]{0,6}(?:电 *话|邮箱|信箱|地址|时间|日期|来源|编辑|作者|记者|审核|责编|校对|摄影|供稿|联系人|邮编|编码|对象|范围|组 *长|单位|方式|热线|网址))[：:]/u;
const FINAL = /[。！？；：.!?;:][”’）)]?$/;
const OPEN_END = /[，、（(“《—,]$/;

/** Narrower lines than this are never full: 20 characters. */
const LEAST_WIDTH = 40;
/** A typesetter's line may be this much short, to keep punctuation off the next line's start, or over. */
const SHORT = 4;
const OVER = 2;
/** Curly quotes may have been set narrow, a line with three pairs of them is this much too wide. */
const QUOTES = 6;
/** In the middle of a sentence a line is broken at three quarters of the width already: digits and Latin letters set narrower. */
const MOST = 0.75;
/** Broken lines that it takes to believe in a width. */
const EVIDENCE = 3;

function widthOf(text: string): number {
  let w = 0;
  for (let i = 0; i < text.length; i++) w += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return w;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const indent = (BLANK.exec(raw) as RegExpExecArray)[0].length;
    const line = raw.trimEnd();
    lines.push({ start, end: start + line.length, indent: line ? indent : 0, width: widthOf(line), text: line.slice(indent) });
    start += raw.length + 1;
  }
  return lines;
}

/** The width at which the text is broken, or 0: that of most lines that stop in the middle of a sentence. */
function breakingWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let long = 0;
  for (const [i, line] of lines.entries()) {
    if (line.width < LEAST_WIDTH) continue;
    long++;
    if (lines[i + 1]?.text && !FINAL.test(line.text)) counts.set(line.width, (counts.get(line.width) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let n = 0;
    for (let w = width - SHORT; w <= width + OVER; w++) n += counts.get(w) ?? 0;
    if (n > most) [best, most] = [width, n];
  }
  // Most long lines of such a text are full; where they are not, equal widths are chance.
  return most >= EVIDENCE && most * 2 >= long ? best : 0;
}

/** A look at the line ends alone, for the many texts that have whole paragraphs. */
function mayBeBroken(text: string): boolean {
  let unfinished = 0;
  for (let from = 0, to = text.indexOf("\n"); to >= 0; from = to + 1, to = text.indexOf("\n", from)) {
    if (to - from >= LEAST_WIDTH / 2 && text[to + 1] !== "\n" && !FINAL.test(text.slice(to - 2, to)) && ++unfinished >= EVIDENCE)
      return true;
  }
  return false;
}

/** Paragraphs broken hard at each line are put together again, with nothing in between. */
export const hardBreaks: Repair = {
  id: "clean/hard-breaks",
  code: "hard-breaks",
  summary: "Paragraphs that are broken at each line are joined; headings, items and fields keep their lines",
  needs: Flag.Newline,
  cuts: true,
  repair(text) {
    if (!mayBeBroken(text)) return [];
    const lines = linesOf(text);
    const width = breakingWidth(lines);
    if (width === 0) return [];
    const full = (l: Line) => l.width <= width + QUOTES && l.width >= (FINAL.test(l.text) ? width - SHORT : width * MOST);
    const indented = lines.filter((l, i) => l.indent > 0 && full(l) && lines[i + 1]?.text).length >= 2;
    const edits: Edit[] = [];
    let inParagraph: boolean = false;
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i] as Line;
      const next = lines[i + 1] as Line;
      // Where paragraphs are set in, a line at the margin that follows none of them is a heading, however long.
      const starts: boolean = !indented || line.indent > 0 || ITEM.test(line.text) || inParagraph;
      const open = OPEN_END.test(line.text);
      inParagraph =
        starts &&
        full(line) &&
        next.text !== "" &&
        next.indent === 0 &&
        next.width <= width + QUOTES &&
        !ITEM.test(next.text) &&
        (open || !(indented && !FINAL.test(line.text) ? FIELD : LABEL).test(next.text));
      if (inParagraph) edits.push({ start: line.end, end: next.start, text: "" });
    }
    return edits;
  },
};
