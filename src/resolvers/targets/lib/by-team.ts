/** 第一至第三巡察组开展常规巡察，第四巡察组（“回头看”）: types said of teams, for the units that each of them inspects. */
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import { type TypeAt, typesNear, typeWords } from "../../../recognizers/assignment/lib/clause.js";
import { Mark } from "../../../segment/marks.js";
import type { Context, Doc, Found, Sentence, Span } from "../../../types.js";
import { type Entry, given } from "./entry.js";

const ORDINAL = "第?[一二三四五六七八九十\\d]{1,3}";
/** 第一、第二, 第一至第四: whose they are stands behind. */
const NUMBERS = `((?:${ORDINAL}(?:巡[察视])?组?(?:、|和|及|与|至|到)){0,12}${ORDINAL})`;
/** What it does; 第四巡察组所巡察的学校|开展专项巡察. */
const DOES =
  "(?:(?:所|负责)?(?:巡[察视]|负责|承担|联系|进驻)的[^，。；：、对]{1,10}?)?(?:(?:围绕|聚焦|针对|紧盯)[^，。；：、]{2,16}?)?(?:对(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所户][^，。；对、\\d]{1,12})?(?:所?(?:做|干|搞|承担|负责|领)的?(?=[都均]?[是为]))?(?:分别|主要|具体|均|都|则|将){0,2}(?:开展|进行|实施|承担|负责|采取|采用|实行|执行|为|是|属)";
const TEAM_DOES = `组${DOES}`;
/** What `TEAMS`, `FIRST` and `OTHERS` have in common. */
const TEAM_ACTS = new RegExp(TEAM_DOES, "u");
const TEAMS = new RegExp(`${NUMBERS}(?:巡[察视])?(?:\\d{1,2}个)?${TEAM_DOES}`, "gu");
/** 前三个组采取常规巡察方式，后两个组开展专项巡察. */
const FIRST = new RegExp(`([前后])([一二两三四五六七八九十\\d]{1,2})个?(?:巡[察视])?${TEAM_DOES}`, "gu");
/** …。上述三个组的任务为常规巡察, 以上五个组做的都是常规巡察, 这两个组进行的是常规巡察: those named before. */
const THESE =
  /(?:上述|以上|前述|这)([一二两三四五六七八九十\d]{1,2})个?(?:巡[察视])?组(?:的?(?:任务|方式)|(?:做|干|承担|开展|进行)的)?(?:，(?=[均都]))?(?:分别|主要|均|都|则|将){0,2}(?:开展|进行|实施|承担|采取|采用|做的?是?|为|是|属)/gu;
/** 第三巡察组：…。本组承担的是“基建工程”专项巡察: the one named last. */
const THIS =
  /[本该]组(?:本轮|此次)?(?:的?(?:任务|方式)|(?:做|干|承担|负责|开展|进行|实施)的?|采取|采用){1,2}(?:均|都|则|将)?(?:为|是|属)?/gu;
/** 第一巡察组开展提级巡察，其余各组…: all that are not named beside it. */
const OTHERS = new RegExp(`(?:其余|其他|其它|剩余)(?:各|的)?(?:[一二两三四五六七八九十\\d]{1,2}个)?(?:巡[察视])?${TEAM_DOES}`, "gu");
/** 对7个党组织进行常规巡察，由第一、第二巡察组承担: the type stands before. */
const DONE_BY = new RegExp(`由${NUMBERS}(?:巡[察视])?组(?:分别|共同|具体|组织|直接)*(?:承担|负责|实施|完成|开展|进行|执行)`, "gu");
/** 第四巡察组与市委巡察组上下联动，开展专项巡察: what stands between the team and its verb. */
const WITH_OTHERS =
  /(第[一二三四五六七八九十\d]{1,3})巡[察视]组(?:与|同|和)[^，。；]{2,14}(?:上下)?(联动)，(?:对[^，。；]{2,30})?(?:开展|进行|实施)/gu;
