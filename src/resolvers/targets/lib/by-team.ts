/** 第一至第三巡察组开展常规巡察，第四巡察组（“回头看”）: types said of teams, for the units that each of them inspects. */
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import { typeWords } from "../../../recognizers/assignment/lib/clause.js";
import type { Context, Doc, Found, Sentence, Span } from "../../../types.js";
import { type Entry, given } from "./entry.js";
import type { TypeAt } from "./types.js";

const ORDINAL = "第?[一二三四五六七八九十\\d]{1,3}";
/** 第一、第二, 第一至第四: whose they are stands behind. */
const NUMBERS = `((?:${ORDINAL}(?:巡[察视])?组?(?:、|和|及|与|至|到)){0,12}${ORDINAL})`;
/** The team, and what it does. */
const TEAM_DOES = "组(?:分别|负责|主要|具体|均|都){0,2}(?:开展|进行|实施|承担|负责|采取|实行|为|是|属)";
const TEAMS = new RegExp(`${NUMBERS}(?:巡[察视])?(?:\\d{1,2}个)?${TEAM_DOES}`, "gu");
/** 前三个组采取常规巡察方式. */
const FIRST = new RegExp(`前([一二两三四五六七八九十\\d]{1,2})个?(?:巡[察视])?${TEAM_DOES}`, "gu");
/** 对7个党组织进行常规巡察，由第一、第二巡察组承担: the type stands before. */
const DONE_BY = new RegExp(`由${NUMBERS}(?:巡[察视])?组(?:分别|共同|具体)?(?:承担|负责|实施|完成|开展|进行)`, "gu");
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

interface SaidOfTeams {
  readonly numbers: ReadonlySet<number>;
  /** Where what they do begins. */
  readonly end: number;
  /** A way that stands before it. */
  readonly more: readonly TypeAt[];
  /** What they do stands before them. */
  readonly behind?: true;
}

function* saidOfTeams(s: Sentence): Generator<SaidOfTeams> {
  const endOf = (m: RegExpExecArray): number => s.span.start + m.index + m[0].length;
  for (const m of matches(TEAMS, s.text)) yield { numbers: numbersIn(m[1] as string), end: endOf(m), more: [] };
  for (const m of matches(FIRST, s.text)) {
    const last = parseNumeral(m[1] as string) ?? 0;
    yield { numbers: new Set(Array.from({ length: last }, (_, i) => i + 1)), end: endOf(m), more: [] };
  }
  for (const m of matches(DONE_BY, s.text))
    yield { numbers: numbersIn(m[1] as string), end: s.span.start + m.index, more: [], behind: true };
  for (const m of matches(WITH_OTHERS, s.text)) {
    const start = s.span.start + m.index + m[0].lastIndexOf(m[2] as string);
    yield { numbers: numbersIn(m[1] as string), end: endOf(m), more: [{ type: "joint", span: { start, end: start + 2 } }] };
  }
}

/** 四、区委第四巡察组（专项巡察）: what stands behind the name in the heading of the team. */
const BEHIND = /^\s?(?:[（(][^（）()\n]{2,16}[）)]|(?:：|—{1,2}|\||[ \u3000]+)[^，。；：、\n]{2,12}巡[察视](?:“回头看”)?(?=\n|$))/u;
/** 第六巡察组（提级）, （“回头看”组） */
const IN_BRACKET = /[（(]“?(\p{Script=Han}{2,3})”?组?[）)]/u;
function typesBehind(doc: Doc, found: Found, name: Span, ctx: Context): readonly TypeAt[] {
  const words = BEHIND.exec(doc.text.slice(name.end, name.end + 24));
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

/** Only units whose own clause and heading say nothing. */
export function typesByTeam(doc: Doc, found: Found, entries: readonly Entry[], ctx: Context): void {
  const open = entries.filter((e) => e.types.length === 0 && e.team !== undefined);
  if (open.length === 0) return;
  for (const e of open) if (e.team) e.types = given(typesBehind(doc, found, e.team.span, ctx));
  for (const s of doc.sentences) {
    if (!s.text.includes("组")) continue;
    for (const { numbers, end: at, more, behind } of saidOfTeams(s)) {
      const from = behind ? Math.max(s.span.start, doc.text.lastIndexOf("；", at)) : at;
      const length = behind ? at - from : (/[，；。]/u.exec(doc.text.slice(at, s.span.end))?.index ?? s.span.end - at);
      const named = found.of("inspection").find((i) => i.span.start >= from && i.span.start < from + length)?.value.types;
      // 一至四组均为常规
      const types = named ?? typeWords(doc.text.slice(from, Math.min(from + length, from + BARE)), from, ctx);
      if (types.length === 0) continue;
      for (const e of open) {
        const own = parseNumeral(OWN.exec(e.team?.name ?? "")?.[1] ?? "");
        if (own !== undefined && numbers.has(own)) e.types = given([...types, ...more]);
      }
    }
  }
}
