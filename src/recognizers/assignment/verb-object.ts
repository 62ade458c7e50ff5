import { BULLETS, charSet, ITEM_NUMBER } from "../../chars.js";
import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import { Mark } from "../../segment/marks.js";
import type { Assignment, Block, Context, Doc, Found, Mention, Recognizer, Sentence } from "../../types.js";
import { teamAround } from "./lib/around.js";
import {
  assignment,
  covered,
  lastBreak,
  mannerAfter,
  mannerBefore,
  readOpenList,
  type TypeAt,
  taken,
  teamBefore,
  typesWithin,
} from "./lib/clause.js";
import { placeJustBefore } from "./lib/gone-to.js";

/** 巡察 as a verb with the units as its object; the words after it that make it a noun are refused. */
const VERB = globalPattern`
  (?:涉及|覆盖|包括)(?<=(?:^|[，。；：轮次时步])(?:开展|进行|实施)[^，。；：对]{0,16}巡[察视](?:“回头看”)?，(?:涉及|覆盖|包括))(?=[省市县区州旗]\p{Script=Han}{2})
  | “回头看”(?:
    (?=\d{1,3}[个家]|[一二两三四五六七八九十]{1,3}[个家])
    | (?!工作|整改|情况|反馈|动员|部署|启动|[进入]驻|任务|见面|汇报|意见|问题|专题|集中|[的和及暨])
      (?=[^，。；：“”]{2,60}(?:(?:反馈|动员|见面|汇报)会|的(?:第[一二三四五六七八九十\d]{1,3}(?:巡[察视])?|巡[察视][一二三四五六七八九十\d]{1,2})组))
  )
  | 巡(?![察视])(?<=[，；：]巡)(?=\p{Script=Han}{1,6}(?:镇|乡|街道|村|社区|局)(?:[、，；。和]|党))
  | 巡[察视]的(?<=组[^，。；：]{0,4}巡[察视]的)(?=\p{Script=Han}{2,8}(?:[镇乡]|街道)(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个(?:村|社区))
  | 巡[察视](?<!被巡[察视])(?:了)?(?:
    (?=(?!派[出驻遣])[从向全前进轮派也还就要][^全各本该我市省县区州求两三四五村\P{Script=Han}](?:[县区市旗](?:[、，。；及与]|$|委|党)|街道|[镇乡]))
    | (?=(?:任(?!务)|成(?![立果效])|全(?![市县区省州旗镇乡]))\p{Script=Han}{1,4}[镇乡](?:[、，。；等]|党[委组]|$))
    | (?=(?:[后前任分利相同]|成(?![立果效])|进(?![驻入行])|时(?=家)|全(?![市县区省州旗镇乡村])|向(?=[阳前东荣群日心]))\p{Script=Han}{1,5}(?:村|社区|街道)(?:[、，。；等]|党[组委总支]|$))
    | (?=(?:成(?![立果效])|进(?![驻入行])|任(?!务)|分(?![别头类])|前(?!期)|派(?![驻出])|全(?![市县区省州]))
        \p{Script=Han}{1,14}(?:[院局学校处部站所镇乡村厂场行]|公司|中心|街道|社区)(?:党总支|党委|党组|党支部|党工委)(?:工作|动员|见面|反馈|[，。、；]|$))
    | (?=和[^全各本该我市省县区州镇乡村两三四五\P{Script=Han}](?:街道|[镇乡]|[县区市旗][、，。；及与委党]))
    | (?!
      组 | 办 | 指导 | 督导 | 机构 | 工作 | 干部 | 整改 | 反馈 | 意见 | 期间 | 公告 | 情况 | 时
      | 中(?=[，。、的发暴查反指移就也还要对向不各将已均都所开]|$) | 全覆盖 | (?:覆盖|涉及|面向)[^，。；：]{2,14}： | 发现 | 移交 | 任务
      | 对象 | 单位 | 党组织 | 监督(?!\p{Script=Han}{2,12}(?:[村镇乡局院校]|社区|街道|公司|中心|党[委组])(?:、|等\d)) | 利剑 | 动员 | 制度 | 条例 | 规划 | 计划 | 报告 | 方式 | 范围 | 重点 | 要
      | 将(?!(?:[军台]|\p{Script=Han}[县区市旗镇乡])) | 的 | 是 | 为 | 与 | 和 | 及 | 暨 | 、 | ， | 。 | ； | ： | “ | ” | ） | （ | 人员
      | \s\d[^，。；]{0,14}(?:接受|迎来|列入|纳入) | 巡 | 第?[一二三四五六七八九十\d]{1,3}组 | 开[到进展启向好] | 分(?:[县市区批组类]|[两三四五六]|头|别进)
      | 则(?:由|(?!\p{Script=Han}[县区市旗镇乡村])) | [由就因自]此 | 曾(?:在|对|向|经) | \s?[|｜] | 有关
      | 各(?!(?:师市|乡镇|镇街|[镇乡县市区])(?:所属|所辖|下辖|的?\d)) | 全(?![镇乡市县区旗州](?:\d|[一二两三四五六七八九十]{1,3}[个家所])) | 被(?!巡[察视][^，。；、]{1,8}(?:所属|所辖|下辖|下属)) | 办公室 | 机关(?!服务|事务|党委|党总支|幼儿|后勤|工委|第[一二三]) | 动态 | 公示 | 利 | 前 | 后(?!勤) | 以来 | 结束 | 启动
      | [进入]驻 | 部署 | 领导 | 作为 | 一线(?!天) | 专员 | 员 | 点 | 相 | 第[^，。；、]{0,3}[批轮次] | 安排 | 组建 | 派(?!出所) | 设(?!备|计|施) | 成立 | 采取 | 采用 | 实行 | 内容
      | 成果 | 质量 | 任 | 轮(?![渡船驳胎台机椅]) | 从 | 在 | 已 | 成 | 进 | 现场 | 时间 | 向 | 对 | 还 | 必 | 不 | 就(?!业) | 也 | 既 | 主要 | 认真 | 坚持 | 深入
      | 紧扣 | 紧盯 | 围绕 | 按照 | 根据 | 聚焦 | 突出 | 严格 | 贯彻 | 落实 | 切实 | 始终 | 牢牢 | 正值 | 准确 | 面向 | 关于 | 岗位 | 队伍
      | 人才(?!服务|交流|中心|市场|集团|发展) | 业务 | 经验 | 力量 | 震慑 | 力度 | 流程 | 案例 | 手册 | 品牌 | 平台(?!公司) | 标准(?!化) | 模式 | 格局 | 体系 | 权威 | 日志 | 故事 | 课
      | 信箱 | 邮箱 | 举报 | 电话 | 热线 | 二维码 | 网络(?!安全|信息) | 档案(?!局|馆) | 信访(?!局|中心) | 信息(?!中心) | 数据(?!局|中心)
      | 机制(?!砂) | [让使令] | 有(?=[\d一二三四五六七八九十点些何谁哪]|什么|没有) | 集中(?=力量|时间|精力|对|在|火力) | (?:常规|专项|提级|延伸|交叉|直接)[进到下开展] | 同(?:[省市县区]{1,2}巡|级|步|[^，。；]{2,24}(?:结合|衔接|贯通|融合)) | 延伸[到至向] | 文化(?!局|馆|和|广|旅)
    )
  )
`;

