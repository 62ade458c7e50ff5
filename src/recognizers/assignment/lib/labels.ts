/** The words that announce a list, and where they stand in a sentence. */
import { charSet } from "../../../chars.js";
import { matches } from "../../../matches.js";
import { globalPattern, pattern } from "../../../pattern.js";
import { Mark } from "../../../segment/marks.js";
import type { Doc, Sentence } from "../../../types.js";
import { teamAround } from "./around.js";

interface LabelPattern {
  /** Of these a sentence must have one for a look to be worth it. */
  readonly any: number;
  /** Every such label has this word. */
  readonly holds?: string;
  readonly pattern: RegExp;
}

/** A mark of a sentence for these rules alone: behind 巡察 stands what a label goes on with. */
const GOES_ON = 1 << 30;
/** The first letters behind 巡察 of all labels with that mark; most sentences speak of 巡察工作, 巡察组, 巡察整改. */
const GOES_ON_AS_LABEL = pattern`
  巡[察视](?:
    [\s\d一二两三四五六七八九十单对党村部社地面将涉覆聚瞄紧围直剑锁共有为安乡镇街学企谁“（：—|｜→]
    | 的[\d一二两三四五六七八九十单对党村部社地分共有是为包] | [，、·]共?[\d一二两三四五六七八九十] | 组：
  )
  | “回头看”(?=将?[涉覆聚瞄])
`;

