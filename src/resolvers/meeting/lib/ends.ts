/** Where a clause begins and ends, and where in it a name of a meeting may end. */
import { charSet, isDigit } from "../../../chars.js";
import { pattern } from "../../../pattern.js";

const endsClause = charSet("，,。；;！？!?：:\n】丨|-");
/** The hyphen of 2022-2026年 ends nothing. */
const isClauseEnd = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return endsClause(code) && !(code === HYPHEN && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
};
const HYPHEN = "-".charCodeAt(0);
const opens = charSet("（(“");
const closes = charSet("）)”");
/** The last letters of the names of meetings. */
const isLast = charSet("会议班式训");
/** 会 in these is no meeting. */
const NO_MEETING =
  /(?:省|[村居管组业安编农体]委|委员|协|社|学|工|商|联合|基金|机|理事|妇联|常委|董事|监事|(?<!评)议|都|约|机构|体|就|将|也)$/u;
const endsNoMeeting = charSet("省员协社学工商合金机事联委议都约构体就将也");
/** Behind the name of a meeting. */
const AFTER = pattern`
  ^(?:
    $ | [，,。；;！？!?：:、）)\s“”」🔔❗📢] | 上 | 后 | 时 | 透露 | 获悉 | 传达 | 学习 | 部署 | 安排 | 对 | 研究 | 听取 | 贯彻 | 总结 | 动员
    | 审议 | 强调 | 指出 | 要求 | 并 | 就?在 | 于 | 以 | 由 | 采取 | 采用 | 通过 | 正式 | 给出 | 定下 | 释放 | 发出 | 传来 | 传递 | 传出 | 透出 | 表明
    | 顺利 | 隆重 | 如期 | 如约 | 准时 | 准点 | 正在 | 拉开 | 开场 | 先后 | 分别 | 依次 | 陆续 | 相继 | 同时 | 集中 | 随即 | 圆满 | 今天
    | 今日 | 昨天 | 昨日 | 近日 | 日前 | 召开 | 举行 | 举办 | 开班 | 开讲 | \d{1,2}[月日号] | 暨?$ | 直接 | [（(]
  )
`;

const isEnd = (text: string, end: number, base: string): boolean => {
  const last = text[end - 1];
  if (last === "式")
    return (
      /(?:(?:启动|出征|誓师|授旗|开班|结业)仪式|(?:开班|结业)式)$/u.test(text.slice(Math.max(0, end - 4), end)) &&
      AFTER.test(base.slice(0, 6))
    );
  if (last === "班" && /^(?:开班|结业)(?:式|仪式)/u.test(base)) return false;
  if (last === "班") return /(?:培训|集训|学习|研修|研讨)班$/u.test(text.slice(Math.max(0, end - 4), end)) && AFTER.test(base.slice(0, 6));
  // 动员部署会暨巡察干部培训
  if (last === "训") return /会暨[^，。；]{0,16}培训$/u.test(text.slice(Math.max(0, end - 22), end)) && AFTER.test(base.slice(0, 6));
  if (last !== "会" && last !== "议") return false;
  if (last === "议" && text[end - 2] !== "会") return false;
  if (
    last === "会" &&
    (base.startsWith("议") || (endsNoMeeting(text.charCodeAt(end - 2)) && NO_MEETING.test(text.slice(Math.max(0, end - 4), end - 1))))
  )
    return false;
  return AFTER.test(base.slice(0, 6));
};

/** Every place in `text` at which a name of a meeting ends. */
export function ends(text: string, rest = ""): number[] {
  const out: number[] = [];
  for (let i = 1; i <= text.length; i++) {
    if (isLast(text.charCodeAt(i - 1)) && isEnd(text, i, text.slice(i, i + 6) + (i + 6 > text.length ? rest : ""))) out.push(i);
  }
  return out;
}

/** The clause around `at`; brackets and quotation marks hold a comma together. */
export function clauseStart(text: string, at: number): number {
  let i = at;
  let depth = 0;
  while (i > 0) {
    const code = text.charCodeAt(i - 1);
    if (closes(code)) depth++;
    else if (opens(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isClauseEnd(text, i - 1)) break;
    i--;
  }
  return i;
}

export function clauseEnd(text: string, at: number): number {
  let i = at;
  let depth = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (opens(code)) depth++;
    else if (closes(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isClauseEnd(text, i)) break;
    i++;
  }
  return i;
}
