/** The Party organ that ends at a place of the text, with its place name and its term: 十四届青石县委. */
import { charSet } from "../../../chars.js";
import { matches } from "../../../matches.js";
import { parseNumeral } from "../../../numerals.js";
import { globalPattern } from "../../../pattern.js";
import type { Lexicon, Span } from "../../../types.js";

export interface Authority {
  /** As written, without the term. */
  readonly name: string;
  /** The organ itself: 县委, 党委. */
  readonly organ: string;
  /** One stretch, or two where the term stands inside the name (中共某区‖第四届‖委员会). */
  readonly spans: readonly Span[];
  readonly term?: { readonly value: number; readonly span: Span };
  /** Where the whole expression begins. */
  readonly start: number;
}

/** Chinese characters, brackets, the dot of foreign names. */
const isPlace = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || code === 0xff08 || code === 0xff09 || code === 0x28 || code === 0x29 || code === 0xb7;
/** What stands before a name of a place or a unit but never belongs to it. */
const BEFORE = globalPattern`
  根据 | 按照 | 对标 | 聚焦 | 紧扣 | 紧盯 | 参照 | 对接 | 迎接 | 学习 | 借鉴 | 衔接 | 依据 | 遵照 | 遵循 | 围绕 | 结合 | 截至 | 近日 | 日前
  | 连日来 | 随着 | 召开 | 举行 | 启动 | 部署 | 开展 | 推进 | 落实 | 贯彻 | 宣布 | 通报 | 完成 | 传达 | 参加 | 接受 | 配合 | 记者 | 获悉
  | 公布 | 组织 | 关于 | 率领 | 率 | 带领 | 陪同 | 参与 | 帮助 | 邀请 | 赴 | 全面 | 目前 | 此次 | 这次 | 本次 | 本轮 | 同时 | 其中 | 今年
  | 去年 | 明年 | 上半年 | 下半年 | 正式 | 本届 | 上届 | 历届 | 新一届 | 听取 | 汇报 | 总结 | 结束 | 成立 | 同意 | 批准 | 研究 | 决定 | 代表
  | 受到 | 协助 | 不仅 | 对照 | 经报 | 报经 | 按 | 经 | 由 | 在 | 从 | 向 | 对 | 据 | 的 | 了 | 是 | 至 | 和 | 及 | 与 | 为 | 暨 | 于 | 将 | 被 | 把 | 受
  | [一二两三四五六七八九十几多]{0,3}个(?!旧) | 就 | 讯 | 届 | 日 | 年 | 月 | 轮 | 会 | 以 | 因 | 使 | 让 | 到 | 来 | 该 | 本 | 各 | 全
`;
const isBracket = charSet("（）()");
/** Without the suffix of its rank a place has two characters or more. */
const RANK = /(?:自治区|自治州|自治县|自治旗|省|市|县|区|州|旗|地区|盟|镇|乡)$/u;
const UNIT_WITH_TERM = /(?:中共|中国共产党)[\u3400-\u9fff]{1,16}$|[\u3400-\u9fff]{0,12}(?:学校|大学|学院|集团|公司|医院|校|局|部|院)$/u;

export const isNumeral = charSet("〇零一二两三四五六七八九十百0123456789");

/** The number of the term that ends right before `end` (…届), if one does. */
export function termBefore(text: string, end: number): { value: number; span: Span; start: number } | undefined {
  if (text[end - 1] !== "届") return undefined;
  let from = end - 1;
  while (from > 0 && end - from < 7 && isNumeral(text.charCodeAt(from - 1))) from--;
  if (from === end - 1) return undefined;
  const value = parseNumeral(text.slice(from, end - 1));
  if (value === undefined || value > 99) return undefined;
  return { value, span: { start: from, end: end - 1 }, start: text[from - 1] === "第" ? from - 1 : from };
}

