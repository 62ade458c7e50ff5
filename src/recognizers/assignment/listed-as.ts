import { charSet, ITEM_NUMBER } from "../../chars.js";
import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { globalPattern, pattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Assignment, Context, Doc, Found, ListReading, Mention, Recognizer, Sentence, Span } from "../../types.js";
import { typesOfSection } from "./lib/around.js";
import { BESIDES, THIS_TIME, wordsBetween } from "./lib/before-verb.js";
import { assignment, lastBreak, readOpenList, type TypeAt, taken, typesWithin, typeWords, withTogether } from "./lib/clause.js";

/**
 * …列为常规巡察对象, …接受专项巡视, …迎来“机动式”巡视; what is done to them: …由4个巡察组开展巡察, …也进行直接巡察;
 * what they become: …为直接巡察, …调整为专项巡察; in which way: 甲村、乙村|采取提级巡察方式进行.
 */
const VERB = globalPattern`
  被?(?:
    列为 | 列入 | 纳入 | 确定为 | 选为 | 定为
    | 由(?<!自由)(?=[^，。；由]{0,18}(?:(?<!领导小)组|委(?:直接|统一)?(?:开展|进行|实施|组织|(?:提级|交叉|专项|机动)?巡[察视](?!办|机构|工作领导)))) | (?:调整|变更|改)为
  )
  | (?:开展|进行|实施)(?<=其中，?[^，。；：对把将]{3,60}(?:开展|进行|实施))(?=(?:常规|专项|专题|机动|提级|交叉|延伸)[^，。；对]{0,10}巡[察视]|(?:巡[察视])?“回头看”)
  | (?:开展|进行|实施|接受|[为是属])(?<=除[^，。；：对把将]{3,60}(?:开展|进行|实施|接受|[为是属]))(?=[^，。；：对]{0,10}(?:巡[察视]|“回头看”)之?外)
  | (?:开展|进行|实施)(?<=[织位门业校村区局镇乡道院司团组委支部会](?:既|不[仅但光]|除了?)..)(?=[^，。；对]{2,14}(?:巡[察视]|“回头看”)(?:，[又也还]|(?:之?外|以外)，))
  | [也均都]被(?=(?:延伸|提级|直接)巡[察视](?:[，。；]|$)) | 延伸(?=巡[察视](?:到位|完毕)?(?:[，。；]|$))(?<=[站所村区会校院厂场支部队织司]延伸)
  | 作为 | [也都均]?随(?:所在)?(?:镇街|乡镇|镇|乡|街道)(?:党委|党工委)?(?:一道|一起|一并|一同|同步)?(?=(?:常规|专项|专题|提级|机动|交叉)+巡[察视]) | 将接受 | 接受 | 采取(?=的?(?:都|均|全部)?是) | (?:做|搞|开展|进行)(?=的(?:都|均|全)?是) | 迎来 | (?:一并|同步|一同|一起)[纳列]入(?=(?:本轮|此轮|本次|此次|这一轮)?(?:巡[察视])?(?:范围)?(?:[，。；]|$))
  | (?:同步|一并|同时|一体)(?=(?:开展|进行|接受|实施|[做作])[^，。；、]{0,24}(?:巡[察视]|“回头看”))
  | (?:同步|一并|同时|一体|全部|[均都])(?=(?:常规|专项|专题|机动|提级|交叉|延伸)[^，。；、对]{0,6}巡[察视](?:到位|完毕|完成)?(?:[，。；]|$))
  | (?:进行|开展|实施)(?<=(?:[村会查连校所院支部区业司位点站场]|社区）|党组织)(?:也|将|也将)?(?:进行|开展|实施))(?=(?:常规|专项|专题|机动|提级|交叉|延伸)[^，。；、对]{0,6}巡[察视](?:[，。；]|$))
  | (?:同步|一并|一同|一起)(?=巡[察视](?:[，。；]|$))
  | [也均都]?(?:随|跟着?|跟随|[同与](?=(?:镇|乡|街道|团|局|公司|集团|总行)(?:党|机关|本)))(?:同|之|\p{Script=Han}{0,8}?(?:集团|公司|局|厅|校|院|委|中心|党委|党组|机关|本级))?(?:一并|一起|一同|一道|一次|同步)?(?=(?:接受|开展|进行)?巡(?:[察视]|完|到位?)?(?:[，。；]|$))
  | (?:也|均|都|同样|一并)(?:列在内|列入|在(?:本轮|此轮|这一轮)?(?:(?:常规|专项|提级|延伸)?巡[察视])?之列|在其列)(?=[，。；]|$)
  | ，(?<=过，)(?:这次|此次|本次|本轮|此轮|今年|这一轮|这回)(?:又|再|再次|还)?(?=(?:开展|进行|实施|接受)[^，。；对]{0,8}(?:巡[察视]|“回头看”))
  | (?:也|均|都|则)(?=(?:同步|一并|同时)?(?:进行|开展|实施|[做作]了?(?=[^，。；]{0,12}巡))) | 还(?:要|将|得)?(?:一并|同步|同时|一起)?(?=(?:进行|开展|实施|接受|过))
  | (?:均|都|仍然?|继续)?(?:[为是]|属于|属(?!单位|企业|学校|事业|部门|机构|国有|高校|公司|的))
    (?<=(?:[织位门业校村区局镇乡道院心司团组委支部馆社会办处站联协厂矿队行）]|机关)(?:均|都|仍然?|继续)?(?:[为是]|属于?))(?=[^，。；、）]{0,10}巡)
  | (?:仍然?|继续|[也均都则])?(?:走(?=(?:的是)?(?:常规|专项|专题|机动|提级|交叉)[^，。；、对]{0,8}巡[察视])|按照?(?=(?:常规|专项|专题|机动|提级|交叉)巡[察视](?:进行|开展|实施|推进|对待)))
    (?<=(?:[织位门业校村区局镇乡道院司团组委支部馆社会办处站联协厂队行）]|机关)(?:仍然?|继续|[也均都则])?(?:走|按照?))
  | (?:，?则|均|都)?(?:采[取用]|实行|以|通过)(?=(?:常规|专项|专题|机动|提级|交叉|延伸|直接)[^，。；、对]{0,8}巡[察视]的?(?:方式|形式|模式)?(?:开展|进行|实施|覆盖|推进)?(?:[，。；]|$))
    (?<=(?:[村镇乡局院校司馆社站厂矿队处）]|社区|街道|中心|党组织?|党委|党工委|总支|支部|单位)(?:，?则|均|都)?..?)
`;
/** A word of which each verb has one: most sentences have none, and this finds it out sooner than `VERB`. */
const MAY_HOLD_VERB = pattern`
  其中[^。；]{3,60}(?:开展|进行|实施) | 除[^。；]{3,60}之?外 | (?:既|不[仅但光])[开进实] |
  列为 | 列入 | 纳入 | 选为 | 定为 | 随[镇乡街所] | 调整为 | 变更为 | 改为 | 作为 | 接受 | 采取[的都均全是] | 做的 | 搞的 | 开展的 | 进行的 | 迎来 | 同步 | 一并 | 同时
  | (?:采[取用]|实行|以|通过|走|按照?)[常专机提交延直] | 走的是 | 一体 | 一同 | 一起 | 过， | 还过 | 要过 | 将过 | 得过 | (?:进行|开展|实施)(?<=[也均都则还要将得]..) | 由[^，。；由]{0,18}[组委]
  | [也均都]被 | 延伸巡 | [也均都][做作] | [随跟同与](?:[^，。；]{0,12}巡) | 列在内 | [之其]列 | 列入 | (?:全部|[均都])[常专机提交延] | (?:进行|开展|实施)(?<=[个家所][^，。；]{1,14}..)(?=[常专机提交延])
  | [为是属](?<=[织位门业校村区局镇乡道院心司团组委支部馆社会办处站联协厂矿队行）关](?:均|都|仍然?|继续)?.)
`;
const mayHoldVerb = ({ text, marks }: Sentence): boolean => (marks & (Mark.Inspection | Mark.LookBack)) !== 0 && MAY_HOLD_VERB.test(text);
/** Somewhere in the text stands such a verb with its object. */
const LISTED = pattern`
  其中，?[^，。；：对把将]{3,60}(?:开展|进行|实施)[^，。；对]{0,12}(?:巡[察视]|“回头看”) | 除[^。；对]{3,60}(?:巡[察视]|“回头看”)之?外 |
  (?:既|不[仅但光])(?:开展|进行|实施)[^，。；对]{2,14}(?:巡[察视]|“回头看”)，[又也还] |
  (?:一并|同步|一同|一起)[纳列]入(?=(?:本轮|此轮|本次|此次|这一轮)?(?:巡[察视])?(?:范围)?[，。；])
  | [列纳]入延伸(?:范围|对象|名单) | [站所村区会校院厂场支部队织司]延伸巡[察视](?:到位|完毕)?[，。；]
  | (?:所属|所辖|下属|下辖|下设|下面|直属|代管|托管|管着|名下)[^。；]{2,60}(?:[随跟同与][^，。；]{0,12}巡(?:[察视]|完|到位?)?[，。；]|列在内|[之其]列[，。；])
  | (?:其中|这[^，。；]{2,12}[里中内]，)[^。；]{2,120}(?:同步|一并|同时|一体)(?:开展|进行|接受|实施)[^，。；、]{0,24}(?:巡[察视]|“回头看”)
  | (?:全部|[均都])(?:常规|专项|专题|机动|提级|交叉|延伸)[^，。；、对]{0,6}巡[察视](?:到位|完毕|完成)?[，。；]
  | [个家所][^，。；对]{1,14}(?:进行|开展|实施)(?:常规|专项|专题|机动|提级|交叉|延伸)[^，。；、对]{0,6}巡[察视][，。；]
  | (?:同步|一并|同时|一体)(?:
    (?:常规|专项|专题|机动|提级|交叉|延伸)[^，。；、对]{0,6}巡[察视](?:[，。；]|$) | (?:开展|进行|接受|实施)[^，。；、]{0,24}巡[察视] | 巡[察视](?:[，。；]|$)
  )
  | (?:采[取用]|实行|以|通过)[常专机提交延直][^，。；、对]{1,12}巡[察视]的?(?:方式|形式|模式)?(?:开展|进行|实施|覆盖|推进)?(?:[，。；]|$)
  | (?:走|按照?)(?:的是)?[常专机提交][^，。；、对]{1,10}巡[察视] | 由第[^，。；]{1,24}组(?:承担|负责) | 过，[^，。；]{2,6}(?:开展|进行|实施|接受)[^，。；对]{0,8}(?:巡[察视]|“回头看”) | 其中[^。；]{2,80}[列作定]为重点
  | (?:
    [列定选作改]为 | [列纳]入 | 随[镇乡街所] | 接受 | 采取 | 迎来 | 组 | 由[^，。；、由]{0,14}委 | 调整为 | 变更为
    | [也均都还要将得](?:同步|一并|同时|一起)?(?:进行|开展|实施|接受|过|[做作被])
    | (?:[织位门业校村区局镇乡道院心司团组委支部馆社会办处站联协厂矿队行）]|机关)(?:均|都|仍然?|继续)?
      (?:[为是]|属于|属(?!单位|企业|学校|事业|部门|机构|国有|高校|公司|的))
  )[^，。；、]{0,30}?(?:巡[察视]|“回头看”)
`;
const OBJECT =
  /^延伸(?:范围|对象|名单)(?=[，。；]|$)|^(?:的?(?:则?是)?|开展|进行|实施|接受)?“回头看”|^第[^，。；]{1,24}组(?:承担|负责)(?=[，。；]|$)|^第[^，。；]{1,12}组来(?:做|开展|进行|实施)(?:一次)?“回头看”|^(?:第[^，。；]{1,18}组)?[^，。；、]{0,30}?巡[察视](?!组|整改)(?:“?回头看”?)?(?:对象|范围|名单|监督|单位)?/u;
