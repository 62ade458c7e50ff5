import { readPureList } from "../../grammar/list.js";
import { matches } from "../../matches.js";
import type { Context, Doc, Found, ListReading, Mention, Recognizer } from "../../types.js";
import { assignment, readOpenList, taken } from "./lib/clause.js";

/** 还将延伸到甲厂、乙所了解情况; 对甲镇、乙镇党委开展提级巡察，并覆盖两地所属21个村. */
const ON_TO =
  /延伸(?=(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个(?:行政)?(?:村|社区|嘎查|连队|站所|支部)(?:[（，。；]|党|$))|(?<=直接|一直|并|也)巡到(?=(?:这些|该|其|上述|下面|底下)[^，。；、]{0,10}[\d一二两三四五六七八九十])|延伸(?:巡[察视])?(?:到|至)了?(?=[\p{Script=Han}\d])|延伸(?=其(?:下属|所属|下辖|所辖))|(?<=，(?:并|同步|同时|一并|也|还))覆盖(?:到|至)?(?=(?:其|该|上述|以上|[两三四五六七八九十](?:地|镇|乡|街道|镇街|乡镇))[^，。；、]{0,6}(?:所[属辖]|下[属辖])(?:的|全部)*[\d一二两三四五六七八九十百])|(?<=，(?:并|同步|同时)?)带(?=(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})个(?:行政)?(?:村|社区|嘎查))/gu;
const EXTENDED =
  /巡[察视](?:监督|触角|工作)?(?:向|至|到)([^，。；向至到延]{3,80})延伸|(?<=[，；并还将]|同步|同时|一并)向([^，。；向至到延]{3,80})延伸(?=(?:开展)?巡[察视]|[，。；]|$)|(?:开展|进行|实施|选取|挑选|选择|选定|抽取|确定|遴选|挑出?|[选抽])了?((?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个家所][^，。；对的延]{1,14}?)(?:开展|进行|实施|作|做)?了?延伸(?=巡[察视])|(?:[只仅]选|选取|挑选|选择|选定|抽取|确定)了?(?![\d一二两三四五六七八九十]+[个家所])([^，。；对的延]{3,60}?)(?:开展|进行|实施|作|做)了?延伸(?=巡[察视])/gu;

const REACHES = /延伸|覆盖|带|巡到/u;

/** 将巡察向6个镇所辖78个村延伸, 并向甲公司党委下属3个支部延伸巡察, 同步开展25个村（社区）延伸巡察, 还将延伸到甲厂、乙所. */
export const extendedTo: Recognizer<"assignment"> = {
  id: "recognizers/assignment/extended-to",
  summary: "将巡察向……延伸、延伸到……",
  kind: "assignment",
  recognize(doc: Doc, found: Found, ctx: Context) {
    const out: Mention<"assignment">[] = [];
    if (!REACHES.test(doc.text)) return out;
    for (const sentence of doc.sentences) {
      if (!REACHES.test(sentence.text)) continue;
      for (const m of matches(ON_TO, sentence.text)) {
        const start = sentence.span.start + m.index;
        const reading = readOpenList(doc.text, start + m[0].length, sentence.span.end, ctx);
        if (reading.items.length === 0 || taken(found, start)) continue;
        if (m[0] === "带") pointBack(reading);
        const types = m[0].startsWith("延伸") ? [{ type: "extended", span: { start, end: start + 2 } }] : [];
        out.push(assignment(extendedTo, { start, end: reading.end }, types, reading, "strong"));
      }
      for (const m of matches(EXTENDED, sentence.text)) {
        const start = sentence.span.start + m.index;
        const end = start + m[0].length;
        const list = (m[1] ?? m[2] ?? m[3] ?? m[4]) as string;
        const listStart = start + m[0].lastIndexOf(list);
        const reading = readPureList(doc.text, { start: listStart, end: listStart + list.length }, ctx);
        if (!reading || reading.items.length === 0) continue;
        out.push(assignment(extendedTo, { start, end }, [{ type: "extended", span: { start: end - 2, end } }], reading, "strong"));
      }
    }
    return out;
  },
};

/** 对甲镇、乙镇开展常规巡察，并带|12个村: of the towns before it. */
function pointBack({ items }: ListReading): void {
  for (const item of items) if (item.kind === "count") Object.assign(item, { relation: "orphan", back: { many: undefined, places: true } });
}