const isBreak = charSet("，。；\n");

/** Of a bracket; one within it, as in 25个村（社区）, is closed before. */
const CLOSES = /^[^（）。]*(?:（[^（）]*）[^（）。]*)*(?=[）。])/u;
/** The end of the list; behind ； it may go on in another town: …村党总支；乙镇丙村党支部; a telephone number may stand behind it. */
const ENDS =
  /；(?!(?!(?:分别|并|另|同时|同步|一并|还|也|再|又|随后){0,2}[对将由于在])(?![^，。；、]{0,8}巡[察视][一二三四五六七八九十\d]{0,2}组)[^，。；]\p{Script=Han}{1,7}[乡镇街道县区市州旗]\p{Script=Han}{1,12}(?:村|社区|党委|党总支|党支部|党组)|[省市县区州旗]\p{Script=Han}{2,16}(?:党委|党组|党工委|党总支)(?:（[^（）]{2,24}）)?(?:，(?:合并|同步|一并)巡[察视]|[；。]))|[及和与](?=(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视])|。|\s(?=\d{3,4}[-—]?\d{7,8}|1[3-9]\d{9})|整改(?=[^，。；]{0,8}(?:通报|公告|公示|报告|情况))/u;

/** 提级巡察甲村、乙村党总支|的第一巡察组，常规巡察丙局党组|的第二巡察组: the list ends before its team. */
const OF_TEAM = /^[^，。；：的]{3,60}(?=的(?:第[一二三四五六七八九十\d]{1,3}(?:巡[察视])?|巡[察视][一二三四五六七八九十\d]{1,2})组)/u;
/** …and the team behind it. */
const TEAM_AFTER = /^的((?:第[一二三四五六七八九十\d]{1,3}(?:巡[察视])?|巡[察视][一二三四五六七八九十\d]{1,2})组)/u;
function teamAfter(text: string, at: number): Assignment["team"] {
  const name = TEAM_AFTER.exec(text.slice(at, at + 12))?.[1];
  return name === undefined ? undefined : { name, span: { start: at + 1, end: at + 1 + name.length } };
}

