/** A telephone number: landline with or without area code, mobile, 400. */
import { matches } from "../../matches.js";
import { globalPattern } from "../../pattern.js";
import type { Doc, Mention, Recognizer } from "../../types.js";
import { phoneLabel } from "./lib/label.js";

const id = "recognizers/contact/phone";
const NUMBER = globalPattern`
  (?<![\d.A-Za-z@_-])(?:
    (?:[（(](?=0\d{2,3}[）)]))?(0\d{2,3})[）)]?\s?[-—－–‐]?\s?\d{3,4}[-\s]?\d{4}(?!\d) | (1[3-9]\d)[-\s]?\d{4}[-\s]?\d{4}(?!\d)
    | (400)[-\s]?\d{3}[-\s]?\d{4}(?!\d) | \+86[-\s]?[1-9]\d{1,2}[-\s]?\d{7,8}(?!\d) | ([2-9]\d{6,7})(?!\d)
  )(?!\.\w|[@A-Za-z_])(?:\s?[-—转]\s?\d{1,5}(?!\d))?
`;

/** 第一组：20240301: a day, where no label stands right before. */
const DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/u;
const LABELLED = /(?:电话|热线|拨打?)\s?[：:]?\s?$/u;
/** 一组：88880001；二组：88880002, where the text speaks of telephones. */
const ofTeam = (text: string, at: number): boolean =>
  /组(?:[（(][^）)]{1,12}[）)](?:[：:]\s?)?|[：:]\s?|\s{1,4})$/u.test(text.slice(Math.max(0, at - 18), at)) &&
  /电话|热线|来电|联系方式/u.test(text);

/** 0571-88880001（一组）、|0571-88880002（二组） */
const JOINT = /^(?:[（(][^（）()]{1,14}[）)])?[、，,/；;\s和或]{1,2}$/u;
const LONGEST_JOINT = 18;

/** 0571 88880001, and nothing else in its line. */
function fillsLine(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  return (
    /^\P{Script=Han}{0,4}$/u.test(text.slice(from, start)) &&
    /^\P{Script=Han}{0,3}(?:[（(].*)?$/u.test(text.slice(end, next < 0 ? text.length : next))
  );
}

export const phoneNumber: Recognizer<"phone"> = {
  id,
  kind: "phone",
  summary: "电话号码：座机（区号可省）、手机、400",
  recognize(doc: Doc): Mention<"phone">[] {
    const out: Mention<"phone">[] = [];
    for (const m of matches(NUMBER, doc.text)) {
      const start = m.index;
      const end = start + m[0].length;
      // 截止20251021日: a date whose 年 and 月 were lost.
      if (m[4] !== undefined && /[日号起止至]/u.test(doc.text[end] ?? "。")) continue;
      if (m[4] !== undefined && DAY.test(m[0]) && !LABELLED.test(doc.text.slice(Math.max(0, start - 6), start))) continue;
      const said = phoneLabel(doc.text, start);
      const label =
        said === "unsaid" && (ofTeam(doc.text, start) || (m[1] !== undefined && fillsLine(doc.text, start, end))) ? "yes" : said;
      if (label === "no") continue;
      const previous = out.at(-1);
      const joined =
        previous !== undefined && start - previous.span.end <= LONGEST_JOINT && JOINT.test(doc.text.slice(previous.span.end, start));
      // Seven or eight digits alone are a telephone only where the text says so.
      if (m[4] !== undefined && label === "unsaid" && !joined) continue;
      if (m[1] !== undefined && label === "unsaid" && !joined && !/[-—－–‐（(]/u.test(doc.text.slice(Math.max(0, start - 1), end)))
        continue;
      out.push({ kind: "phone", rule: id, span: { start, end }, value: { number: m[0] }, parts: {} });
    }
    return out;
  },
};