const NUMBER = /(至|到)?第?([一二三四五六七八九十\d]{1,3})/gu;
/** 县委第二巡察组, 巡察三组, 第4巡察组. */
const OWN = /第?([一二三四五六七八九十\d]{1,3})(?:巡[察视])?组$/u;

/** 第一、第三至第五 → 1, 3, 4, 5. */
function numbersIn(words: string): Set<number> {
  const out = new Set<number>();
  let last = 0;
  for (const m of matches(NUMBER, words)) {
    const n = parseNumeral(m[2] as string);
    if (n === undefined) continue;
    for (let k = m[1] ? last + 1 : n; k <= n; k++) out.add(k);
    last = n;
  }
  return out;
}

/** Numbers of the teams, those from the last on as -1, -2 …; all others than those that are named. */
type Numbers = ReadonlySet<number> | "others";

interface SaidOfTeams {
  readonly numbers: Numbers;
  /** Where what they do begins. */
  readonly end: number;
  /** A way that stands before it. */
  readonly more: readonly TypeAt[];
  /** What they do stands before them. */
  readonly behind?: true;
}

/** What they do stands behind the words. */
const saidBefore = (s: Sentence, m: RegExpExecArray, numbers: Numbers, more: readonly TypeAt[] = []): SaidOfTeams => ({
  numbers,
  end: s.span.start + m.index + m[0].length,
  more,
});

const ORDINALS = /第?([一二三四五六七八九十\d]{1,3})(?:巡[察视])?组/gu;
/** The team whose name stands last before a place. */
function lastTeam(text: string, at: number): ReadonlySet<number> {
  const named = matches(ORDINALS, text.slice(Math.max(0, at - LONGEST_TEAM), at)).at(-1)?.[1];
  const own = named === undefined ? undefined : parseNumeral(named);
  return new Set(own === undefined ? [] : [own]);
}
const LONGEST_TEAM = 400;

/** @param before the numbers of the last so many teams that are named before a place */
function saidOfTeams(doc: Doc, s: Sentence, before: (at: number, many: number) => ReadonlySet<number>): SaidOfTeams[] {
  const said: SaidOfTeams[] = [];
  const does = TEAM_ACTS.test(s.text);
  // 除二组承担的“回头看”以外: of a part of what it does.
  for (const m of does ? matches(TEAMS, s.text) : [])
    if (s.text[m.index - 1] !== "除") said.push(saidBefore(s, m, numbersIn(m[1] as string)));
  for (const m of does ? matches(FIRST, s.text) : []) {
    const many = parseNumeral(m[2] as string) ?? 0;
    const sign = m[1] === "前" ? 1 : -1;
    said.push(saidBefore(s, m, new Set(Array.from({ length: many }, (_, i) => sign * (i + 1)))));
  }
  for (const m of matches(THESE, s.text)) said.push(saidBefore(s, m, before(s.span.start + m.index, parseNumeral(m[1] as string) ?? 0)));
  for (const m of matches(THIS, s.text)) said.push(saidBefore(s, m, lastTeam(doc.text, s.span.start + m.index)));
  for (const m of does ? matches(OTHERS, s.text) : []) said.push(saidBefore(s, m, "others"));
  for (const m of matches(DONE_BY, s.text))
    said.push({ numbers: numbersIn(m[1] as string), end: s.span.start + m.index, more: [], behind: true });
  for (const m of matches(WITH_OTHERS, s.text)) {
    const start = s.span.start + m.index + m[0].lastIndexOf(m[2] as string);
    said.push(saidBefore(s, m, numbersIn(m[1] as string), [{ type: "joint", span: { start, end: start + 2 } }]));
  }
  return said;
}

