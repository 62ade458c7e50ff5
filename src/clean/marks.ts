import { charSet, isDigit } from "../chars.js";
import { isChinese, isHan, type Repair, sameLength } from "./repair.js";
import { Flag, flagsOf, nextWith } from "./scan.js";

/** Forms that mean the same wherever they stand. */
const ALWAYS: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "﹙": "（",
  "﹚": "）",
  "｡": "。",
  "､": "、",
  "﹐": "，",
  "﹑": "、",
  "﹔": "；",
  "﹕": "：",
  "﹖": "？",
  "﹗": "！",
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
  "％": "%",
  "＋": "+",
  "＠": "@",
  丨: "|",
  "｜": "|",
  "∣": "|",
};
const CHINESE: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "!": "！", "?": "？" };

const COLON = "：".charCodeAt(0);
const isDot = charSet("•‧・･∙⋅");
const isAsking = charSet("吗呢么谁啥哪什何吧");
const isClosing = charSet("”’）)》】〕」』％%");
/** The number of a paragraph, from the start of its line: 一. */
const NUMERAL = /^[ \t\u3000]*[一二三四五六七八九十]{1,3}$/;

/** Brackets count, for they take the Chinese form. */
const inChinese = (code: number): boolean => isChinese(code) || code === 0x28 || code === 0x29;

const isAlphanumeric = (code: number): boolean => isDigit(code) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** Nearest character that is neither blank nor a stop, on the same line or the next. */
function beside(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  while (flagsOf(text.charCodeAt(i)) & (Flag.Stop | Flag.Blank | Flag.Newline)) i += step;
  return text.charCodeAt(i);
}

/** Nearest character that is no blank: the blanks beside a stop will go. */
function pastBlanks(text: string, at: number, step: 1 | -1): number {
  let i = at + step;
  while (flagsOf(text.charCodeAt(i)) & Flag.Blank) i += step;
  return text.charCodeAt(i);
}

/** 20,417 and not 0557-3900517,15205570246. */
function isThousands(text: string, at: number): boolean {
  let left = 0;
  while (isDigit(text.charCodeAt(at - 1 - left)) && left < 4) left++;
  let right = 0;
  while (isDigit(text.charCodeAt(at + 1 + right)) && right < 4) right++;
  return left >= 1 && left <= 3 && right === 3;
}

/** ?? in place of characters that were lost, as opposed to a stressed question. */
export function isLost(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === "?") start--;
  let end = at + 1;
  while (text[end] === "?") end++;
  return end - start >= 2 && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end)) && !isAsking(text.charCodeAt(start - 1));
}

/** Does this text end its sentences with "."? Then a "." between two characters is a full stop, otherwise the dot in a name. */
function endsWithDots(text: string): boolean {
  let dots = 0;
  for (const m of text.matchAll(/\.(?=\s|$)/g)) {
    // 。. is doubled, and says nothing of the others.
    const before = text.charCodeAt(m.index - 1);
    if (isChinese(before) && (flagsOf(before) & Flag.Stop) === 0) dots++;
  }
  return dots > 0 && dots * 2 > text.split("。").length - 1;
}