/** What announces a list; the words of each begin where the label does. */
const LABELS: readonly LabelPattern[] = [
  // 巡察对象：, 对象为, 对象一部分是, 巡察“回头看”的对象为
  {
    any: Mark.Object,
    pattern:
      /(?:被?巡[察视](?:“回头看”)?的?|“回头看”(?:巡[察视])?)?(?:对象|(?<!张贴|发放|印发|公示|受理|举报|适用|征集)范围)(?:（[^（）]{1,12}）)?(?:一部分|分别|主要|具体|名单)?(?:分别为|分别是|为|是|包括|有|如下：?|涉及|覆盖|涵盖|囊括|包含|：|】(?<=^【.{2,20}】))：?/gu,
  },
  // 被巡察单位：, 党组织分别为
  {
    any: Mark.Unit,
    pattern:
      /(?<!联系|主办|主管|承办|协办|来源|报送|责任|牵头|供稿|发布|制作|版权|(?:[镇乡]|街道|苏木)(?:所辖|下辖|共有?|有)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个)被?(?:巡[察视])?(?:单位|党组织|村（社区）)(?:名单)?(?:分别)?(?:为|是|：|如下：)/gu,
  },
  // 列入名单的有, 接受此次专项巡察的单位是
  {
    any: Mark.Taken,
    pattern:
      /(?:列入|纳入|列为|进入|接受)[^，。：；列纳进接]{0,20}的共?(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?=[^，。：；]{2,8}[是为有]))?(?:单位|党组织|高校|学校|企业|部门)?(?:还?有|包括|是|为|分别是)：?/gu,
  },
  // 要巡视的20个单位党组织分别是
  {
    any: GOES_ON,
    pattern:
      /巡[察视]的?(?:[\d一二两三四五六七八九十]{1,4}[个家所])?(?:单位|对象|党组织|村（社区）|部门)[^，。：；巡类]{0,8}?(?:分别)?(?:是|为|有|包括|：)：?/gu,
  },
  // 巡察面向甲、乙; 巡察涉及甲局、乙局
  {
    any: GOES_ON | Mark.Other,
    pattern: globalPattern`
      巡[察视]面向
      | (?:巡[察视]|“回头看”)将?(?:涉及|覆盖|聚焦|瞄准)(?=
        \p{Script=Han}{2,20}(?:[局镇乡委办村部组社会院校学馆场所站联库]|中心|公司|集团|街道|社区|党委|党组|党工委|支部|机关)
          (?:[、，。；和及共]|等\d)
      )
      | 另一部分(?:是|为)
      | 巡[察视](?:聚焦|瞄准|紧盯|围绕|直指|剑指|锁定)[^，。；：、]{2,24}，(?:覆盖|涉及|涵盖|对象为|延伸到|走进)(?=\p{Script=Han}{3})
    `,
  },
  // 此轮巡察由8个组承担，涉及甲街道9个社区、乙镇18个村; 这一轮共涉及县直单位6个、乡镇3个
  {
    any: Mark.Counted,
    pattern: globalPattern`
      共?(?:涉及|覆盖)(?<=(?:本轮|此轮|这一?轮|此次|本次)(?:巡[察视])?[^。；：]{0,50}共?(?:涉及|覆盖))(?=
        \p{Script=Han}{2,8}(?:[镇乡]|街道|苏木)\d{1,3}个(?:村|社区|嘎查)[、和]
        | (?:[省市县区州旗]直)?(?:单位|部门|乡镇|镇街|街道|村（社区）|村|社区|企业)(?:党组织)?\d{1,3}[个家所]、
      )
    `,
  },
  // 常规巡察：, 提级交叉巡察（8个）：, 巡察“回头看”：, 常规巡察，5家单位：
  {
    any: GOES_ON | Mark.LookBack,
    pattern: globalPattern`
      (?:(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视]|(?:巡[察视])?“回头看”(?:巡[察视])?)(?:对象|单位)?(?:
        \d{1,3}[个家]
        | [，、·\s]?共?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|乡镇|镇|街道|村（社区）|村|社区|学校|企业)(?=：)
      )?(?:（[^（）]{1,12}）)?(?:
        共?有(?:\d{1,3}|[一二三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区|学校|企业)： | 为 | ： | —{1,2}
        | \s?[|｜→]\s? | 的[是有]：? | 安排(?=\p{Script=Han}{2,20}(?:党[委组]|党工委|[局镇乡、，]|街道))
      )
    `,
  },
  // 常规巡察8家，为甲局、乙局; 常规巡察组：甲局、乙局
  {
    any: GOES_ON | Mark.LookBack,
    pattern: globalPattern`
      (?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视](?<!第[一二三四五六七八九十\d]{1,3}(?:常规|专项|专题|机动式?|提级|交叉|延伸|联动)巡[察视])(?:
        (?:“回头看”)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?:单位|部门|党组织|村（社区）|村)?，(?:分别)?(?:为|是)
        | 组：(?=\p{Script=Han}{2,20}[、。；])
      )
      | “回头看”(?:巡[察视])?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家](?:单位|部门|党组织|村（社区）|村)?，(?:分别)?(?:为|是)
    `,
  },
  // 本轮巡察的6家单位（甲局、乙局）
  {
    any: GOES_ON,
    pattern:
      /巡[察视]的(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区)(?:党组织)?（(?=\p{Script=Han}{2,20}[、）])/gu,
  },
  // 教学单位2个，为甲学院、乙学院
  {
    any: Mark.Counted,
    pattern: /(?<=[，。；：、])\p{Script=Han}{2,6}(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[个家]，(?:分别)?为(?=\p{Script=Han}{3})/gu,
  },
  // 一是县直单位，包括甲局、乙局
  { any: Mark.Object | Mark.Counted | Mark.Inspection | Mark.Unit, pattern: /[一二三四五六]是\p{Script=Han}{2,8}，(?:包括|有|为|是|即)/gu },
  // 三个镇是甲镇、乙镇、丙镇
  {
    any: Mark.Counted,
    pattern:
      /(?:\d{1,2}|[两二三四五六七八九十]{1,2})[个家所](?<=(?:^|[，。；])(?:\d{1,2}|[两二三四五六七八九十]{1,2})[个家所])(?:镇|乡镇|乡|街道|部门|单位|村|社区|学校|企业|县直部门|市直部门|区直部门)(?:党组织)?(?:分别)?(?:是|为)(?=\p{Script=Han}{2,16}(?:[镇乡村局]|街道|社区|公司|中心|学校|中学|联|委|办|馆|院)(?:党[委组])?、)/gu,
  },
  // 此次一共4家单位：甲局、乙局
  {
    any: Mark.Counted,
    holds: "：",
    pattern:
      /(?:本轮|此轮|本次|此次|这次|这一轮|首轮)[^，。；：]{0,6}?(?:共有?|一共|合计|总共|涉及|挑了|选了|安排|确定了?)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所](?:单位|党组织|部门|村（社区）|村|社区|党支部|党总支)(?:党组织)?：/gu,
  },
  // 被巡视的是甲、乙; 被巡察的单位包括甲、乙; 被巡察的村有4个：甲村
  {
    any: GOES_ON,
    pattern:
      /被巡[察视]的(?:单位|党组织|部门|地区|村（社区）|村|社区)?(?:分别)?(?:共?有(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家]：|(?:是|为|有|包括)：?)/gu,
  },
  // 走进：甲局、乙小学, on a line below its team
  { any: Mark.Going, holds: "：", pattern: /(?:走进|[进入]驻|前往|奔赴|去向)：(?<=^[^\p{L}]{0,3}.{2}：)/gu },
  // 巡察社区：甲社区、乙社区, on a line of its own
  {
    any: GOES_ON,
    pattern: /巡[察视](?:村（社区）|村居|社区|村|乡镇|镇街|街道|部门|学校|企业)：(?<=^[^\p{L}]{0,3}巡[察视][^：]{1,6}：)/gu,
  },
  // 巡察：甲局、乙公司, on a line of its own
  { any: GOES_ON, pattern: /巡[察视]谁?：(?<=^[^\p{L}]{0,3}.{2,3}：)/gu },
  // 巡：甲局、乙局, on a line below its team
  { any: Mark.Inspection, holds: "巡：", pattern: /巡：(?<=^[^\p{L}]{0,3}巡：)/gu },
  // “回头看”的时间安排为：甲村、乙社区，9月14日至…
  { any: Mark.Inspection | Mark.LookBack, holds: "安排", pattern: /(?:时间|日程)安排(?:分别)?(?:为|是|：)：?/gu },
  // 巡视地：甲市乙区
  { any: GOES_ON, pattern: /巡[察视]地(?:区|方|点)?：/gu },
  // 已进驻的17个部门（单位）和地区分别为, 已进驻的部门（单位）和地区分别为
  {
    any: Mark.Going,
    holds: "分别",
    pattern:
      /[进入]驻的(?:(?:\d{1,3}|[一二两三四五六七八九十]{1,4})[个家](?:\p{Script=Han}|[（）]){2,14}?|(?:单位|部门|地区|党组织|（单位）|（部门）|和){1,5})(?:分别)(?:是|为)：?/gu,
  },
  // 五家被巡察单位（甲局、乙局）
  {
    any: GOES_ON,
    pattern: /被巡[察视](?:单位|党组织|村（社区）)（(?=\p{Script=Han}{2,20}[、）])/gu,
  },
];
const INSPECTION = /巡[察视]/u;
/** 巡察对象涵盖…，具体为甲局、乙局: only where inspection is spoken of before. */
const IN_DETAIL = /(?:具体|依次)(?:为|是|包括|有|如下)：?/gu;
/** 组成三个巡察组。名单是：甲村、乙村: behind a sentence of the same paragraph that speaks of inspection. */
const NAMES_ARE = /(?:具体|首批|巡[察视])?名单(?:分别)?(?:是|为|如下|公布如下)?：/gu;
/** 第三巡察组负责甲镇、乙镇: only behind the name of a team. */
const IN_CHARGE = /负责(?:巡[察视])?(?![，。；])：?|承担(?=[^，。；]{3,120}(?:党[委组]|党工委|总支|支部)(?:的)?[^，。；、]{0,6}巡[察视])/gu;