/** 四、区委第四巡察组（专项巡察）: what stands behind the name in the heading of the team. */
const BEHIND = /^\s?(?:[（(][^（）()\n]{2,30}[）)]|(?:：|—{1,2}|\||[ \u3000]+)[^，。；：、\n]{0,12}巡[察视](?:“回头看”)?(?=\n|$))/u;
/** 第六巡察组（提级）, （“回头看”组） */
const IN_BRACKET = /[（(]“?(\p{Script=Han}{2,3})”?组?[）)]/u;
function typesBehind(doc: Doc, found: Found, name: Span, ctx: Context): readonly TypeAt[] {
  const words = BEHIND.exec(doc.text.slice(name.end, name.end + 36));
  if (!words) return [];
  const end = name.end + words[0].length;
  const kind = IN_BRACKET.exec(words[0])?.[1];
  const type = kind === undefined ? undefined : ctx.lexicon("inspection-types").value(kind);
  if (kind !== undefined && type !== undefined) {
    const start = name.end + words[0].indexOf(kind);
    return [{ type, span: { start, end: start + kind.length } }];
  }
  return found.within("inspection", { start: name.end, end }).flatMap((i) => i.value.types);
}

/** A type without 巡察 behind it stands within so many letters. */
const BARE = 6;

/** What is done by the teams: behind the words for them, or before (专项巡察由第五组承担). */
function typesDone(doc: Doc, found: Found, s: Sentence, { end: at, behind }: SaidOfTeams, ctx: Context): readonly TypeAt[] {
  if (behind) {
    const from = Math.max(s.span.start, doc.text.lastIndexOf("；", at));
    return found.within("inspection", { start: from, end: at }).at(-1)?.value.types ?? [];
  }
  const length = /[，；。]/u.exec(doc.text.slice(at, s.span.end))?.index ?? s.span.end - at;
  const named = typesNear(found, at, at + length);
  if (named) return named;
  // 一至四组均为常规, 第五组采取医疗领域专项方式
  const clause = doc.text.slice(at, at + length);
  return typeWords(/(?:方式|形式|模式)$/u.test(clause) ? clause : clause.slice(0, BARE), at, ctx);
}

const ownNumber = (e: Entry): number | undefined => parseNumeral(OWN.exec(e.team?.name ?? "")?.[1] ?? "");

function teamsBefore(entries: readonly Entry[], at: number, many: number): ReadonlySet<number> {
  const before = entries.flatMap((e) => (e.team && e.team.span.start < at ? [{ start: e.team.span.start, own: ownNumber(e) }] : []));
  const numbers = new Set(before.sort((a, b) => a.start - b.start).flatMap(({ own }) => own ?? []));
  return new Set([...numbers].slice(-many));
}

/** Only units whose own clause and heading say nothing. */
export function typesByTeam(doc: Doc, found: Found, entries: readonly Entry[], ctx: Context): void {
  const open = entries.filter((e) => e.types.length === 0 && e.team !== undefined);
  if (open.length === 0) return;
  for (const e of open) if (e.team) e.types = given(typesBehind(doc, found, e.team.span, ctx));
  const last = Math.max(0, ...entries.map((e) => ownNumber(e) ?? 0));
  const named = new Set<number>();
  const give = (fits: (own: number) => boolean, types: readonly TypeAt[]): void => {
    for (const e of open) {
      const own = ownNumber(e);
      if (own !== undefined && fits(own)) e.types = given(types);
    }
  };
  let others: readonly TypeAt[] = [];
  const before = (at: number, many: number): ReadonlySet<number> => teamsBefore(entries, at, many);
  for (const s of doc.sentences) {
    if ((s.marks & Mark.Team) === 0) continue;
    for (const said of saidOfTeams(doc, s, before)) {
      const types = [...typesDone(doc, found, s, said, ctx), ...said.more];
      if (types.length === said.more.length) continue;
      if (said.numbers === "others") {
        others = types;
        continue;
      }
      const numbers = new Set([...said.numbers].map((n) => (n > 0 ? n : last + 1 + n)));
      for (const n of numbers) named.add(n);
      give((own) => numbers.has(own), types);
    }
  }
  if (others.length > 0 && named.size > 0) give((own) => !named.has(own), others);
}
