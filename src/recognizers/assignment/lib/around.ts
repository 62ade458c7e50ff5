/** What the lines around a list say of it: the team that it stands under, the type in the heading of its section. */
import { BULLETS } from "../../../chars.js";
import { Mark } from "../../../segment/marks.js";
import type { Assignment, Block, Doc, Found } from "../../../types.js";
import { type TypeAt, typesWithin } from "./clause.js";

const TEAM_LINE = new RegExp(
  `^(?:（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、．]|[${BULLETS}>\\-—\\s]+)?(?:组别：)?[\\s（【[]{0,2}(\\p{Script=Han}{0,12}?(?:第[一二三四五六七八九十\\d]{1,3}(?:(?:巡[察视])?组)?[、和]){0,3}第?[一二三四五六七八九十\\d]{1,3}(?:常规|专项|专题|提级|交叉|机动|联动|延伸)?(?:巡[察视])?组|\\p{Script=Han}{1,12}(?:[县市区旗]委?|党委|党组)(?:交叉)?巡[察视]组(?=[：→—|])|\\p{Script=Han}{0,8}巡[察视](?:第)?[一二三四五六七八九十\\d]{1,3}组(?:(?:、|和)第?[一二三四五六七八九十\\d]{1,3}组){0,4})[\\s）】\\]]{0,2}(?:（[^（）]{2,40}）)?(?=$|[\\s：。|｜\\t→➜➡▶►—]|，(?:负责|承担|对应))`,
  "u",
);

/** What stands behind the name that ends with 组; not 组长, 组织. */
const ENDS_NAME = /组(?:$|[\s）】\]（：。|｜→➜➡▶►—，])/u;

/** The lines in which lists stand: not the headline, nor the page around the article. */
export const articleLines = (doc: Doc): Block[] => doc.blocks.filter((b) => b.kind === "body" || b.kind === "row" || b.kind === "heading");

/** A line's team ends within so many letters. */
const HEAD = 48;

export interface TeamHead {
  readonly team: NonNullable<Assignment["team"]>;
  /** Length of the line up to what follows the name. */
  readonly length: number;
}

/** Asked of the lines above each list, again and again. */
const heads = new WeakMap<Block, TeamHead | "none">();

/** The team that a line is, or begins with. */
export function teamHead(block: Block): TeamHead | undefined {
  if ((block.marks & Mark.Team) === 0) return undefined;
  let head = heads.get(block);
  if (head === undefined) {
    head = readHead(block) ?? "none";
    heads.set(block, head);
  }
  return head === "none" ? undefined : head;
}

function readHead(block: Block): TeamHead | undefined {
  const m = block.text.slice(0, HEAD).includes("组") && ENDS_NAME.test(block.text) ? TEAM_LINE.exec(block.text) : null;
  if (!m) return undefined;
  const name = m[1] as string;
  const start = block.span.start + m[0].indexOf(name);
  return { team: { name, span: { start, end: start + name.length } }, length: m[0].length };
}

