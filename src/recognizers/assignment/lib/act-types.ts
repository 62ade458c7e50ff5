/** The types that the words of an act say: its own, those of the way in which it is done, else those of the team that does it. */
import { matches } from "../../../matches.js";
import type { Context, Found, Span } from "../../../types.js";
import { mannerAfter, type TypeAt, typesWithin, typeWords, WAYS } from "./clause.js";

/** 对甲局、乙公司|以常规方式|巡察, 采用交叉方式|巡察 */
export const WAY = /(?:以|采[取用]|实行|按照?)[^，。；对]{2,8}(?:方式|形式|模式)(?:进行)?$/u;
/** 对甲厅党组|采取上下联动方式|开展专项巡视 */
const BY_WAY = /^(?:采取|采用|以|按照?)[^，。；]{2,20}(?:方式|形式|模式)$/u;
/** 对丁村|提级|开展巡察 */
const HOW = /^(?:党组织)?(?:直接|集中|统一|分别|同步)*(?:提级|交叉|联动|机动)+$/u;

interface Places {
  /** Where the clause before ended. */
  readonly from: number;
  readonly begin: number;
  readonly listEnd: number;
  /** Of the act. */
  readonly start: number;
  readonly end: number;
}

/** 本轮巡视共派出10个巡视组，采取上下联动的方式，对甲市开展常规巡视，对乙厅开展专项巡视: how the round is done, more than the first list. */
const WAY_OF_ROUND =
  /(?:本轮|此轮|这轮|本次|此次|这次)(?:[^，。；]{0,8}(?:派出|组建|安排)[^，。；]{1,14}组，|巡[察视](?:工作)?)(?:采取|采用|实行|以)[^，。；]{0,14}联动[^，。；]{0,6}，(?:由?[^，。；对]{2,12}组)?$/u;

/** 在提级交叉巡察的同时，|对甲村|一并|开展“回头看”: both. */
const AS_WELL = /^(?:党组织)?(?:一并|同步|同时)/u;
const BESIDES = /在(?:开展|进行|实施)?[^，。；对在]{2,12}巡[察视]的同时，$/u;
/** 对甲村|，在常规巡察的同时|开展“回头看” */
const ALONG = /^(?:党组织)?，?在(?:开展|进行|接受|实施)?[^，。；对在]{2,12}巡[察视](?:“回头看”)?的同时/u;
const LONGEST_WAY = 28;

/** What the act says, with the kind that the sentence has as its subject; without the way of the whole round before the first of several. */
export function typesSaidByAct(text: string, found: Found, places: Places, acts: number, ctx: Context): TypeAt[] {
  const said = typesSaid(text, found, places, ctx);
  const way = said.length > 0 ? withSubject(text, found, places.begin, said) : said;
  return acts > 1 && WAY_OF_ROUND.test(text.slice(places.from, places.begin)) ? way.filter((t) => t.type !== "joint") : way;
}

/** 此次专项巡察采取市县联动方式进行，由第一巡察组|对甲局开展巡察: the subject of the sentence, where the act itself says no more than the way. */
const SUBJECT =
  /(?:^|[，；：\n])(?:此次|本次|这次|本轮|此轮|这轮)(?:的)?(?:\p{Script=Han}{2,12}(?:领域|系统|工作|问题))?(?:常规|专项|专题|提级|机动)+巡[察视](?![组办对由]|工作领导|已?经?(?:结束|收官|完成)|反馈|整改)/u;
const LONGEST_SUBJECT = 120;
const areWays = (types: readonly TypeAt[]): boolean => types.every((t) => WAYS.has(t.type));
function withSubject(text: string, found: Found, begin: number, said: readonly TypeAt[]): TypeAt[] {
  if (!areWays(said)) return [...said];
  const from = Math.max(begin - LONGEST_SUBJECT, text.lastIndexOf("。", begin) + 1);
  const m = SUBJECT.exec(text.slice(from, begin));
  if (!m) return [...said];
  const start = from + m.index;
  const end = start + m[0].length;
  // 此次专项巡察…，对甲局开展常规巡察，对乙局开展巡察: another kind has been said since.
  return areWays(typesWithin(found, end, begin)) ? [...typesWithin(found, start, end), ...said] : [...said];
}