/** 负责：甲局、乙局, 任务分工：甲局, 进驻甲局: on a line of its own, below that of its team. */
const BELOW_TEAM = pattern`
  ^[^\p{L}\p{N}]{0,3}(?:
    (?:负责(?:巡[察视])?|面向|对应|联系单位|(?:承担|工作|巡[察视])?任务(?:分工)?|(?:任务)?分工|包干)： | (?:负责|[进入]驻)(?=\p{Script=Han}{2,20}(?:党[委组]|党工委|总支|支部)[、，。；及和]?)
  )
`;
const mayStand = charSet("负面对联承工巡任分包进入");
/** Its first letter, behind a bullet perhaps. */
const opensLine = (text: string): boolean => mayStand(text.charCodeAt(0)) || mayStand(text.charCodeAt(1)) || mayStand(text.charCodeAt(2));

/** 第三巡察组, not 每个组. */
const endsTeam = (text: string, at: number): boolean => text[at - 1] === "组" && !/[每各]个?组$/u.test(text.slice(0, at));

/** Of these a sentence with a label has one. */
export const MAY_LABEL =
  Mark.LookBack |
  Mark.Counted |
  Mark.Object |
  Mark.Unit |
  Mark.Taken |
  Mark.Inspection |
  Mark.Other |
  Mark.Detail |
  Mark.Names |
  Mark.Team |
  Mark.Going |
  Mark.Party;

interface Label {
  readonly start: number;
  readonly end: number;
}
const labelAt = ({ index, 0: words }: RegExpExecArray): Label => ({ start: index, end: index + words.length });

/** Labels that count only behind other words: of inspection in the sentence or its paragraph, of a team. */
function addBehind(labels: Label[], doc: Doc, { text, marks, block, span }: Sentence): void {
  const below = opensLine(text) && span.start === doc.blocks[block]?.span.start ? BELOW_TEAM.exec(text) : null;
  if (below && teamAround(doc, span.start)) labels.push(labelAt(below));
  if (marks & Mark.Detail && (text.includes("具体") || text.includes("依次"))) {
    const inspection = text.search(INSPECTION);
    if (inspection >= 0) for (const m of matches(IN_DETAIL, text)) if (m.index >= inspection + 2) labels.push(labelAt(m));
  }
  if (marks & Mark.Names && text.includes("名单") && INSPECTION.test(doc.blocks[block]?.text ?? ""))
    for (const m of matches(NAMES_ARE, text)) labels.push(labelAt(m));
  if (marks & Mark.Team && (text.includes("组负责") || text.includes("组承担")))
    for (const m of matches(IN_CHARGE, text)) if (endsTeam(text, m.index)) labels.push(labelAt(m));
}

/** Where the labels of a sentence begin and end, in order; of two that overlap the longer counts. */
export function labelsIn(doc: Doc, sentence: Sentence): readonly Label[] {
  const { text } = sentence;
  const marks = sentence.marks & Mark.Inspection && GOES_ON_AS_LABEL.test(text) ? sentence.marks | GOES_ON : sentence.marks;
  const out: Label[] = [];
  for (const { any, holds, pattern } of LABELS)
    if (marks & any && (holds === undefined || text.includes(holds))) for (const m of matches(pattern, text)) out.push(labelAt(m));
  addBehind(out, doc, sentence);
  return out.length < 2 ? out : out.sort((a, b) => a.start - b.start || b.end - a.end);
}