/** 列入常规巡察的区医疗保障局，|同时开展专项巡察 */
const OF_LISTED = /(?:[列纳]入|接受|属于)[^，。；、的]{0,10}巡[察视]的(\p{Script=Han}{3,20})，$/u;
/** 甲团党委、乙团党委所属的28个连队|同步开展… */
const COUNTED = pattern`
  (?:
    (?:党委|党工委|镇|乡|街道|团)(?:所辖|所属|下辖|下属)
    | (?<=^|[，。；])(?:其|(?:上述|以上|前述|这些?|该)?(?:[两二三四五六七八九十]个?)?(?:乡镇|镇街|镇|乡|街道|地|县|区|团场|团|学校|公司|企业))?(?:所辖|所属|下辖|下属)?
  )
  的?(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})[个家所]\p{Script=Han}{1,8}(?:（\p{Script=Han}{1,4}）)?(?:党组织|党支部|党总支)?(?:也|将|也将)?$
`;
/** 仍为常规巡察|，同时一并开展专项巡察: both. */
const AS_WELL =
  /^(?:进行|开展|实施)?(?:之?外|以外)?，(?:(?:但|因|鉴于)[^，。；]{2,30}，)?(?:同步|同时|一并|又|也|还){1,2}(?:开展|进行|接受|实施)(?!\d|[一二两三四五六七八九十]{1,3}个)[^，。；对]{0,18}(?:巡[察视](?:“回头看”)?|“回头看”)(?=[，。；]|$)/u;
