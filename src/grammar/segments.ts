/** The pieces of a list: split at separators, freed of the words around an item. */

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly joint: string;
}

/** Words before and after an item that are no part of it. */
const LEAD =
  /^(?:\s|(?:[^巡、，：（）\s]){2,8}(?:（共?\d{1,3}[个家所]）)?：|一部分(?:是|为)|另一部分(?:是|为)|以及|及|还有|另有|其中|分别为|分别是|分别|包括|包含|另对|对(?=[^口外台接])|同时|并对|即|有(?=[\d一二三四五六七八九十]))/u;
/** 等单位, 等乡镇党组织: an open end without a number. */
const AND_OTHERS =
  /等(?![一二两三四五六七八九十百])\p{Script=Han}{0,3}(?:单位|部门|党组织|地|乡镇|镇街|村|社区|学校|企业|机构)(?:党组织)?$/u;
const TAIL = [
  "等党组织",
  "等",
  "各自",
  "共同",
  "一并",
  "同步",
  "同时",
  "分别",
  "及其",
  "也",
  "均",
  "都",
  "一起",
  "先后",
  "全面",
  "集中",
  "再次",
  "陆续",
];

/** Splits at 、 ， ； outside brackets and quotes. */
export function splitSegments(text: string, from: number, to: number): Segment[] {
  const out: Segment[] = [];
  let depth = 0;
  let start = from;
  let joint = "";
  for (let i = from; i < to; i++) {
    const c = text[i] as string;
    if (c === "（" || c === "(" || c === "“" || c === "<" || c === "《") depth++;
    else if (c === "）" || c === ")" || c === "”" || c === ">" || c === "》") depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      (c === "、" || c === "，" || c === "；" || c === "," || c === "\n" || c === "。" || c === "｜" || c === "|" || c === "\t")
    ) {
      if (i > start) out.push({ start, end: i, joint });
      joint = i > start || joint === "" ? c : joint;
      start = i + 1;
    }
  }
  if (to > start) out.push({ start, end: to, joint });
  return out;
}

export function stripSegment(text: string, { start, end }: Segment): { start: number; end: number } {
  for (let lead = LEAD.exec(text.slice(start, end)); lead; lead = LEAD.exec(text.slice(start, end))) {
    // 及其…, 及所辖… stay for the rules below.
    if (/^(?:其|所辖|下辖|所属|下属|辖内)/u.test(text.slice(start + lead[0].length, end))) break;
    start += lead[0].length;
  }
  let t = text.slice(start, end);
  for (let cut = true; cut; ) {
    const word = TAIL.find((w) => t.endsWith(w)) ?? AND_OTHERS.exec(t)?.[0];
    cut = word !== undefined || /\s$/u.test(t);
    if (cut) t = t.slice(0, t.length - (word?.length ?? 1));
  }
  return { start, end: start + t.length };
}