/** The types of the act itself and of the way that stands before the list or behind it. */
function typesSaid(text: string, found: Found, { from, begin, listEnd, start, end }: Places, ctx: Context): TypeAt[] {
  const said = typesWithin(found, start, end);
  const between = text.slice(listEnd, start);
  const besides = AS_WELL.test(between) ? BESIDES.exec(text.slice(Math.max(from, begin - LONGEST_WAY), begin)) : null;
  if (besides) return [...typesWithin(found, begin - besides[0].length, begin), ...said];
  const along = ALONG.exec(between)?.[0].length;
  if (along !== undefined) return [...typesWithin(found, listEnd, listEnd + along), ...said];
  const how = BY_WAY.exec(between) ?? HOW.exec(between);
  const way = how ? typeWords(how[0], listEnd, ctx) : typesBefore(text, from, begin, ctx);
  // 采取“常规+机动”方式，对甲开展常规巡察，对乙…: the way is the round's, of which this is one.
  if (way.length > 1 && way.some((t) => said.some((o) => o.type === t.type))) return said;
  return [...said, ...way.filter((t) => !said.some((o) => o.type === t.type))];
}

/** 对甲局以常规方式巡察, 对甲局的巡察，采取常规方式: no type stands before 巡察. */
function typesOfWay(text: string, found: Found, act: Span, to: number, ctx: Context): readonly TypeAt[] {
  const words = text.slice(act.start, act.end);
  const way = WAY.exec(words.slice(0, Math.max(0, words.search(/巡[察视]/u))));
  const types = way ? typeWords(way[0], act.start + way.index, ctx) : [];
  return types.length > 0 ? types : (mannerAfter(text, found, act.end, to, ctx)?.types ?? []);
}

/** Where the act names none: of its way, of the subject of its sentence, of the task that it is, else of the team that does it. */
export function typesUnsaid(text: string, found: Found, { from, begin, start, end }: Places, to: number, ctx: Context): readonly TypeAt[] {
  const way = typesOfWay(text, found, { start, end }, to, ctx);
  if (way.length > 0) return way;
  const subject = withSubject(text, found, begin, []);
  if (subject.length > 0) return subject;
  const task = TASK.exec(text.slice(Math.max(from, begin - LONGEST_TASK), begin))?.[0].length;
  return task === undefined ? typesOfTeam(text, from, begin, ctx) : typesWithin(found, begin - task, begin);
}
/** 承担市委交办的生态环境保护专项巡察，|对甲局进行了巡察 */
const TASK = /(?:承接|承担|执行|领受|负责)[^，。；对]{2,30}巡[察视](?:任务)?，$/u;
const LONGEST_TASK = 44;

/** 提级交叉巡察组由市委统一调配人员，对甲村开展巡察: in the name of those who do it. */
const TEAM_OF_KIND = /(?:^|[。；\d个])((?:常规|专项|机动|提级|交叉|延伸){1,2})巡[察视]组[^。；对]{0,30}，$/u;
function typesOfTeam(text: string, from: number, to: number, ctx: Context): TypeAt[] {
  const base = Math.max(from, to - 60);
  const m = TEAM_OF_KIND.exec(text.slice(base, to));
  return m ? typeWords(m[1] as string, base + m.index + m[0].indexOf(m[1] as string), ctx) : [];
}

/** 采取提级交叉方式，对…: the manner said before the list. */
const MANNER_BEFORE =
  /^(?:采取|采用|实行|以|通过|按照?|运用)([^，。；]{2,16})(?:方式|形式|模式)(?:进行|开展|实施)?，?(?:(?:集中|利用|用|安排)?[^，。；对]{2,14}(?:时间|个月|左右|天)，)?(?:同步|同时|另)?(?:组织|统筹)?[^，。；对]{0,24}$/u;
const MANNER_VERB = /采取|采用|实行|以|通过|按照?|运用/gu;
/** 市、县联动，对…: no verb before it. */
const TOGETHER = /(?:^|[，。；：\s])(?:[省市县区乡镇村、]{2,7}|上下|[两三四]级)(联动)(，?)$/u;
function typesBefore(text: string, from: number, to: number, ctx: Context): TypeAt[] {
  const base = Math.max(from, to - 60, text.lastIndexOf("；", to) + 1);
  const together = TOGETHER.exec(text.slice(base, to));
  if (together) {
    const end = to - (together[2] as string).length;
    return [{ type: "joint", span: { start: end - 2, end } }];
  }
  for (const verb of matches(MANNER_VERB, text.slice(base, to))) {
    const start = base + verb.index;
    const m = MANNER_BEFORE.exec(text.slice(start, to));
    if (m) return typeWords(m[1] as string, start + verb[0].length, ctx);
  }
  return [];
}