function behindMore(text: string, at: number, to: number): number {
  return at + (AS_WELL.exec(text.slice(at, to))?.[0].length ?? 0);
}
/** 其中甲村、乙村|同步开展…, 这29个村里，甲镇丁村，乙乡戊村两年前问题较多，这次|一并开展…: a part of a list before. */
const AMONG =
  /(?:其中|这(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：]{1,6}[里中内])，?[^，。；：对把将]{2,60}(?:，[^，。；：对把将]{1,60}){0,3}，?$/u;
/** 其中，甲村同步开展…；乙村、丙村|同步开展… */
const NEXT_PART = /；[^，。；：对把将]{2,60}，?$/u;
const isAmong = (before: string): boolean => AMONG.test(before) || (NEXT_PART.test(before) && before.includes("其中"));
/** 对甲局开展常规巡察，丁村、戊社区|同步开展…: a row of units that no clause has closed. */
const UNITS = /巡[察视](?:“回头看”)?[，；](?:\p{Script=Han}{2,20}[、，]){0,24}\p{Script=Han}{2,20}$/u;
const isBreak = charSet("；。：");
/** Words after which a list may begin. */
const INTRODUCES =
  /(?:获悉|了解到|据悉|据了解|(?<![镇乡]|街道|苏木)[另还]有|(?<=巡[察视])有(?=[\d一二三四五六七八九十])|其中|这(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：]{1,6}[里中内]|新增(?!镇|乡|村)|增列|追加|此次|本轮|本次|这次|(?<![解开免清排拆消扫])除(?![^，。；、]{2,8}(?:巡[察视]|“回头看”)(?:之?外|以外))|(?:筛选|挑选|遴选|选取|选择|选定|抽取|确定)(?:出|了)?(?=\d|[一二两三四五六七八九十]{1,3}[个家所]))，?/gu;

