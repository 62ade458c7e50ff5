/** Who does something though the clause is not about him: 听取了王某关于…的汇报, 在王某主持下. */
import type { Span } from "../../../types.js";
import type { Person, RoleHit } from "./types.js";

const HEARS = /听取了?$/u;
/** 听取了…甲关于…的汇报，以及|…乙关于…的汇报 */
const HEARS_MORE = /听取了?[^。；]{4,90}(?:汇报|报告|说明)[，、]?(?:以及|和|及|并听取了?)$/u;
const LONGEST = 110;
/** Up to the report; a speech or a demand between is heard, too, but is none. */
const REPORT = /^[^，。；：]{0,40}?汇报/u;
/** 王某（女，壮族）同志的汇报 */
const NOTE = /^(?:[（(][^（()）]{1,12}[)）])?(?:同志)?/u;
const OTHERWISE = /讲话|指示|要求|意见|精神|各组|各巡/u;
const REACH = 45;
const UNDER = /^(?:同志)?的?主持下/u;

/** @param from where the title begins; @param past behind the name */
export function actsAnyway(text: string, from: number, past: number): RoleHit | undefined {
  const chairs = text[from - 1] === "在" ? UNDER.exec(text.slice(past, past + 6)) : null;
  if (chairs) return { role: "chaired", start: past + chairs[0].length - 3, end: past + chairs[0].length - 1 };
  const before = text.slice(Math.max(0, from - LONGEST), from);
  if (!HEARS.test(before.slice(-4)) && !HEARS_MORE.test(before)) return undefined;
  const m = REPORT.exec(text.slice(past, past + REACH).replace(NOTE, (note) => "　".repeat(note.length)));
  if (!m || OTHERWISE.test(m[0])) return undefined;
  const end = past + m[0].length;
  return { role: "reported", start: end - 2, end };
}

const OWN_WORDS = /^的(?:(?:一[席番段句])?开场白|[这一]番话|[这一]席话)/u;
/** 王某的开场白引来一阵笑声: behind 的 stands what he says there, not what another tells of him. */
export const beforeOwnWords = (text: string, at: number): number =>
  text[at] === "的" && OWN_WORDS.test(text.slice(at, at + 8)) ? at + 1 : at;

/** 甲听取了乙、丙的汇报，强调…: what the clause goes on with they who hear do, and not those who report. */
export class Hearing {
  #report: RoleHit | undefined;
  #hearers: readonly Person[] = [];

  begin(): void {
    this.#report = undefined;
    this.#hearers = [];
  }

  /** @param hearers whose verb it is; of a second report those of the first */
  hears(report: RoleHit, hearers: readonly Person[]): void {
    if (!this.#report) this.#hearers = hearers;
    if (report.role === "reported") this.#report = report;
  }

  /** Behind the report somebody else is the subject. */
  named({ nameSpan }: Person): void {
    if (this.#report && nameSpan.start > this.#report.end) this.#report = undefined;
  }

  /** @returns who goes on at `from`: nobody where the sentence names none who hear (会议听取了…), `undefined` where the report is not over */
  endedBy(from: number): readonly Person[] | undefined {
    if (!this.#report || from <= this.#report.end) return undefined;
    if (this.#hearers.length > 0) this.#report = undefined;
    return this.#hearers;
  }
}

/** 县委书记王某的|讲话只有十二分钟 */
const OWN_SPEECH = /^的(?:动员)?(?:讲话|发言)(?:[只很不最短从直没]|用了|持续|简短|围绕|紧扣)/u;
export const ownSpeech = (text: string, at: number): boolean => text[at] === "的" && OWN_SPEECH.test(text.slice(at, at + 10));
/** 这一条，是|援鄂护士长凌某在座谈会上说的 */
export const isWhoSaid = (text: string, title: Span | undefined, end: number): boolean =>
  title !== undefined && text[title.start] === "是" && text[end - 1] === "的";

/** 传达了县委书记甲|、纪委书记乙在全会上的讲话精神: a speech that the meeting hears of. */
const STUDIED = /^(?:等?同志)?(?:在|关于|对|的)(?:(?!传达|学习|领学|宣读|贯彻|通报)[^，。；、]){0,40}(?:讲话|批示|指示)(?:要求)?精神/u;
const LONGEST_STUDIED = 60;
export const isStudied = (text: string, at: number): boolean => STUDIED.test(text.slice(at, at + LONGEST_STUDIED));
