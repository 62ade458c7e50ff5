import { CUT_LABEL, FIELD, isCutWord, isHalfLabel, LABEL, LABELLED, LIST_LABEL, NUMBER, SIGN, STROKE } from "./line-heads.js";
import {
  type Breaking,
  breakingOf,
  EVIDENCE,
  FINAL,
  LEAST_COLUMN,
  LEAST_WIDTH,
  type Line,
  linesOf,
  OPEN_END,
  OVER,
  QUOTES,
  SHORT,
} from "./lines.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

/** A sentence rather than a headline, a unit of a list, a signature. */
const PROSE = /[，。；、,;｡､]|[\p{Script=Han}”）]\.(?!\d)/u;
const STOP = /[，。；、！？,;!?｡､]|[\p{Script=Han}”）]\.(?!\d)/u;
/** What no line of its own begins with. */
const GOES_ON =
  /^(?:[，、；。：）)”》」』,;:｡､﹐﹑﹔﹕﹚]|党(?:组|委|工委|总支|支部)(?=[、，。；,;和及开等与直所])|[的和与及]\p{Script=Han}|以及|所辖|所属|开展(?!情况))/u;
/** What no line of its own ends with. */
const GOES_ON_AFTER = /(?:[对和与及由将把在从至]|以及|分别对|先后对)$/u;

