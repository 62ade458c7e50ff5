import { isSpaced, mayBeBroken, maySaySo, PROSE, saysSo } from "./line-ends.js";
import { CUT_LABEL, FIELD, isCutWord, isHalfLabel, isItem, LABEL, LABELLED, LIST_LABEL, SIGN } from "./line-heads.js";
import { type Breaking, breakingOf, isFinal, LEAST_COLUMN, LEAST_WIDTH, type Line, linesOf, OVER, QUOTES, SHORT } from "./lines.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

const STOP = /[，。；、！？,;!?｡､]|[\p{Script=Han}”）]\.(?!\d)/u;
/** Set in by two columns or more, a line begins a paragraph; by many, it stands in a column or is a signature. */
const SET_IN = 2;
const COLUMN = 6;
/** How far the first lines of paragraphs are set in, with the character that did not fit. */
const INDENT = 8;
/** In the middle of a sentence a typeset line is broken at three quarters of the width already: digits and Latin letters set narrower. */
const MOST = 0.75;
/** Wider lines than this are whole paragraphs. */
const WIDEST = 100;
/** 首页 > 频道 > 正文 */
const TRAIL = /[>»›]/;
/** The rest of a headline. */
const TITLE_REST = /^\p{Script=Han}{1,12}[！？]?$/u;
/** 本报讯（记者 某某）昨日上 | 午，…: a paragraph begins, at the margin though it may be. */
const REPORTED = /讯(?<=^[^\s，。]{1,26}讯)[（( \u3000]/u;
/** …组织部部长阿依古丽 | ·玉素甫宣读了…: a dot within a name is no bullet. */
const CUT_NAME = /^[·•・]\p{Script=Han}{2,8}(?:[，。、；（]|同志|等|出席|主持|参加|列席|宣[布读]|传达|通报|[作就对]|强调|指出|要求|表示)/u;
/** 96. | 2% */
const CUT_NUMBER = /\d\.$/;

/** 云岭镇：甲村、乙村、何家 | 榜村、丙村 */
const CUT_LIST = /^\p{Script=Han}{2,10}：(?:[^、，。；：]{2,14}、){2,}[^、，。；：]{1,14}$/u;
const ORGAN_ENDS = /(?:党组|党委|党工委|党总支|支部)$/u;
const UNIT_ENDS = /(?:党[组委]|党工委|总支|支部|[局委办院校司站队镇乡村联]|中心|社区|街道|集团)(?:（[^（）]{1,16}）)?$/u;
/** …开展 | 常规巡察：: the words before it ask for it. */
const ASKS = /(?:开展|进行|实施|实行|(?<!党|群团|社会)组织|接受|列入|纳入|为|的|和|及|与|、|，)$/u;
const isSigned = (before: string, text: string): boolean => SIGN.test(text) || (LIST_LABEL.test(text) && !ASKS.test(before));
/** 巡察对象：甲局、乙镇 | 联系电话：…: one field, and the next. */
const isNextField = (before: string, text: string): boolean =>
  LABEL.test(before) && FIELD.test(text) && !CUT_LABEL.test(before) && !isHalfLabel(before, text);
/** 第一组 | 甲局党组 | 常规巡察, and a line with as many strokes below it. */
const areRows = (line: Line, next: Line): boolean => line.strokes > 1 && line.strokes === next.strokes;

/** Whether the sentence ends with the line; 96. | 2% does not. */
const isEnded = (line: Line, next: Line): boolean =>
  isFinal(line.text) && !(line.text.endsWith(".") && CUT_NUMBER.test(line.text) && /^\d/.test(next.text));

/** What is known of a text while its lines are looked at one by one. */
class Joining {
  readonly #breaking: Breaking | undefined;
  readonly #widest: number;
  /** Paragraphs are set in. */
  readonly #indented: boolean;
  /** First lines that lost their blanks, where there are several. */
  readonly #firsts: ReadonlySet<Line>;
  /** Gaps in the last whole row of the table that we are in. */
  #rowGaps = 0;
  /** The first sentence has been seen: no headline comes after it. */
  #begun = false;

  constructor(lines: readonly Line[]) {
    this.#breaking = breakingOf(lines);
    let widest = 0;
    for (const line of lines) if (!line.isRow) widest = Math.max(widest, line.columns);
    this.#widest = widest;
    const least = (this.#breaking?.width ?? LEAST_WIDTH) < LEAST_WIDTH ? LEAST_COLUMN : LEAST_WIDTH;
    const opens = (l: Line, i: number) => {
      const next = lines[i + 1];
      if (l.indent < SET_IN || l.columns < least || l.isRow || next === undefined) return false;
      return (
        next.text !== "" && next.indent < SET_IN && !isFinal(l.text) && PROSE.test(l.text) && !isItem(next.text) && !SIGN.test(next.text)
      );
    };
    this.#indented = lines.filter(opens).length >= 2;
    const firsts = this.#breaking ? lines.filter((l, i) => this.#isFirst(l, lines[i - 1]) && lines[i + 1]?.text) : [];
    this.#firsts = new Set(firsts.length >= 2 ? firsts : []);
  }

  isFull(line: Line): boolean {
    const b = this.#breaking;
    if (!b) return false;
    const width = line[b.measure];
    if (b.exact) return (width >= b.width - 1 && width <= b.width + OVER) || (line.raw >= b.width - 1 && line.raw <= b.width);
    return width <= b.width + QUOTES && width >= (isFinal(line.text) ? b.width - SHORT : b.width * MOST);
  }

  /** The first line of a paragraph, which was set in and has lost its blanks: what comes before has ended. */
  #isFirst(line: Line, before: Line | undefined): boolean {
    const b = this.#breaking;
    if (b === undefined || line[b.measure] < b.width - INDENT || line[b.measure] > b.width) return false;
    return !isFinal(line.text) && (!before?.text || isFinal(before.text)) && PROSE.test(line.text);
  }

  /**
   * Does `next` go on with `line`?
   * @param wentOn `line` itself went on
   * @param gaps those of the row so far, of which `line` is the last piece
   */
  goesOn(line: Line, next: Line, wentOn: boolean, gaps: number): boolean {
    this.#begun ||= line.text.includes("。");
    if (line.isRow || next.isRow || line.text === "" || next.text === "" || areRows(line, next)) return this.#ends(0);
    if (gaps > 0) return (this.#isCutRow(line, next, gaps) && !SIGN.test(next.text)) || this.#ends(gaps);
    if (next.gaps > 1 || next.indent >= SET_IN || !this.#mayBeCut(line, next)) return this.#ends(0);
    if (isSigned(line.text, next.text) && !this.#isCutName(line, next)) return this.#ends(0);
    if (isNextField(line.text, next.text)) return this.#ends(0);
    const inParagraph = wentOn || line.indent >= SET_IN || REPORTED.test(line.text);
    return this.#isCutText(line, next, inParagraph) || this.#ends(0);
  }

  #isCutName(line: Line, next: Line): boolean {
    return CUT_NAME.test(next.text) && !CUT_NAME.test(line.text) && PROSE.test(line.text) && this.isFull(line);
  }

  #ends(gaps: number): false {
    this.#rowGaps = gaps;
    return false;
  }

  /** What one of the reasons of `#isCutText` needs at least: it spares most lines the expressions. */
  #mayBeCut(line: Line, next: Line): boolean {
    const final = isEnded(line, next);
    if (!final && maySaySo(line.text, next.text)) return true;
    if (this.#indented && (!final || line.indent >= SET_IN)) return true;
    const b = this.#breaking;
    if (!b) return !final && line.columns >= LEAST_WIDTH;
    return this.isFull(line) || (!final && line.columns >= b.width - SHORT) || this.#firsts.has(line);
  }

  #isCutText(line: Line, next: Line, inParagraph: boolean): boolean {
    const final = isEnded(line, next);
    if (!final && saysSo(line.text, next.text)) return true;
    // 第二巡察组：甲局党组、乙镇党委: a list needs no full stop, however full its line.
    if (line.strokes === 0 && ORGAN_ENDS.test(line.text) && LIST_LABEL.test(line.text)) return false;
    if (this.#isParagraph(line, next, final, inParagraph)) return true;
    if (!this.#breaking) return this.#looksCut(line, next, final) || (line.columns >= LEAST_WIDTH && isCutWord(line.text, next.text));
    return this.#breaking.exact
      ? this.#isCut(line, next, final, inParagraph && line.indent < SET_IN)
      : this.#isSet(line, next, final, inParagraph);
  }

  /** Few lines, no width to believe in: a sentence that stops at the widest line, and a next line that ends one. */
  #looksCut(line: Line, next: Line, final: boolean): boolean {
    if (final || line.columns < LEAST_WIDTH || line.columns < this.#widest - SHORT || this.#widest > WIDEST) return false;
    // 第二巡察组：甲医院党总支、乙医院党支部: a list needs no full stop.
    if (UNIT_ENDS.test(line.text) && LIST_LABEL.test(line.text)) return false;
    return PROSE.test(line.text) && STOP.test(next.text) && !isItem(next.text) && !LABEL.test(next.text);
  }

  /**
   * A program broke the text: full is full.
   * @param joined `line` itself goes on with a sentence
   */
  #isCut(line: Line, next: Line, final: boolean, joined: boolean): boolean {
    // A typesetter's line that has digits in it, or the first of a paragraph.
    const short = joined && !final && line.columns >= (this.#breaking?.width ?? 0) - SHORT;
    if (!this.isFull(line))
      return (short || this.#firsts.has(line)) && STOP.test(next.text) && !isItem(next.text) && !LABEL.test(next.text);
    if (final) return !isItem(next.text) && !LABEL.test(next.text);
    // In the middle of a sentence a number is no heading, and 系电话： no field.
    if (joined || PROSE.test(line.text) || (this.#begun && PROSE.test(next.text) && !LABEL.test(next.text))) return true;
    if (isItem(next.text) || TRAIL.test(line.text)) return false;
    if (LABEL.test(next.text)) return LABELLED.test(line.text) && CUT_LABEL.test(line.text);
    return TITLE_REST.test(next.text) || LABELLED.test(line.text);
  }

  /** Where paragraphs are set in, what follows at the margin belongs to them, however short the line before. */
  #isParagraph(line: Line, next: Line, final: boolean, inParagraph: boolean): boolean {
    if (!this.#indented || isItem(next.text) || FIELD.test(next.text)) return false;
    const goesOn = line.indent < SET_IN ? inParagraph : PROSE.test(line.text) || REPORTED.test(line.text);
    return goesOn && (!final || (line.indent >= SET_IN && this.#isSentence(line, next)));
  }

  /** A sentence that fills the first line of a paragraph, and a line of another at the margin, where no paragraph begins. */
  #isSentence(line: Line, next: Line): boolean {
    const least = (this.#breaking?.width ?? Number.POSITIVE_INFINITY) * MOST;
    return line.columns >= least && next.columns >= least && PROSE.test(next.text) && !isFinal(next.text) && !LABEL.test(next.text);
  }

  /** A typesetter or a person broke the text: where about a line is full. */
  #isSet(line: Line, next: Line, final: boolean, inParagraph: boolean): boolean {
    // Where paragraphs are set in, a line at the margin that follows none of them is a heading, however long.
    const starts = !this.#indented || inParagraph || isItem(line.text) || (CUT_LIST.test(line.text) && !UNIT_ENDS.test(line.text));
    // A dateline may be as wide as a line of the article that follows.
    if (!inParagraph && !this.#begun && !PROSE.test(line.text)) return false;
    if (!starts || isItem(next.text) || (this.#indented && !final ? FIELD : LABEL).test(next.text)) return false;
    // A field that is a list needs no full stop.
    if (LABEL.test(line.text) && line.columns < (this.#breaking?.width ?? 0) - SHORT) return false;
    return this.isFull(line) && next.columns <= (this.#breaking?.width ?? 0) + QUOTES;
  }

  /** The rest of a row: one that has its gaps is whole, and the first row of a table tells how many that are. */
  #isCutRow(line: Line, next: Line, gaps: number): boolean {
    if (!this.#breaking?.exact || !this.isFull(line) || TRAIL.test(line.text)) return false;
    if (next.indent >= SET_IN && next.indent < COLUMN && next.gaps > 0) return false;
    if (line.strokes === 0 && LABEL.test(next.text) && !CUT_LABEL.test(line.text)) return false;
    if (/^[|│]/.test(line.text) && /^[|│]/.test(next.text)) return false;
    if (this.#rowGaps === 0) return next.gaps < gaps;
    // 组  别: a heading set wide has a gap more than its rows, which are whole all the same.
    if (next.gaps === gaps && gaps * 2 > this.#rowGaps) return false;
    // A row that has all its gaps may have been cut in its last cell.
    return gaps < this.#rowGaps || (next.gaps === 0 && next.columns * 2 < line.columns && !isFinal(next.text));
  }
}

/** Paragraphs broken hard at each line are put together again, with nothing in between. */
export const hardBreaks: Repair = {
  id: "clean/hard-breaks",
  code: "hard-breaks",
  summary: "Paragraphs that are broken at each line are joined; headings, items and fields keep their lines",
  needs: Flag.Newline,
  cuts: true,
  repair(text) {
    // A blank line behind each line says nothing of paragraphs.
    const spaced = isSpaced(text);
    if (!mayBeBroken(text, spaced)) return [];
    const lines = spaced ? linesOf(text).filter((line) => line.text !== "") : linesOf(text);
    const joining = new Joining(lines);
    const edits: Edit[] = [];
    let wentOn = false;
    let gaps = 0;
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i] as Line;
      const next = lines[i + 1] as Line;
      gaps += line.gaps;
      const joins = joining.goesOn(line, next, wentOn, gaps);
      if (!joins) gaps = 0;
      else if (/^[|｜│]/.test(next.text) || /[|｜│]$/.test(line.text)) gaps++;
      // Blanks stay: a name set with one (路 明) may have been broken there.
      if (joins) edits.push({ start: line.to, end: next.from, text: "" });
      wentOn = joins;
    }
    return edits;
  },
};