/** 第一巡察组（巡察甲局、乙局）: within the bracket. */
function listEnd({ text, span }: Sentence, verb: number, from: number): number {
  const inBracket = text.lastIndexOf("（", verb) > text.lastIndexOf("）", verb);
  const behind = text.slice(from - span.start);
  const end = OF_TEAM.exec(behind)?.[0].length ?? (inBracket ? CLOSES.exec(behind)?.[0].length : ENDS.exec(behind)?.index);
  return end === undefined ? span.end : from + end;
}

/** 常规巡察由前四个组承担：第一组巡察甲局；第二组巡察乙局: said at the head, for each. */
const HEADER =
  /^(?:(?:根据|按照?)[^，。；：]{1,16}，)?[^。；：，]{0,12}巡[察视](?:“回头看”)?(?:任务)?由[^。；：]{2,24}组(?:分别|共同)?(?:承担|负责|开展|实施|完成)[：，]/u;
/** …开展专项交叉巡察：甲区委巡察组巡察乙局，丙区委巡察组巡察丁局: the act before the colon. */
const ANNOUNCES =
  /(?:开展|进行|实施|实行|互相|相互)[^，。；：对]{0,14}巡[察视](?:“回头看”)?(?:，[^，。；：]{2,20})?$|(?:组成|组建|派出|编成|设立?)[^，。；：]{0,8}(?:常规|专项|提级|交叉|机动)+巡[察视]组$/u;
/** 红石县巡察组赴青源县，巡察…；青源县巡察组赴…: each part says whose team goes where. */
const EACH_TEAM = /^(?:\p{Script=Han}{1,10}组(?:赴|到|对|前往|[进入]驻|去)[^；]*；)+\p{Script=Han}{1,10}组(?:赴|到|对|前往|[进入]驻|去)/u;
const LONGEST_ACT = 26;
function typesOfHeader(found: Found, { text, span }: Sentence, verb: number): TypeAt[] {
  const head = HEADER.exec(text);
  if (head) return typesWithin(found, span.start, span.start + head[0].length);
  const before = text.slice(0, verb - span.start);
  const colon = before.lastIndexOf("：");
  const from = Math.max(0, colon - LONGEST_ACT);
  const goesOn = colon >= before.lastIndexOf("；") || EACH_TEAM.test(before.slice(colon + 1));
  const act = goesOn ? ANNOUNCES.exec(before.slice(from, colon)) : null;
  return act ? typesWithin(found, span.start + from + act.index, span.start + colon) : [];
}

/** Said in its own clause, in the name of the team, in the way before it, at the head of the sentence: the nearest that says any. */
function typesBefore(doc: Doc, found: Found, sentence: Sentence, verb: number, listStart: number, ctx: Context): readonly TypeAt[] {
  const clause = Math.max(verb - 24, lastBreak(doc.text, verb, isBreak) + 1);
  const own = typesWithin(found, clause, listStart).filter((t) => t.span.end <= listStart);
  if (own.length > 0) return own;
  const team = typesOfTeam(doc.text, found, verb);
  if (team.length > 0) return team;
  const manner = mannerBefore(doc.text, sentence.span.start, verb, ctx);
  if (manner.length > 0) return manner;
  const header = typesOfHeader(found, sentence, verb);
  if (header.length > 0) return header;
  const act = typesOfAct(doc.text, found, sentence.span.start, verb);
  return act.length > 0 ? act : typesOfLine(doc, found, sentence);
}

/** 对水利工程领域开展专项巡察，|巡察甲局、乙公司; 开展常规巡察，|涉及甲局: an act that names no unit of its own. */
const ACT =
  /(?:^|[，。；：轮次时步]|组|巡[察视])(?:将)?(?:对[^，。；：]{2,16}(?:领域|系统|行业|问题))?(?:开展|进行|实施)[^，。；：]{0,14}巡[察视](?:“回头看”)?，(?:分别|主要|具体)?$/u;