/** 把甲、乙列为常规巡察对象; 2个省辖市被列为常规巡视对象. */
export const listedAs: Recognizer<"assignment"> = {
  id: "recognizers/assignment/listed-as",
  summary: "……被列为某类巡察对象、接受某类巡察",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    let known: boolean | undefined;
    const isListed = (): boolean => {
      known ??= LISTED.test(doc.text);
      return known;
    };
    for (const { text, span } of doc.sentences.filter(mayHoldVerb)) {
      let from = 0;
      for (const m of matches(VERB, text)) {
        const object = objectOf(text, m);
        if (!object || !isListed()) continue;
        const head = text.slice(Math.max(from, lastBreak(text, m.index, isBreak) + 1, readUntil(found, span.start, m.index)), m.index);
        const base = m.index - head.length;
        const verb = span.start + m.index;
        const between = wordsBetween(text.slice(0, m.index), object[0]);
        const listEnd = verb - between;
        const opener = OPENER.exec(head.slice(0, head.length - between));
        const listStart = span.start + base + (opener ? behindReason(head, opener.index + opener[0].length) : listAt(head));
        const besides = m[0].startsWith("还");
        if ((listEnd - listStart < 2 && !besides) || taken(found, listStart)) continue;
        const whole = besides ? readAmong(doc.text, span.start + base, listEnd, ctx) : readWhole(doc.text, listStart, listEnd, ctx);
        if (!whole) continue;
        const begin = opener && whole.start === listStart ? span.start + base + opener.index : whole.start;
        const end = behindMore(doc.text, verb + m[0].length + object[0].length, span.end);
        const said = withTogether(typesOf(doc, found, saysBefore(text, m) ? listEnd : verb, { start: begin, end }, ctx), doc.text, end);
        const types = [...inheritedTypes(found, span.start, begin, text.slice(0, m.index), object[0]), ...said];
        out.push(assignment(listedAs, { start: begin, end }, types, whole.reading, "strong"));
        from = end - span.start;
      }
    }
    return out;
  },
};

