/** Whether a value agrees with the words of the original that its evidence names. */
import { cleanText, squeeze } from "../../src/clean/index.js";
import type { Evidence, Notice } from "../../src/generated/notice.js";
import { parseNumeral } from "../../src/numerals.js";

/** Words that an enumerated value may stand for; a value of an open kind (which category a name shows) has none here. */
const WORDING: Readonly<Record<string, RegExp>> = {
  巡察: /巡察/u,
  巡视: /巡视/u,
  routine: /常规/u,
  special: /专项|专题/u,
  mobile: /机动/u,
  escalated: /提级/u,
  cross: /交叉/u,
  extended: /延伸/u,
  lookback: /回头看/u,
  joint: /联动|联合/u,
  attended: /出席|参加|到会|与会|参会|列席/u,
  chaired: /主持/u,
  spoke: /讲话|强调|指出|要求|动员|反馈|致辞|部署|讲|说/u,
  announced: /宣布|宣读/u,
  conveyed: /传达|通报|学习/u,
  reported: /汇报|报告|介绍/u,
  pledged: /表态/u,
  observed: /列席/u,
};

const ENUMS = /^\/(?:round\/mode|types\/\d+|targets\/\d+\/types\/\d+|counts\/\d+\/types\/\d+|attendees\/\d+\/roles\/\d+)$/u;
/** Enumerated values that are concluded from wordings without number; evidence has to be there, that is all. */
const CONCLUDED = /^\/(?:kind|targets\/\d+\/category|meeting\/agenda\/\d+\/action)$/u;
const DATES = /^\/(?:meeting\/date|published\/date|period\/(?:start|end)|contacts\/\d+\/deadline)$/u;
const TEAM_TARGET = /^\/teams\/items\/\d+\/targets\/\d+$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/u;

const numerals = (text: string): (number | undefined)[] =>
  (text.match(/首|元|\d+|[〇零○一二两三四五六七八九十百千]+/gu) ?? []).map((n) => parseNumeral(n));

export function valueAt(notice: Notice, pointer: string): unknown {
  let at: unknown = notice;
  for (const token of pointer.split("/").slice(1)) {
    at = (at as Record<string, unknown> | undefined)?.[token.replace(/~1/gu, "/").replace(/~0/gu, "~")];
  }
  return at;
}

/** @returns what does not agree, in words; undefined where all is well */
export function disagreement(pointer: string, evidence: Evidence, notice: Notice, original: string): string | undefined {
  const value = valueAt(notice, pointer);
  const parts = evidence.parts ?? [evidence];
  for (const { start, end, text } of [evidence, ...parts]) {
    if (start >= end) return `${pointer}: an empty stretch`;
    if (original.slice(start, end) !== text) return `${pointer}: ${start}–${end} is not “${text}”`;
  }
  const words = parts.map((p) => cleanedAlone(p.text, notice)).join("");
  const wrong = `${pointer}: “${String(value)}” does not stand in “${words}” (${evidence.rule})`;
  if (value === undefined) return `${pointer}: evidence without a value`;
  if (CONCLUDED.test(pointer)) return words.trim() === "" ? wrong : undefined;
  if (typeof value === "number") return numerals(words).includes(value) ? undefined : wrong;
  if (ENUMS.test(pointer)) return WORDING[String(value)]?.test(words) ? undefined : wrong;
  const day = DATES.test(pointer) ? ISO.exec(String(value)) : null;
  if (day) return dateAgrees(day, words) ? undefined : wrong;
  // A team's unit has the name that the unit has under `targets`; the team's own line may add the organ.
  if (TEAM_TARGET.test(pointer) && evidence.origin === "implied") {
    const named = notice.targets.some((t) => t.name === value);
    return named && squeeze(words).startsWith(squeeze(String(value))) ? undefined : wrong;
  }
  return squeeze(String(value)) === squeeze(words) ? undefined : wrong;
}

/** Enough Traditional text that what stands behind it is read as such: one character of a name (鍾) does not tell. */
const TRADITIONAL = "縣委書記出席會議並講話，會議對縣發展改革局黨組、縣財政局黨組開展常規巡察進行動員。";

/** A stretch of the original, cleaned by itself and not through the map of offsets, which is what is tested here. */
function cleanedAlone(part: string, notice: Notice): string {
  // A break in the middle of a name: too little text to tell that by its width.
  const text = part.replace(/\r?\n/gu, "");
  if (!notice.source.repairs.includes("traditional")) return cleanText(text).text;
  const { text: both } = cleanText(`${TRADITIONAL}\n${text}`);
  return both.slice(both.indexOf("\n") + 1);
}

/** Month and day are written, or a word counts from another day (昨天); the year, and for 1日上午 the month, stand elsewhere. */
function dateAgrees([, , month, day]: RegExpExecArray, words: string): boolean {
  if (/[今昨前明]天|[今昨前明]日|当日|同日|次日|即日/u.test(words)) return true;
  const written = numerals(words);
  return written.includes(Number(day)) && (!words.includes("月") || written.includes(Number(month)));
}
