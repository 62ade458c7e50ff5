import { readList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import { Mark } from "../../segment/marks.js";
import type { Context, Doc, Found, Mention, Recognizer } from "../../types.js";
import { assignment, covered, type TypeAt, taken, typesWithin } from "./lib/clause.js";

const DIGITS = "(?:(?<!\\d)\\d{1,4}|(?<![零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]{1,7})";
const NUMBER = `${DIGITS}(?:个|家|所)(?:[^\\s，。；：、（\\d“”]|（[^（）\\d]{1,8}）){1,14}`;
/** A number with a noun that says where it ends. */
const CLASS = `${DIGITS}(?:个|家|所)\\p{Script=Han}{0,6}?(?:村（社区）|乡镇（街道）|镇（街道）|单位|部门|乡镇|学校|企业|高校|医院|村|社区|党组织|党总支|党支部)`;
const LAST =
  "(?:[省市县区州旗]直)?(?:部门)?(?:党组织|单位|部门|机关|乡镇|镇街|街道|村（社区）|行政村|村|社区)(?:\\d{1,4}|[一二两三四五六七八九十百]{1,6})[个家所]";
/** 省属高校8所, 县直单位6个, 国有企业4户 */
const PART =
  "(?:[省市县区州旗]?[直属管])?(?:国有)?(?:部门|单位|机关|乡镇|镇街|街道|镇|乡|村（社区）|行政村|村|社区|学校|高校|院校|医院|企业|国企|公司|党组织)(?:\\d{1,4}|[一二两三四五六七八九十百]{1,6})[个家所户]";
const RECEIVES =
  "(?:接受(?:再|了|市委|县委|区委|省委)?(?:政治监督|监督|“?政治体检”?|“?体检”?|“?问诊”?|(?:常规|专项|提级|机动|交叉|延伸)*巡[察视]|检验|把脉)|迎来“?(?:政治)?体检”?|被?列入(?!失信|不良|禁入|禁止|黑名单|异常|监管|经营|负面|考核|清单|台账)|被?纳入(?!失信|黑名单|监管|党建|绩效|考核|年度|台账|清单)|将?被巡[察视]|进入[^，。；]{0,4}视野|在列|入列|榜上有名|看过来|名单公布|(?:领走|领到|拿到|收到|接到)了?(?:各自的?)?“[^”]{2,8}”|(?:开展|进行|实施)“?(?:政治)?(?:监督|体检|把脉问诊|把脉|问诊|扫描)”?)";

interface Total {
  /** The expression; the number is its first group. */
  readonly source: string;
  /** What stands right before it. */
  readonly before?: string;
  /** Words of which every such number has one near it, where it does not stand behind the same ones always. */
  readonly words?: RegExp;
}
const numberBehind = (before: string, rest: string): Total => ({ before, source: `(?<=${before})${rest}` });
const numberBeside = (words: RegExp, source: string): Total => ({ words, source });

/** The words of `RECEIVES`. */
const RECEIVED = /接受|迎来|列入|纳入|被巡|视野|在列|入列|榜上有名|看过来|名单公布|监督|体检|把脉|问诊|扫描|[领拿收接][走到]/u;

const TOTALS = [
  // 向12个单位反馈情况, 向第七轮巡察的9个党组织反馈
  numberBehind(
    "向(?:被巡[察视]的|[^，。；向]{0,12}轮巡[察视]的)?",
    `(${NUMBER}?)(?:(?<!被巡[察视])党组织)?(?:进行了?|开展了?|作了?)?(?:集中|分别|全部|逐一|均|都|“?一对一”?)?反馈`,
  ),
  // 向本轮常规巡察、巡察“回头看”涉及的28家党组织反馈了情况
  numberBehind("向[^，。；]{2,40}(?:涉及|覆盖)的", `(${NUMBER}?)(?=(?:进行了?|作了?)?(?:全部|逐一|集中|分别)?反馈)`),
  // 此次接受巡察“回头看”的3个村（社区）党组织, 被巡察的3个村, 列入提级巡察的3个村
  numberBehind(
    "(?:接受了?(?:本轮|此轮)?|被|[列纳]入了?(?:本轮|此轮)?|对)(?:常规|专项|提级|机动|交叉|延伸)?巡[察视](?:“回头看”)?(?:范围|名单|对象)?的",
    `(${CLASS})`,
  ),
  // 16家单位进入“巡察时间”, 十三家单位迎来扶贫“专科门诊”, 12所高校排队进“体检中心”, 13个党组织迎来“把脉”, 21个党组织“考卷”发出
  numberBeside(
    /“[^”]{0,4}(?:[巡诊脉考]|体检|查体|照镜|镜子|答卷|政治)/u,
    `(${CLASS})党?(?:组织)?(?:(?:[^，。；“”]{0,6}(?:进入|迎来|接受|进|坐上|站上|走进|领到|收到)[^，。；“”]{0,6})?“(?:[^”]{0,4}(?:巡|诊|脉|体检|查体|照镜|镜子|考|答卷|政治)[^”]{0,4})”)`,
  ),
  // 38个村（社区）党组织，分属甲乡等7个乡镇，从10月12日起分批接受县委巡察; 12家市直单位、3个乡镇（街道）同时打开大门，接受政治体检
  numberBeside(
    /接受/u,
    `(?<=^|[，。；、]|全[省市县区])(${CLASS})(?=(?:党组织)?(?:[、和]${NUMBER})?(?:，分[属布][^，。；]{2,24})?(?:，?[从自][^，。；]{2,14}起)?(?:(?:将|陆续|分批|分期|同时){1,3}|(?:同时|分别)?[打敞]开大门，)接受(?:[省市县区州旗]委)?(?:“?政治体检”?|(?:常规|专项|提级)?巡[察视]))`,
  ),
  // …转入巡察“回头看”，计2个基层党组织
  numberBehind("(?:巡[察视]|“回头看”)，共?计", `(${NUMBER})(?=[，。；]|$)`),
  // 3个部门的常规巡察由第一、第二巡察组承担
  numberBeside(
    /承担|负责/u,
    `(?<=^|[，。；])(${CLASS})(?=的(?:常规|专项|提级|机动|交叉)+巡[察视](?:由|分别由|均由)[^，。；]{2,24}组(?:分别|共同)?(?:承担|负责))`,
  ),
  // 4个党支部由2个巡察组分别承担
  numberBeside(/承担|负责/u, `(?<=^|[，。；])(${CLASS})(?=(?:党组织)?(?:分别)?由${DIGITS}个(?:巡[察视])?组(?:分别|共同)?(?:承担|负责))`),
  // 纳入本轮巡察范围的党组织共10个
  numberBeside(
    /范围的/u,
    `(?<=[列纳]入(?:本轮|此轮|这轮|此次|本次)?巡[察视]?范围的)((?:党组织|单位|部门|学校|企业|村（社区）|村|社区)(?:共?有|共)(?:\\d{1,4}|[一二两三四五六七八九十百]{1,6})[个家所])(?=[，。；])`,
  ),
  // 完成第二批4家被巡察党组织进驻工作
  numberBeside(/被巡/u, `(?<=完成了?[^，。；]{0,12})(${DIGITS}(?:个|家|所)被巡[察视](?:党组织|单位))(?=的?[进入]驻)`),
  // 除上述5个党支部外，其他支部明年完成
  numberBehind("除(?:上述|以上|前述)", `(${CLASS})(?=(?:党组织)?之?外|以外)`),
  // 反馈指出，三个村（社区）党组织总体上…
  numberBeside(/总体|整体/u, `(?<=^|[，。；“])(${CLASS})(?=(?:党组织)?(?:总体上|整体上|总体情况))`),
  // 第二轮巡察共巡4家二级单位
  numberBehind("巡[察视](?:一?共)巡了?", `(${NUMBER})(?=[，。；]|$)`),
  // 4个二级党组织全部完成现场任务
  numberBeside(
    /完成/u,
    `(?<=^|[，。；])(${DIGITS}(?:个|家|所)\\p{Script=Han}{0,6}?(?:党组织|单位|部门))(?=(?:现?已)?全部完成[^，。；]{0,4}(?:现场|巡[察视]|[进入]驻))`,
  ),
  // 指出了三个党支部在…方面存在的问题
  numberBehind("指出了?(?:被巡[察视]的)?", `(${CLASS})(?=(?:党组织)?(?:在|存在|不同程度))`),
  // 第五轮巡察的9个单位整改完成率达到86%
  numberBehind("轮巡[察视]的", `(${CLASS})(?=(?:党组织)?(?:的)?(?:共|累计|均|已|都|全部)?(?:整改|反馈))`),
  // 第六轮巡视对14个地方和单位党组织的反馈
  numberBehind("轮巡[察视]对", `(${NUMBER}?)(?=(?:党组织)?的(?:集中)?反馈)`),
  // 19个村（社区）党组织主要负责人表态发言, where all are fed back to together
  numberBeside(
    /表态/u,
    `(?<=^|[，。；])(${CLASS})(?=(?:党组织)(?:主要)?(?:负责人|负责同志|书记)(?:分别|逐一|均|代表)?(?:作了?|进行)?表态)`,
  ),
  // 首批对7个市直部门单位的现场巡察
  numberBehind("(?:首|第一)批(?:对)?", `(${CLASS}(?:（单位）)?)(?=(?:的|，)?(?:现场)?(?:巡[察视]|工作))`),
  // 合计 | 5个组 | 12个党组织: the last row of a table
  numberBehind("合计(?:[|｜\\s]{1,4}\\d{1,3}个?组)?[|｜\\s]{1,4}", `(${CLASS})(?=[|｜\\s]|$)`),
  // 本轮共安排21个村级党组织，分三批轮动
  numberBehind("(?:本轮|此轮|这一?轮)(?:巡[察视])?共?(?:安排|选定|选取|选择|抽取|确定|覆盖|涉及)了?", `(${CLASS})(?=[，。；])`),
  // 对象共27个党组织
  numberBehind("对象(?:共有?|为|有)", `(${NUMBER})(?=[，。；])`),
  // 被巡察的村（社区）共有46个
  numberBeside(
    /巡[察视]的/u,
    `(?<=(?:被|接受)(?:本轮|此轮|这轮)?巡[察视]的)((?:[省市县区州旗]直)?(?:党组织|单位|部门|机关|乡镇|镇街|街道|村（社区）|行政村|村|社区|学校|企业)(?:共?有|共)(?:\\d{1,4}|[一二两三四五六七八九十百]{1,6})[个家所])(?=[，。；])`,
  ),
  // 巡察对象共8个单位，其中|乡镇2个、|县直单位6个
  numberBeside(
    /其中/u,
    `(?<=\\d[个家](?:单位|部门|党组织|被巡[察视](?:单位|党组织))(?:党组织)?(?:(?:开展|进行|实施)[^，。；]{0,12})?，其中(?:有)?(?:[^，。；：、]{3,12}[、，]){0,4})(${PART})(?=[、，。；]|$)`,
  ),
  // 8个市直部门（单位）|7个乡镇纳入本轮巡察
  numberBeside(RECEIVED, `(?<=^|[\\s，。；：])(${CLASS}(?:（单位）)?)(?=[、和]?${NUMBER}?(?:将|也|均|都)?${RECEIVES})`),
  // 对14个村开展常规巡察、|2个村党组织开展提级巡察
  numberBehind(
    "巡[察视](?:“回头看”)?[、，](?:并|同时|另)?",
    `(${CLASS})(?=(?:党组织)?(?:开展|进行|实施)了?[^，。；对]{0,12}(?:巡[察视]|“回头看”))`,
  ),
  // 以上12个地方和单位, 以上共8家单位党组织。, 三层加起来共19个党组织
  numberBeside(
    /以上|上述|加起来|合起来|合计/u,
    `(?<=(?:^|[，。；])(?:(?:以上|上述)(?:共计?|合计)?|[^，。；]{0,6}(?:加起来|合起来|合计)共?))(${NUMBER})(?=[，。；]|$)`,
  ),
  // （一）常规巡察|单位（7个）, above its list
  numberBeside(
    /巡[察视]“?[单党部对村社回]/u,
    `(?<=(?:常规|专项|提级|机动|交叉|延伸)巡[察视]|巡[察视]“回头看”)((?:单位|党组织|部门|对象|村（社区）|村|社区)（共?${DIGITS}[个家所]）)(?=：?$)`,
  ),
  // 其中常规巡察|单位党组织6个，巡察“回头看”|单位党组织2个
  numberBeside(
    /巡[察视]“?[单部村社回]/u,
    `(?<=(?:常规|专项|提级|机动|交叉|延伸)巡[察视]|巡[察视]“回头看”)((?:单位|部门|村（社区）|村|社区)(?:党组织)?${DIGITS}[个家所])(?=[，。；、])`,
  ),
  // 上述6个部门的巡察均为常规巡察
  numberBeside(/以上|上述/u, `(?<=(?:^|[，。；])(?:以上|上述))(${NUMBER}?)(?:党组织)?(?=的巡[察视][^，。；]{0,2}(?:均|都|全部))`),
  // 上述9个单位的自查材料
  numberBehind("(?:上述|以上)", `(${CLASS})(?=的(?:自查|汇报|主要|党组织|党委|党组|班子|负责|整改|问题))`),
  // 该组本轮承担两家单位的常规巡察任务
  numberBehind("[该本]组(?:本轮|此次)?(?:承担|负责)了?", `(${CLASS})(?=的[^，。；]{0,8}巡[察视])`),
  // 常规巡察管4家县直单位，专项巡察管7所学校
  numberBehind("(?:常规|专项|提级|机动|交叉|延伸)巡[察视](?:共?有|管|覆盖|涉及|面向|针对)了?", `(${NUMBER})(?=[，。；]|$)`),
  // 下沉到9个乡镇（街道）党组织开展延伸巡视
  numberBehind("(?:下沉|延伸|下探)[到至]", `(${NUMBER}?)(?:党组织)?(?=(?:开展|进行|实施)[^，。；]{0,8}巡[察视])`),
  // 派到群众反映较多、集体经济体量较大的9个村（社区），开展提级巡察
  numberBehind(
    "(?:派到|派往|派驻|直插|直奔|下到|深入|走进|[进入]驻|开进|扎进)(?:[^，。；\\d]{2,30}的)?",
    `(${CLASS})(?=，?(?:集中|直接|同步)?(?:开展|进行|实施)[^，。；]{0,8}巡[察视])`,
  ),
  // ★常规巡察（6个单位党组织）, above the lists of its teams
  numberBehind("(?:巡[察视]|“回头看”)（共?", `(${NUMBER}?)(?:党组织)?(?=）$)`),
  // 第一路|常规巡察，6家单位, above the lists of its teams
  numberBehind("(?:常规|专项|提级|机动|交叉|延伸)巡[察视][，、|\\s]共?", `(${NUMBER})$`),
  // 12家被巡察单位的一把手, 19个被巡察党组织整改完成率, 4家被巡察单位在…中做了大量工作
  numberBeside(
    /被巡/u,
    "((?:\\d{1,4}|[一二两三四五六七八九十百]{1,6})[个家]被巡[察视](?:单位|党组织|部门|村（社区）))(?=的|党委|党组|主要|负责|班子|领导|整改|“?一把手|在[^，。；]{2,24}(?:中|方面|上)|[都均能要]|高度|认真|积极)",
  ),
  // 本轮巡察涉及3个乡镇党委、25个村（社区）党组织。 这一轮瞄准五个部门和两个镇，时间两个月; 巡察对象共8个单位
  numberBeside(
    /涉及|覆盖|安排|瞄准|锁定|聚焦|包括|共|对象|要巡/u,
    `(?<=(?:[轮次]|巡[察视]对象)(?:巡[察视])?[^，。；\\d]{0,8}(?:涉及|覆盖|安排|选取|选定|瞄准|锁定|聚焦|包括|共有?|一共(?:有|是)?|对象(?:[是为]|包括|共)|要巡的是|共巡[察视])了?(?:\\d{1,2}个(?:县（区）|县（市、区）|县区|区县|乡镇|镇街)|[^，。；]{2,24}[、和])?)(${NUMBER})(?=(?:[、和][^，。；：]{3,30})?(?:。|；|，其中|，(?:时间|为期|用时|历时|集中|现场|从|自)))`,
  ),
  // 共涉及5个村、2个社区党组织, 一共是2个镇街、8个村（社区）
  numberBehind("(?:[，。；]|^)(?:(?:一共|总共|共计?|合计)(?:是|有|涉及|覆盖|为)?)", `(${NUMBER}(?:[、和及]${NUMBER}){1,4})(?=[，。；]|$)`),
  // 5个市、8个县（区）和2家省直单位|，共15个地方和单位列入此次“回头看”范围
  numberBeside(
    RECEIVED,
    `(?<=^|[，。；])(${NUMBER}(?:[、和及]${NUMBER}){1,4})(?=，(?:共计?|合计|总共|一共)${NUMBER}?(?:将|也|均|都)?${RECEIVES})`,
  ),
  // 采取“巡乡带村”方式，…，共带30个村
  numberBehind("[共并同]带", `(${NUMBER})(?=[，。；]|$)`),
  // 共涉及党组织56个, 覆盖20个村, 分别进驻全县8个单位
  numberBeside(
    /涉及|覆盖|打向|指向|直指|剑指|开向|进驻|入驻/u,
    `(?<=涉及|覆盖|(?:涉及|覆盖)(?:[^，。；、]{2,8}、){0,6}[^，。；、]{2,8}\\d{1,2}个(?:镇|乡镇|镇街|乡|街道)的|覆盖到|打向|指向|直指|剑指|开向|[进入]驻|[进入]驻(?:全|我)[省市县区州旗盟校])(${NUMBER}|${LAST})(?!，(?:分别)?对[^，。；\\d]{0,8}\\d{1,3}个(?:行政|重点)?(?:村|社区))(?=[\\s，。；：]|$|(?:开展|进行|实施)[^，。；]{0,8}巡[察视])`,
  ),
  // 5个巡察组进驻|3个团场、4个师市机关部门和2家师属国有企业，|开展…巡察
  numberBehind(
    "组(?:分别|陆续|已|全部)*[进入]驻",
    `(${NUMBER}(?:[、和及]${NUMBER}){1,3}?)(?=，(?:集中|同步)?(?:开展|进行|实施)[^，。；对]{0,16}巡[察视])`,
  ),
  // 5个村（社区）接受再“体检”, 20个地区和单位在列, 对11个党组织进行“把脉问诊”
  numberBeside(RECEIVED, `(${NUMBER}?)(?:党组织)?(?:将|也|均|都|正)?(?:一并|同时|同步|集中)?${RECEIVES}`),
];

const PATTERNS: { readonly words: RegExp | undefined; readonly pattern: RegExp }[] = [];
for (const { words, source } of TOTALS) PATTERNS.push({ words, pattern: new RegExp(source, "gu") });

/** One of the words that stand right before a number, and the first letter of the number: in few sentences there are any. */
const BEFORE = new RegExp(`(?:${TOTALS.flatMap(({ before }) => before ?? []).join("|")})[\\d零〇一二两三四五六七八九十百千]`, "u");

/** In the order of the list: of two that begin alike the first counts. */
function numbersIn(text: string): RegExpExecArray[] {
  const out: RegExpExecArray[] = [];
  const behind = BEFORE.test(text);
  for (const { words, pattern } of PATTERNS) if (words ? words.test(text) : behind) out.push(...matches(pattern, text));
  return out;
}

/** 十二届市委五年间共开展11轮巡察，覆盖157个党组织: of all of them together. */
const ROUNDS = /(?:开展|完成|组织|实施|进行|部署)了?(?:\d{1,2}|[一二三四五六七八九十]{1,3})轮[^。；]{0,24}$/u;

/** …9个村，开展提级巡察: what is done there. */
const ACT = /^(?:党组织)?，?(?:集中|直接|同步)?(?:开展|进行|实施)[^，。；]{0,8}巡[察视](?:“回头看”)?/u;

/** 专项巡察，|8个党组织 */
const LABEL = /巡[察视](?:“回头看”)?(?:[，、|\s]共?|(?:范围|名单|对象)?的|(?<=(?:常规|专项|提级|机动|交叉|延伸)巡[察视]|“回头看”))$/u;
const typesOfLabel = (text: string, found: Found, start: number, from: number): TypeAt[] =>
  LABEL.test(text.slice(Math.max(0, start - 8), start)) ? typesWithin(found, Math.max(from, start - 12), start) : [];

/** A number said of all that is inspected, in a headline or a summing-up. */
export const total: Recognizer<"assignment"> = {
  id: "recognizers/assignment/total",
  summary: "总数：N个单位接受监督、N个村（社区）在列",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of doc.sentences) {
      if ((sentence.marks & Mark.Counted) === 0) continue;
      for (const m of numbersIn(sentence.text)) {
        const start = sentence.span.start + m.index;
        const end = start + (m[1] as string).length;
        if (taken(found, start) || covered(out, start) || ROUNDS.test(sentence.text.slice(0, m.index))) continue;
        const reading = readList(doc.text, { start, end }, ctx, true);
        if (reading.items.length === 0 || !reading.items.every((item) => item.kind === "count")) continue;
        const act = ACT.exec(doc.text.slice(end, sentence.span.end))?.[0].length ?? 0;
        const types = act > 0 ? typesWithin(found, end, end + act) : typesOfLabel(doc.text, found, start, sentence.span.start);
        out.push(assignment(total, { start, end: start + m[0].length }, types, reading, "total"));
      }
    }
    return out;
  },
};