/** Said with the verb (采取提级方式巡察), else at the head of the section: 打法一：常规巡察。甲镇、乙镇党委，由第一巡察组承担. */
function typesOf(doc: Doc, found: Found, from: number, { start, end }: Span, ctx: Context): readonly TypeAt[] {
  const said = typesWithin(found, from, end);
  if (said.length > 0) return said;
  const words = doc.text.slice(from, end);
  const manner = /方式|形式|模式|延伸[范对名]/u.test(words) ? typeWords(words, from, ctx) : [];
  return manner.length > 0 ? manner : typesOfSection(doc, found, start);
}

const OF_THOSE = /这(\d{1,3})[个家所][^，。；：]{1,6}[里中内]，?[^。；：]{2,120}$/u;
/**
 * 对…所辖29个村开展常规巡察。这29个村里，甲村、乙村|一并开展“回头看”: beside the type of all of them;
 * …开展常规巡察，其中甲村、乙村|列为重点: that of the clause before.
 */
function inheritedTypes(found: Found, from: number, begin: number, before: string, object: string): readonly TypeAt[] {
  if (STRESSED.test(object)) return found.within("assignment", { start: from, end: begin }).at(-1)?.value.types ?? [];
  const many = Number(OF_THOSE.exec(before)?.[1]);
  const counts = (a: Assignment): boolean => a.reading.items.some((i) => i.kind === "count" && i.count === many);
  return found.of("assignment").findLast((a) => a.span.end <= from && counts(a.value))?.value.types ?? [];
}