function typesOfAct(text: string, found: Found, from: number, verb: number): readonly TypeAt[] {
  const m = ACT.exec(text.slice(Math.max(from, verb - 2 * LONGEST_ACT), verb));
  const start = verb - (m?.[0].length ?? 0);
  const named = found.of("assignment").some((a) => a.span.end > start && a.span.start < verb && a.value.reading.items.length > 0);
  return m && !named ? typesWithin(found, start, verb) : [];
}

/** …开展涉粮问题专项交叉巡察：, and below it ——甲县委巡察组赴乙县，巡察…: a line for each. */
const ITEM = new RegExp(`^(?:[${BULLETS}—-]{1,2}|${ITEM_NUMBER})`, "u");
const LINES_ABOVE = 16;
function typesOfLine(doc: Doc, found: Found, { block }: Sentence): readonly TypeAt[] {
  for (let i = block; i >= Math.max(0, block - LINES_ABOVE); i--) {
    const { text, span } = doc.blocks[i] as Block;
    if (i < block && text.endsWith("：")) {
      const act = ANNOUNCES.exec(text.slice(0, -1));
      return act ? typesWithin(found, span.start + act.index, span.end) : [];
    }
    if (!ITEM.test(text)) return [];
  }
  return [];
}

/** 甲县抽人组成的第一交叉巡察组，|巡察…: how, in the name of the team. */
const TEAM_OF_KIND = /(?:常规|专项|提级|机动|交叉)(?:（(?:提级|交叉)）)?巡[察视]组，?$/u;
const LONGEST_TEAM = 12;
const typesOfTeam = (text: string, found: Found, verb: number): readonly TypeAt[] =>
  TEAM_OF_KIND.test(text.slice(Math.max(0, verb - LONGEST_TEAM), verb)) ? typesWithin(found, verb - LONGEST_TEAM, verb) : [];

/** 常规巡察了|两个月的|甲镇党委: how long they were inspected. */
const LASTED = /^了?[\d一二两三四五六七八九十半]{1,4}(?:个[多半]?月|天|周|个工作日)(?:多|左右)?的/u;
function behindLength(text: string, at: number): number {
  const start = text.startsWith("监督", at) ? at + 2 : at;
  return start + (LASTED.exec(text.slice(start, start + 14))?.[0].length ?? 0);
}

/** 巡察甲局党委|“回头看”|动员会 */
const LOOK_BACK = "“回头看”";
const lookedBackOn = (text: string, found: Found, at: number): readonly TypeAt[] =>
  text.startsWith(LOOK_BACK, at) ? typesWithin(found, at, at + LOOK_BACK.length) : [];

/** 提级巡察甲县乙镇丙村等7个村, 延伸巡察8个基站所, 第一巡视组巡视甲市、乙县. */
export const verbObject: Recognizer<"assignment"> = {
  id: "recognizers/assignment/verb-object",
  summary: "巡察（巡视）……：名单作宾语",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    for (const sentence of doc.sentences) {
      if ((sentence.marks & Mark.Inspection) === 0) continue;
      for (const m of matches(VERB, sentence.text)) {
        const verb = sentence.span.start + m.index;
        const listStart = behindLength(doc.text, verb + m[0].length);
        if (taken(found, verb) || covered(out, verb)) continue;
        const reading = readOpenList(doc.text, listStart, listEnd(sentence, m.index, listStart), ctx);
        // 巡察一个单位、规范一个领域 is a figure of speech.
        if (reading.items.every((i) => i.kind === "count" && i.count === 1)) continue;
        const types = typesBefore(doc, found, sentence, verb, listStart, ctx);
        const said = types[0]?.span.start ?? verb;
        // What stands before a colon is said of others as well.
        const start = /[；：]/u.test(doc.text.slice(said, verb)) ? verb : said;
        const team = teamAfter(doc.text, reading.end) ?? teamBefore(doc.text, start, sentence.span.start) ?? teamAround(doc, start);
        const place = placeJustBefore(doc.text, sentence.span.start, start);
        const manner = mannerAfter(doc.text, found, reading.end, sentence.span.end, ctx);
        out.push(
          assignment(
            verbObject,
            { start, end: manner?.end ?? reading.end },
            manner?.types ?? (types.length > 0 ? types : lookedBackOn(doc.text, found, reading.end)),
            reading,
            "strong",
            { ...(place && { place }), ...(team && { team }) },
          ),
        );
      }
    }
    return out;
  },
};