/** @param form what stands for the mark at a place; nothing where it stays */
function replaceMarks(text: string, flag: number, form: (at: number) => string | undefined): string {
  let out = "";
  let done = 0;
  for (let i = nextWith(flag, text, 0); i < text.length; i = nextWith(flag, text, i + 1)) {
    const to = form(i);
    if (to === undefined) continue;
    out += text.slice(done, i) + to;
    done = i + 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Two letters that no name of a person has: …反馈会召开.市委书记… */
const ENDS_SENTENCE =
  /召开|举行|进行|完成|启动|讲话|发言|表态|主持|出席|参加|列席|会议|反馈|情况|问题|工作|任务|要求|整改|巡察|巡视|单位|组织|公告/u;

const DATE = /^(?:\d{4}年|\d{1,2}月)/u;

/** A full stop, the dot in a name; nothing for a dot that stays one. */
function formOfDot(text: string, at: number, dotted: () => boolean): string | undefined {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!isHan(before) && !isClosing(text.charCodeAt(at - 1))) return undefined;
  if (NUMERAL.test(text.slice(text.lastIndexOf("\n", at) + 1, at))) return undefined;
  if (isHan(after)) return dotted() || ENDS_SENTENCE.test(text.slice(at - 2, at)) ? "。" : isHan(before) ? "·" : undefined;
  // …6个村党组织.2019年1月9日，…
  if (isDigit(after) && isHan(before) && (dotted() || DATE.test(text.slice(at + 1, at + 6)))) return "。";
  const end = pastBlanks(text, at, 1);
  if (Number.isNaN(end) || end === 10 || isClosing(after)) return "。";
  const next = beside(text, at, 1);
  return flagsOf(after) & Flag.Blank && (Number.isNaN(next) || isChinese(next)) ? "。" : undefined;
}

/** Between two characters of a name, of a number, of an address; `undefined` for a mark that joins nothing. */
function formOfJoiner(mark: string, before: number, after: number): string | undefined {
  const latin = isAlphanumeric(before) && isAlphanumeric(after);
  if (mark === "－") return latin ? "-" : mark;
  if (mark === "／") return latin ? "/" : mark;
  if (mark === "．") return isHan(before) && isHan(after) ? "·" : isDigit(before) || latin ? "." : mark;
  if (isDot(mark.charCodeAt(0))) return isHan(before) && isHan(after) ? "·" : mark;
  return undefined;
}

const STRAIGHT = /["＂]/gu;
/** "回头看" within a clause: a pair whatever becomes of the others. */
const PAIR = /["＂]([^"＂，。；\n]{1,24})["＂]/gu;

/** Straight quotes open and close in turn, line by line; where one has lost its partner, those close together are a pair. */
function curled(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      if (!/["＂]/u.test(line) || !/\p{Script=Han}/u.test(line)) return line;
      let opens = false;
      const paired = (line.match(STRAIGHT)?.length ?? 0) % 2 === 0;
      if (!paired) return line.replace(PAIR, "“$1”");
      return line.replace(STRAIGHT, () => {
        opens = !opens;
        return opens ? "“" : "”";
      });
    })
    .join("\n");
}

/** One form for each mark, so that a rule states it once. Values are compared without regard to it; nothing to report. */
export const marks: Repair = {
  id: "clean/marks",
  code: "marks",
  silent: true,
  summary: "Punctuation takes one form: full-width within Chinese text, half-width between digits",
  needs: Flag.Mark | Flag.OneForm,
  repair(original, _lexicons, flags) {
    // What depends on its neighbours is decided when they have their form.
    let text = original;
    if (flags & Flag.OneForm) {
      text = replaceMarks(text, Flag.OneForm, (at) => ALWAYS[original[at] as string]);
      if (text.includes('"') || text.includes("＂")) text = curled(text);
    }
    let asked: boolean | undefined;
    const dotted = (): boolean => {
      asked ??= endsWithDots(text);
      return asked;
    };
    if (text.includes(".")) text = replaceMarks(text, Flag.Dot, (at) => formOfDot(text, at, dotted));
    const form = (at: number): string | undefined => {
      if (text.charCodeAt(at) === COLON) return isDigit(pastBlanks(text, at, -1)) && isDigit(pastBlanks(text, at, 1)) ? ":" : undefined;
      const mark = text[at] as string;
      if (mark === ".") return undefined; // it has its form
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(at + 1);
      const joiner = formOfJoiner(mark, before, after);
      if (joiner !== undefined) return joiner;
      if (mark === "?" && isLost(text, at)) return undefined;
      const digits = isDigit(before) && isDigit(after);
      if (mark === ":" && digits) return undefined;
      if (mark === "," && digits && isThousands(text, at)) return undefined;
      const left = beside(text, at, -1);
      const right = beside(text, at, 1);
      const chinese = inChinese(left) || inChinese(right) || (mark === "," && isDigit(left) && isDigit(right));
      return chinese ? CHINESE[mark] : undefined;
    };
    return sameLength(original, replaceMarks(text, Flag.Mark, form));
  },
};