/** 雾山镇、麻柳乡上一次|接受巡察是在2021年 */
const LAST_TIME = /(?:上一?[次回轮]|最近一次|前一次|首次)$/u;
/** What stands behind the verb, `undefined` where it has no object and needs one. */
function objectOf(text: string, m: RegExpExecArray): readonly [string] | undefined {
  const [verb] = m;
  const typed = /^(?:常规|专项|专题|机动|提级|交叉|延伸)/u.test(text.slice(m.index + verb.length));
  const before = text.slice(0, m.index);
  if (LAST_TIME.test(before)) return undefined;
  if (DIRECT.test(verb) && !COUNTED.test(before) && !PARTLY.test(before)) return undefined;
  const together = /^(?:同步|一并|同时|一体)$/u.test(verb);
  // 青山镇党委（常规巡察），对该镇所辖9个村|同步|开展延伸巡察: of act.ts.
  if (together && OF_ACT.test(before)) return undefined;
  if (together && !typed && !isAmong(before) && ![UNITS, BESIDES, OF_LISTED, COUNTED, IS_PART].some((words) => words.test(before)))
    return undefined;
  // 对甲街道及所辖11个村开展常规巡察，其中丁村、戊村列为重点: of those just named.
  const stress = isAmong(before) ? STRESSED.exec(text.slice(m.index + verb.length)) : null;
  if (stress) return [stress[0]];
  if (verb === "延伸" && (TOWARDS.test(before) || !(COUNTED.test(before) || IS_PART.test(before)))) return undefined;
  if (WITH_WHOLE.test(verb) && !typed) return IS_PART.test(before) ? [""] : undefined;
  // 甲镇所辖20个村一并纳入: the clause before says into what.
  if (PUT_IN.test(verb)) return [""];
  const behind = text.slice(m.index + verb.length);
  const object = OBJECT.exec(behind);
  return object && !(/[，；]$/u.test(before) && OF_OTHERS.test(behind.slice(object[0].length))) ? [object[0]] : undefined;
}

const OF_ACT = /[，；）]对[^，。；对]{2,60}$/u;
/** 即甲局、乙局，接受专项巡察|的有丙局: of those behind. */
const OF_OTHERS = /^的(?:有|是|为|共|则|还|另|单位|党组织|对象|部门|包括|分别|，|\d|[一二两三四五六七八九十])/u;
/** 所辖29个村|进行提级巡察: the units before the verb are what it is done to. */
const DIRECT = /^(?:进行|开展|实施)$/u;
/** 其中甲村|开展…, 除甲局|开展…外 */
const PARTLY = /(?:其中|除)[^。；]{0,90}$|(?:既|不[仅但光])$/u;
const STRESSED = /^重点(?:对象|村|单位|关注)?(?=[，。；]|$)/u;
const PUT_IN = /[并步同起][纳列]入$/u;
/** 所属3家子公司|随集团一并巡察, |也列在内: what goes with the whole is a part of it. */
const WITH_WHOLE = /^[也均都]?(?:[随跟]|[同与](?![步时一]))|列在内|[之其]列$/u;
/** 向甲镇所辖8个村|延伸巡察: of extended-to. */
const TOWARDS = /[向对][^，。；]{2,90}$/u;
const IS_PART = /(?:所属|所辖|下属|下辖|下设|下面|直属|代管|托管|管着|名下)[^。；]{2,60}$/u;
/** 县林业局党组巡察“回头看”一并纳入本轮: how, said before the verb. */
const saysBefore = (text: string, m: RegExpExecArray): boolean => PUT_IN.test(m[0]) || BESIDES.test(text.slice(0, m.index));

/** Where a clause before, of the same sentence, has read its own list. */
function readUntil(found: Found, base: number, at: number): number {
  const last = found.of("assignment").findLast((a) => a.span.end <= base + at && a.span.start >= base);
  return last ? last.span.end - base : 0;
}

/** 其中，甲村、乙村两个村前年巡过一遍，这次还要一并开展“回头看”: a clause stands between the list and its verb. */
function readAmong(text: string, from: number, to: number, ctx: Context): { start: number; reading: ListReading } | undefined {
  const at = text.slice(from, to).lastIndexOf("其中");
  if (at < 0) return undefined;
  let start = from + at + 2;
  if (text[start] === "，") start++;
  const reading = readOpenList(text, start, to, ctx);
  return reading.unexplained.length === 0 && reading.items.some((i) => i.kind === "unit") ? { start, reading } : undefined;
}

/** A text without full stops must not be read from each of its commas. */
const LONGEST = 2000;