/** Index of the block that holds an offset, by halving. */
export function blockAt(doc: Doc, at: number): number {
  let low = 0;
  let high = doc.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((doc.blocks[middle] as Block).span.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A team's own line may stand so many lines above the last of its units. */
const LINES_ABOVE = 12;

/** 第一巡察组　组长：甲　副组长：乙: who leads it, and no units. */
const LED_BY = /^[\s|｜，；（]{0,6}(?:组长|副组长|联络员|联系人|负责人|值班电话|联系电话|电话)[：:\s]/u;
const isTeamLine = (block: Block, { length }: TeamHead): boolean =>
  length >= block.text.length - 1 ||
  (LED_BY.test(block.text.slice(length)) && !LISTS.test(block.text.slice(length))) ||
  DOES_SO.test(block.text.slice(length));
/** 第二巡察组——提级巡察: how. */
const DOES_SO = /^[\s：—|（]{0,3}[^，。；：、]{0,14}(?:巡[察视]|巡?[察视]?“回头看”)(?:任务)?）?$/u;
const LISTS = /对象|单位|党组织[：:]|负责|承担|[进入]驻|巡[察视](?!组)/u;

/** The team at the head of the line, or on a line of its own a little above. */
export function teamAround(doc: Doc, at: number): Assignment["team"] {
  const index = blockAt(doc, at);
  for (let i = index; i >= Math.max(0, index - LINES_ABOVE); i--) {
    const block = doc.blocks[i] as Block;
    const head = teamHead(block);
    if (head && (i === index || isTeamLine(block, head))) return head.team;
    if (i < index && block.text.length > 60) return undefined;
  }
  return undefined;
}

/** 巡察方式：常规巡察, a line of its own among those of a team; 原定常规巡察，现调整为机动巡察. */
const MANNER_LINE =
  /^(?:巡[察视])?(?:方式|类型|形式|类别)：|^原[定拟为][^，。]{0,8}巡[察视](?:“回头看”)?，[^。]*(?:调整|[变更]?改)为[^，。]{0,8}(?:巡[察视]|“回头看”)。?$/u;
export const isManner = (text: string): boolean => MANNER_LINE.test(text);
const CHANGED_TO = /(?:调整|改)为/u;

/** Whether such lines stand below the teams that they are of. */
export function mannerIsBelow(doc: Doc): boolean {
  let below = sides.get(doc);
  if (below === undefined) {
    const first = doc.blocks.findIndex((b) => isManner(b.text));
    const above = doc.blocks[first - 1];
    const head = above && teamHead(above);
    below = head !== undefined && !isTeamLine(above as Block, head);
    sides.set(doc, below);
  }
  return below;
}
const sides = new WeakMap<Doc, boolean>();

/** Of a team's row: 方式：常规巡察, right below it; else those of its section. */
export function typesOfRow(doc: Doc, found: Found, at: number): readonly TypeAt[] {
  const next = doc.blocks[blockAt(doc, at) + 1];
  const below = next && MANNER_LINE.test(next.text) && mannerIsBelow(doc) ? typesOfManner(found, next) : [];
  return below.length > 0 ? below : typesOfSection(doc, found, at);
}
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)/u;
/** Lines that a team's section has below its list. */
const LINES_BELOW = 6;

/** The line right above a list that says how, else that below it, before another section begins. */
export function typesBeside(doc: Doc, found: Found, at: number): readonly TypeAt[] {
  const first = blockAt(doc, at) + 1;
  const above = doc.blocks[first - 2];
  if (above && MANNER_LINE.test(above.text)) return typesOfManner(found, above);
  for (const block of doc.blocks.slice(first, first + LINES_BELOW)) {
    if (teamHead(block) || NUMBERED.test(block.text) || /对象：|单位：/u.test(block.text)) return [];
    if (MANNER_LINE.test(block.text)) return typesOfManner(found, block);
  }
  return [];
}

/** 巡察方式：专项巡察，并对甲公司开展“回头看”: what is said of one of them is not said of all. */
const OF_ONE = /[，；](?:并|同时|同步|另)对(?=[^，。；]{2,24}(?:开展|进行|实施)(?:巡[察视])?“回头看”)/u;
const typesOfManner = (found: Found, { text, span }: Block): readonly TypeAt[] =>
  // 方式：对甲局开展常规巡察，对乙医院开展专项巡察: each clause says whose.
  /：对(?=\p{Script=Han}{2})/u.test(text)
    ? []
    : typesWithin(found, span.start + (CHANGED_TO.exec(text)?.index ?? 0), span.start + (OF_ONE.exec(text)?.index ?? text.length));

/** （三）专项巡察，由第五、第六巡察组承担。 一是提级巡察：3月4日至5月10日进行。 第一路|常规巡察，6家单位. The type first, then who does it, and when. */
const SECTION = new RegExp(
  `^(?:（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十\\d]{1,2}[、.．)）]|[一二三四五六]是|第[一二三四五六][路类批][|：、\\s]{1,3}|\\p{Script=Han}{1,4}[一二三四五六]：|[${BULLETS}])\\s?[^，。；：对]{0,10}(?:巡[察视]|回头看”)(?:任务)?(?:$|[，：。（][^。；对]{0,60}。?$)`,
  "u",
);
/** 二、对3个医疗卫生单位党组织开展医药领域专项巡察 */
const SECTION_OF_COUNT =
  /^(?:（[一二三四五六七八九十]）|[一二三四五六七八九十\d]{1,2}[、.．])对(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；：]{2,20}(?:开展|进行|实施)[^，。；：对]{0,24}(?:巡[察视]|“回头看”)。?$/u;
export const isSectionLabel = (text: string): boolean => text.length < 100 && (SECTION.test(text) || SECTION_OF_COUNT.test(text));

const typesOfLabel = (found: Found, { text, span }: Block): readonly TypeAt[] =>
  typesWithin(found, span.start, span.start + text.search(/巡[察视]|“回头看”/u) + 3);

const OWN_LIST =
  /^[^，。：]{0,10}(?:(?:常规|专项|专题|提级|机动|交叉|延伸)巡[察视]|“回头看”)(?:单位|对象)?：(?![省市县区州旗]直|乡镇|镇街|部门|单位)\p{Script=Han}[^\d。]*(?:党组|党委|党工委|总支|支部|公司|集团|中心|医院|学校|[局办委镇乡村]|街道|社区)。?$/u;
/** 看什么？ 怎么联系？: another section; who is inspected is asked above a list. */
const ASKS = /^[^谁哪，。]{2,16}[？?]$|(?:谁[去来]|怎么|咋|如何|多久|多长|啥时|什么时候|何时)[^，。]{0,6}[？?]$/u;
/** 这次常规巡察的是谁 */
const ASKS_WHO = /^[^，。：]{0,10}巡[察视][^，。：]{0,6}(?:谁|哪(?:些|几家|里|儿)?)[^，。：]{0,6}[？?]?$/u;

/** 🐎机动巡察：不预告、不设限。首批点名的是|甲馆、乙所: the paragraph is of that type. */
const OWN_LABEL = /^[^\p{L}\p{N}]{0,4}(?:(?:常规|专项|专题|提级|机动|交叉|延伸)+巡[察视](?:“回头看”)?|(?:巡[察视])?“回头看”)：/u;

export function typesOfOwnLabel(doc: Doc, found: Found, at: number): readonly TypeAt[] {
  const own = doc.blocks[blockAt(doc, at)] as Block;
  return OWN_LABEL.test(own.text) ? typesOfLabel(found, own) : [];
}

/** 以上共13个党组织。, 以上三个组，均为常规巡察: of all lists above. */
export const SUMS_UP = /^[（(]?(?:以上|上述|合计|总计|共计|总共)/u;
const isOfOthers = (doc: Doc, text: string, another: boolean): boolean =>
  SUMS_UP.test(text) || (MANNER_LINE.test(text) && (another || mannerIsBelow(doc)));

/** 一、常规巡察 above the lists of its section; what stands in the section of another team is not said of this one. */
export function typesOfSection(doc: Doc, found: Found, at: number): readonly TypeAt[] {
  const own = doc.blocks[blockAt(doc, at)] as Block;
  const label = own.text.slice(0, own.text.indexOf("。") + 1);
  if (at >= own.span.start + label.length && isSectionLabel(label)) return typesOfLabel(found, own);
  let another = false;
  for (let i = blockAt(doc, at) - 1; i >= 0; i--) {
    const block = doc.blocks[i] as Block;
    if (ASKS_WHO.test(block.text)) return typesWithin(found, block.span.start, block.span.end);
    if (block.kind === "headline" || block.kind === "dateline" || ASKS.test(block.text)) return [];
    const head = teamHead(block) !== undefined;
    another ||= head;
    if (isSectionLabel(block.text)) {
      const said = typesOfLabel(found, block);
      if (said.length > 0) return said;
    }
    if (head || block.text.length > 30 || isOfOthers(doc, block.text, another)) {
      if (block.text.length > 200) return [];
      continue;
    }
    if (block.kind !== "heading" && block.text.length > 20) continue;
    // 机动巡察：旗供热公司。 has its list behind it, and says nothing of the next.
    if (another && OWN_LIST.test(block.text)) return [];
    const types = typesWithin(found, block.span.start, block.span.end);
    if (types.length > 0 || NUMBERED.test(block.text)) return types;
  }
  return [];
}