/** Where the name of a place or unit that ends at `end` begins; `end` if there is none. */
export function nameStart(text: string, end: number): number {
  let from = end;
  while (from > 0 && end - from < 18 && isPlace(text.charCodeAt(from - 1))) from--;
  // A bracket that opens outside the run is no part of the name.
  const run = text.slice(from, end);
  let cut = run.length;
  while (cut > 0 && !isBracket(run.charCodeAt(cut - 1))) cut--;
  const whole = cut;
  for (const m of matches(BEFORE, run.slice(cut))) {
    const at = whole + m.index;
    const rest = run.slice(at + m[0].length);
    // 和山县, 从云区: a word at the very beginning whose rest is too short for a name belongs to it.
    if (m[0].length === 1 && at === cut && rest !== "" && rest.replace(RANK, "").length === 1) break;
    cut = at + m[0].length;
  }
  return from + cut;
}

const FORMAL = /(?:中共|中国共产党)[\u3400-\u9fff]{1,16}$/u;
/** So far before the organ its term may stand. */
const FAR = 19;

/** @param end where the organ ends: in 十四届青石县委第十二轮 the place before 第. */
export function authorityEnding(text: string, end: number, organs: Lexicon): Authority | undefined {
  const length = organs.matchEnd(text, end);
  if (length === 0) return undefined;
  const organStart = end - length;
  const organ = text.slice(organStart, end);

  const inside = termBefore(text, organStart);
  if (inside) {
    // 中共沙日塔拉旗|第十五届委员会: whatever letters the name has.
    const formal = FORMAL.exec(text.slice(Math.max(0, inside.start - FAR), inside.start))?.[0].length;
    const prefixStart = formal === undefined ? nameStart(text, inside.start) : inside.start - formal;
    const prefix = text.slice(prefixStart, inside.start);
    const generic = organ === "委员会" || organ === "党委" || organ === "党组";
    if (generic && UNIT_WITH_TERM.test(prefix)) {
      return {
        name: prefix + organ,
        organ,
        start: prefixStart,
        term: { value: inside.value, span: inside.span },
        spans: [
          { start: prefixStart, end: inside.start },
          { start: organStart, end },
        ],
      };
    }
    if (organ === "委员会") return undefined;
    return {
      name: organ,
      organ,
      start: inside.start,
      term: { value: inside.value, span: inside.span },
      spans: [{ start: organStart, end }],
    };
  }
  if (organ === "委员会") {
    // 中共某某大学委员会: only the formal name is an organ of the Party.
    const prefixStart = nameStart(text, organStart);
    const prefix = text.slice(prefixStart, organStart);
    return /^(?:中共|中国共产党)/u.test(prefix)
      ? { name: prefix + organ, organ, start: prefixStart, spans: [{ start: prefixStart, end }] }
      : undefined;
  }

  // 十四届青石县委: the term stands before the name.
  const from = Math.max(0, organStart - FAR);
  const at = from + text.slice(from, organStart + 1).lastIndexOf("届");
  if (at >= from) {
    const name = text.slice(at + 1, end);
    const term = termBefore(text, at + 1);
    // 十二届省委第六轮巡视暨市委: the term of another organ.
    if (term && /^[\u3400-\u9fff（）()·]+$/u.test(name) && !/轮|巡[察视]|暨/u.test(name)) {
      return { name, organ, start: term.start, term: { value: term.value, span: term.span }, spans: [{ start: at + 1, end }] };
    }
  }
  let start = nameStart(text, organStart);
  // A long run of words before 市委 is a sentence, not a place.
  if (organStart - start > 8 && !/(?:集团|公司|大学|学院|学校|医院|委|局|厅|区|州|开发区|管委会)$/u.test(text.slice(start, organStart)))
    start = organStart;
  return { name: text.slice(start, end), organ, start, spans: [{ start, end }] };
}

/** The organ that ends there, if its name stands in one piece. */
export function wholeOrgan(text: string, end: number, organs: Lexicon): { name: string; span: Span } | undefined {
  const organ = authorityEnding(text, end, organs);
  const span = organ?.spans[0];
  return organ && span && organ.spans.length === 1 ? { name: organ.name, span } : undefined;
}