/** 本轮由4个组承担，甲局、乙局接受专项巡察: the list that fills the stretch, or what is left of it behind a clause that names no unit. */
function readWhole(text: string, from: number, to: number, ctx: Context): { start: number; reading: ListReading } | undefined {
  // 丁社区（镇为常规巡察，村为提级巡察）: said in a bracket.
  const open = text.lastIndexOf("（", to);
  if (open >= from && text.indexOf("）", open) > to) {
    // 对甲局、乙局开展巡察（乙局为专项巡察，其余为常规巡察）
    const reading = readList(text, { start: open + 1, end: to }, ctx, true);
    return reading.unexplained.length === 0 && reading.items.length > 0 ? { start: open + 1, reading } : undefined;
  }
  let unread = -1;
  for (let start = Math.max(from, text.lastIndexOf("，", to - LONGEST) + 1); ; ) {
    const comma = text.indexOf("，", start);
    // No list that fills the stretch begins before the last word that none can read.
    if (comma < 0 || comma > unread) {
      const reading = readList(text, { start, end: to }, ctx, true);
      if (reading.unexplained.length === 0) return reading.items.length > 0 ? { start, reading } : undefined;
      unread = reading.unexplained.at(-1)?.start ?? -1;
    }
    const clause = { start, end: comma };
    if (comma < 0 || comma >= to - 2) return undefined;
    // 本轮巡察的6个党组织中，甲局为…: whose part they are.
    // 以常规方式巡察甲局，乙局接受机动巡察: it has a verb of its own.
    const before = text.slice(start, comma);
    if (!/[中里内]$/u.test(before) && !HAS_VERB.test(before) && readList(text, clause, ctx, true).items.length > 0) return undefined;
    start = comma + 1;
  }
}

/** 把甲局列为…, 确定甲局为…, 选择甲镇作为… */
const OPENER = /把|将|(?:确定|选择|选取|选定|遴选|挑选)(?=\p{Script=Han}{3})/u;
const HAS_VERB = /巡[察视]\p{Script=Han}{2}|开展|进行|实施|接受|[列纳]入/u;

/** 选取群众信访较多、近三年未开展过巡察的|丙镇丁村: what they were chosen for. */
const CHOSEN_FOR =
  /^(?:群众|信访|集体|班子|村级|党组织|历史|近[一二两三四五\d]年|多年|长期|问题|矛盾|此前)[^，。；]{2,70}(?:较[多大高强差重少好弱]|集中|突出|薄弱|强烈|靠后|[巡过未没]\p{Script=Han}{0,8}巡[察视])的(?=\p{Script=Han}{3})/u;
const behindReason = (head: string, at: number): number => at + (CHOSEN_FOR.exec(head.slice(at))?.[0].length ?? 0);

/** 根据县委统一部署，近日，甲局将接受巡察. */
const OPENING = /^(?:[^，。；、]{0,40}(?:部署|安排|要求|批准|同意|决定|规定|日|近日|日前|目前)，){1,3}/u;

/** 原定开展常规巡察的|县融媒体中心，…调整为专项巡察 */
const MEANT_FOR = /^(?:原定|原拟|原计划|原本?(?:[列纳]入|安排))[^，。；、的]{2,14}的(?=\p{Script=Han}{3})/u;
/** 机动巡察——县供销社原本列在… */
const TYPE_FIRST = /^[^，。；：、]{0,12}巡[察视](?:“回头看”)?—{1,2}/u;
const NUMBERED = new RegExp(`^\\s*${ITEM_NUMBER}`, "u");

/** 所辖村除甲村去年已试点巡察外，|其余26个村 */
const LEFT_OUT = /^[^。；]*除[^。；]{2,60}外，(?=其余|其他|剩余|剩下)/u;

/** Where a list that ends a clause begins: after its number, or the last word that introduces one. */
function listAt(whole: string): number {
  const head = whole.replace(THIS_TIME, "");
  let at = LEFT_OUT.exec(head)?.[0].length ?? 0;
  if (at > 0) return at;
  at = (OPENING.exec(head) ?? MEANT_FOR.exec(head) ?? TYPE_FIRST.exec(head) ?? NUMBERED.exec(head))?.[0].length ?? 0;
  for (const m of matches(INTRODUCES, head)) at = m.index + m[0].length;
  while (/[，\s]/u.test(head[at] ?? "")) at++;
  return at;
}
