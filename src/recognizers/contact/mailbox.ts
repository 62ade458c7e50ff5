/** A postal address or a mailbox for letters; not the place of a box for opinions. */
import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import type { Block, Doc, Mention, Recognizer } from "../../types.js";

const id = "recognizers/contact/mailbox";
const LABEL = globalPattern`
  (?:
    (?<!电子|意见|征求|征集)(?:邮政|举报|联系|专用|来信|信访|通信|通讯|收信|个)?(?:专用)?信箱
    | (?:来信|来函|通信|通讯|邮寄|收信|寄信|投递|信件|联系|寄送)(?:邮寄|投递)?地址 | 邮政地址 | 邮寄 | 书信 | 写信
  )\s{0,2}(?:[：:]|为[：:]?|是[：:]?)\s{0,2}
  | (?:请|可|均|一律)?(?:邮?寄|投递)(?:至|到|往|送至|交)?[：:]\s{0,2} | (?:请|可|均|一律|来信|信件)(?:邮)?寄(?:至|到|往)
  | (?:来信|信件|材料)(?:请|可)(?:邮)?寄(?=[\u3400-\u9fff]{1,12}[省市县区州镇路街信])
`;
/** One of these is in every line that may hold one. */
const LABELLED = /信箱|地址|寄|书信|写信/u;
const LIKE_ADDRESS = /信箱|(?:\d|[A-Z])[^@]{0,8}[号室楼]|路|街|大道|大厦|办公楼|[收]$/u;

/** 联系方式：电话：…；地址：松岭宾馆212房间: a room where letters are taken, in a line that says how to reach the team. */
const ROOM = /(?<![\u3400-\u9fff])地址\s{0,2}[：:]\s{0,2}([\u3400-\u9fff\dA-Za-z]{4,40}(?:房间|室|信箱))(?![\u3400-\u9fff])/gu;
const REACH = /联系方式|来信|来访|信访|值班|巡[察视]组/u;

/** In a table the heading of the column is the label: 云溪邮政专用信箱1号, 云溪市0519号邮政信箱. */
const CELL =
  /(?<![\u3400-\u9fff\dA-Z])[\u3400-\u9fff]{2,12}(?:[A-Z]?\d{1,6}号(?:邮政|邮局|专用){0,2}信箱|(?:邮政|邮局|专用){1,2}信箱第?[A-Z]?\d{1,6}号)(?![\u3400-\u9fff])/gu;

/** The end of the address that begins at `from`: a comma, a full stop, the line; brackets are passed over. */
function addressEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length && at - from < 90; at++) {
    const c = text[at] as string;
    if (c === "（" || c === "(") depth++;
    else if (c === "）" || c === ")") {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[，,。；;、！\n]/u.test(c)) break;
    else if (c === "\n") break;
    else if (depth === 0 && /\s/u.test(c) && /^\s+(?:邮编|邮政编码|电话|联系|信封|\d{6}|[🏠☎📞📧📮])/u.test(text.slice(at, at + 12))) break;
    else if (depth === 0 && (text.startsWith("邮编", at) || text.startsWith("邮政编码", at))) break;
  }
  return at;
}

/** The addresses behind the labels of a line. */
function addLabelled(text: string, block: Block, out: Mention<"mailbox">[]): void {
  for (const label of matches(LABEL, block.text)) {
    const start = block.span.start + label.index + label[0].length;
    let end = addressEnd(text, start);
    while (end > start && /\s/u.test(text[end - 1] as string)) end--;
    const value = text.slice(start, end);
    if (
      value.length < 5 ||
      value.includes("@") ||
      !LIKE_ADDRESS.test(value) ||
      /^[（(]?(?:见|详见|在|设|于)|设置|设有|悬挂|摆放/u.test(value)
    )
      continue;
    if (out.some((o) => o.span.end > start)) continue;
    out.push({ kind: "mailbox", rule: id, span: { start, end }, value: { text: value }, parts: {} });
  }
}

/** The first group of each match, or all of it, where no label has found it already. */
function addAll(pattern: RegExp, block: Block, out: Mention<"mailbox">[]): void {
  for (const m of matches(pattern, block.text)) {
    const words = m[1] ?? m[0];
    const end = block.span.start + m.index + m[0].length;
    const span = { start: end - words.length, end };
    if (!out.some((o) => o.span.start < span.end && span.start < o.span.end))
      out.push({ kind: "mailbox", rule: id, span, value: { text: words }, parts: {} });
  }
}

export const postalMailbox: Recognizer<"mailbox"> = {
  id,
  kind: "mailbox",
  summary: "收信的邮政信箱或通信地址",
  recognize(doc: Doc): Mention<"mailbox">[] {
    const { text } = doc;
    const out: Mention<"mailbox">[] = [];
    if (!LABELLED.test(text)) return out;
    for (const block of doc.blocks) {
      if (!LABELLED.test(block.text)) continue;
      addLabelled(text, block, out);
      if (block.text.includes("地址") && REACH.test(block.text)) addAll(ROOM, block, out);
      if (block.kind === "row" && block.text.includes("信箱")) addAll(CELL, block, out);
    }
    return out.length < 2 ? out : out.sort((a, b) => a.span.start - b.span.start);
  },
};