const SENTENCE_ENDS = ["。", "；", "！", "？"];
const TOWARDS = /对(?![象口照于接标策应])/;
const VERB = /开展|进行|实施|实行/;

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
const REPORTED = /^[^\s，。]{1,26}讯[（( \u3000]/u;
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
const isItem = (line: Line): boolean => SIGN.test(line.text) || NUMBER.test(line.text);

const strokesIn = (text: string): number => text.split(STROKE).length - 1;
/** 第一组 | 甲局党组 | 常规巡察, and a line with as many strokes below it. */
const areRows = (line: string, next: string): boolean => strokesIn(line) > 1 && strokesIn(line) === strokesIn(next);

/** A look at the line ends alone, for the many texts that have whole paragraphs. */
function mayBeBroken(text: string): boolean {
  let unfinished = 0;
  for (let from = 0, to = text.indexOf("\n"); to >= 0; from = to + 1, to = text.indexOf("\n", from)) {
    if (to === from) continue;
    // Most lines are whole paragraphs.
    const stops = SENTENCE_ENDS.includes(text[to - 1] as string);
    const end = stops ? "" : text.slice(Math.max(from, to - 4), to).trimEnd();
    if (!stops && (OPEN_END.test(end) || GOES_ON_AFTER.test(end))) return true;
    if (text[to + 1] !== "\n" && GOES_ON.test(text.slice(to + 1, to + 5))) return true;
    if (stops || to - from < LEAST_WIDTH / 2 || text[to + 1] === "\n" || FINAL.test(end)) continue;
    if (++unfinished >= EVIDENCE || PROSE.test(text.slice(from, to))) return true;
  }
  return false;
}

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
    const opens = (l: Line, i: number) => {
      const next = lines[i + 1];
      const least = (this.#breaking?.width ?? LEAST_WIDTH) < LEAST_WIDTH ? LEAST_COLUMN : LEAST_WIDTH;
      if (l.indent < SET_IN || l.columns < least || l.isRow || next === undefined) return false;
      return (
        next.text !== "" && next.indent < SET_IN && PROSE.test(l.text) && !FINAL.test(l.text) && !isItem(next) && !SIGN.test(next.text)
      );
    };
    this.#indented = lines.filter(opens).length >= 2;
    const firsts = lines.filter((l, i) => this.#isFirst(l, lines[i - 1]) && lines[i + 1]?.text);
    this.#firsts = new Set(firsts.length >= 2 ? firsts : []);
  }

  isFull(line: Line): boolean {
    const b = this.#breaking;
    if (!b) return false;
    const width = line[b.measure];
    if (b.exact) return (width >= b.width - 1 && width <= b.width + OVER) || (line.raw >= b.width - 1 && line.raw <= b.width);
    return width <= b.width + QUOTES && width >= (FINAL.test(line.text) ? b.width - SHORT : b.width * MOST);
  }

  /** The first line of a paragraph, which was set in and has lost its blanks: what comes before has ended. */
  #isFirst(line: Line, before: Line | undefined): boolean {
    const b = this.#breaking;
    if (b === undefined || line[b.measure] < b.width - INDENT || line[b.measure] > b.width) return false;
    return PROSE.test(line.text) && !FINAL.test(line.text) && (!before?.text || FINAL.test(before.text));
  }

  /**
   * Does `next` go on with `line`?
   * @param inParagraph `line` itself went on, or begins a paragraph
   * @param gaps those of the row so far, of which `line` is the last piece
   */
  goesOn(line: Line, next: Line, inParagraph: boolean, gaps: number): boolean {
    this.#begun ||= line.text.includes("。");
    if (line.isRow || next.isRow || line.text === "" || next.text === "" || areRows(line.text, next.text)) return this.#ends(0);
    if (gaps > 0) return (this.#isCutRow(line, next, gaps) && !SIGN.test(next.text)) || this.#ends(gaps);
    if (next.gaps > 1) return this.#ends(0);
    if (next.indent >= SET_IN || isSigned(line.text, next.text) || isNextField(line.text, next.text)) return this.#ends(0);
    return this.#isCutText(line, next, inParagraph) || this.#ends(0);
  }

  #ends(gaps: number): false {
    this.#rowGaps = gaps;
    return false;
  }

  #isCutText(line: Line, next: Line, inParagraph: boolean): boolean {
    const final = FINAL.test(line.text) && !(CUT_NUMBER.test(line.text) && /^\d/.test(next.text));
    if (!final && saysSo(line, next)) return true;
    // 第二巡察组：甲局党组、乙镇党委: a list needs no full stop, however full its line.
    if (LIST_LABEL.test(line.text) && ORGAN_ENDS.test(line.text) && !STROKE.test(line.text)) return false;
    if (this.#isParagraph(line, next, final, inParagraph)) return true;
    if (!this.#breaking) return this.#looksCut(line, next, final) || (line.columns >= LEAST_WIDTH && isCutWord(line.text, next.text));
    return this.#breaking.exact
      ? this.#isCut(line, next, final, inParagraph && line.indent < SET_IN)
      : this.#isSet(line, next, final, inParagraph);
  }

  /** Few lines, no width to believe in: a sentence that stops at the widest line, and a next line that ends one. */
  #looksCut(line: Line, next: Line, final: boolean): boolean {
    // 第二巡察组：甲医院党总支、乙医院党支部: a list needs no full stop.
    if (LIST_LABEL.test(line.text) && UNIT_ENDS.test(line.text)) return false;
    const wide = line.columns >= LEAST_WIDTH && line.columns >= this.#widest - SHORT && this.#widest <= WIDEST;
    return wide && !final && PROSE.test(line.text) && STOP.test(next.text) && !isItem(next) && !LABEL.test(next.text);
  }

  /**
   * A program broke the text: full is full.
   * @param joined `line` itself goes on with a sentence
   */
  #isCut(line: Line, next: Line, final: boolean, joined: boolean): boolean {
    // A typesetter's line that has digits in it, or the first of a paragraph.
    const short = joined && !final && line.columns >= (this.#breaking?.width ?? 0) - SHORT;
    if (!this.isFull(line)) return (short || this.#firsts.has(line)) && STOP.test(next.text) && !isItem(next) && !LABEL.test(next.text);
    if (final) return !isItem(next) && !LABEL.test(next.text);
    // In the middle of a sentence a number is no heading, and 系电话： no field.
    if (joined || PROSE.test(line.text) || (this.#begun && PROSE.test(next.text) && !LABEL.test(next.text))) return true;
    if (isItem(next) || TRAIL.test(line.text)) return false;
    if (LABEL.test(next.text)) return LABELLED.test(line.text) && CUT_LABEL.test(line.text);
    return TITLE_REST.test(next.text) || LABELLED.test(line.text);
  }

  /** Where paragraphs are set in, what follows at the margin belongs to them, however short the line before. */
  #isParagraph(line: Line, next: Line, final: boolean, inParagraph: boolean): boolean {
    if (!this.#indented || isItem(next) || FIELD.test(next.text)) return false;
    const goesOn = line.indent < SET_IN ? inParagraph : PROSE.test(line.text);
    return goesOn && (!final || (line.indent >= SET_IN && this.#isSentence(line, next)));
  }

  /** A sentence that fills the first line of a paragraph, and a line of another at the margin, where no paragraph begins. */
  #isSentence(line: Line, next: Line): boolean {
    const least = (this.#breaking?.width ?? Number.POSITIVE_INFINITY) * MOST;
    return line.columns >= least && next.columns >= least && PROSE.test(next.text) && !FINAL.test(next.text) && !LABEL.test(next.text);
  }

  /** A typesetter or a person broke the text: where about a line is full. */
  #isSet(line: Line, next: Line, final: boolean, inParagraph: boolean): boolean {
    // Where paragraphs are set in, a line at the margin that follows none of them is a heading, however long.
    const starts = !this.#indented || inParagraph || isItem(line) || (CUT_LIST.test(line.text) && !UNIT_ENDS.test(line.text));
    // A dateline may be as wide as a line of the article that follows.
    if (!inParagraph && !this.#begun && !PROSE.test(line.text)) return false;
    if (!starts || isItem(next) || (this.#indented && !final ? FIELD : LABEL).test(next.text)) return false;
    // A field that is a list needs no full stop.
    if (LABEL.test(line.text) && line.columns < (this.#breaking?.width ?? 0) - SHORT) return false;
    return this.isFull(line) && next.columns <= (this.#breaking?.width ?? 0) + QUOTES;
  }

  /** The rest of a row: one that has its gaps is whole, and the first row of a table tells how many that are. */
  #isCutRow(line: Line, next: Line, gaps: number): boolean {
    if (!this.#breaking?.exact || !this.isFull(line) || TRAIL.test(line.text)) return false;
    if (next.indent >= SET_IN && next.indent < COLUMN && next.gaps > 0) return false;
    if (!STROKE.test(line.text) && LABEL.test(next.text) && !CUT_LABEL.test(line.text)) return false;
    if (/^[|│]/.test(line.text) && /^[|│]/.test(next.text)) return false;
    if (this.#rowGaps === 0) return next.gaps < gaps;
    // 组  别: a heading set wide has a gap more than its rows, which are whole all the same.
    if (next.gaps === gaps && gaps * 2 > this.#rowGaps) return false;
    // A row that has all its gaps may have been cut in its last cell.
    return gaps < this.#rowGaps || (next.gaps === 0 && next.columns * 2 < line.columns && !FINAL.test(next.text));
  }
}

/** 对A、B | C开展巡察: the clause that names what is inspected has no verb yet, and the next line brings it. */
function isOpenClause(line: Line, next: Line): boolean {
  const tail = line.text.slice(Math.max(...SENTENCE_ENDS.map((end) => line.text.lastIndexOf(end))) + 1);
  const at = tail.search(TOWARDS);
  return at >= 0 && !VERB.test(tail.slice(at)) && VERB.test(next.text.slice(0, next.text.search(/[。；]|$/)));
}

/** The words at the break leave no doubt, whatever the width. */
function saysSo(line: Line, next: Line): boolean {
  if (isHalfLabel(line.text, next.text)) return true;
  if (isItem(next) || FIELD.test(next.text)) return false;
  if (OPEN_END.test(line.text)) return true;
  if (!LABEL.test(next.text) && isOpenClause(line, next)) return true;
  return GOES_ON.test(next.text) || (PROSE.test(line.text) && GOES_ON_AFTER.test(line.text));
}

const BLANK_LINES = /\n(?:[ \t\u3000]*\n)+/g;
/** Lines with a blank one behind each, and hardly any other. */
function isSpaced(text: string): boolean {
  const spaced = text.match(BLANK_LINES)?.length ?? 0;
  return spaced >= LEAST_SPACED && (text.match(/[^\s]\n[^\n]/g)?.length ?? 0) * 10 <= spaced;
}
const LEAST_SPACED = 5;

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
    if (!mayBeBroken(spaced ? text.replace(BLANK_LINES, "\n") : text)) return [];
    const lines = spaced ? linesOf(text).filter((line) => line.text !== "") : linesOf(text);
    const joining = new Joining(lines);
    const edits: Edit[] = [];
    let inParagraph = false;
    let gaps = 0;
    for (let i = 0; i + 1 < lines.length; i++) {
      const line = lines[i] as Line;
      const next = lines[i + 1] as Line;
      gaps += line.gaps;
      const joins = joining.goesOn(line, next, inParagraph || line.indent >= SET_IN || REPORTED.test(line.text), gaps);
      if (!joins) gaps = 0;
      else if (/^[|｜│]/.test(next.text) || /[|｜│]$/.test(line.text)) gaps++;
      // Blanks stay: a name set with one (路 明) may have been broken there.
      if (joins) edits.push({ start: line.to, end: next.from, text: "" });
      inParagraph = joins;
    }
    return edits;
  },
};
