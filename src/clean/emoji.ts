import { matches } from "../matches.js";
import { type Edit, isHan, type Repair } from "./repair.js";
import { Flag } from "./scan.js";

// One pictograph with all that hangs on it: skin tone, variation selector, joined pictographs; keycaps; flags. Symbols that
// belong to text (©, ®, ™, ㊗, arrows) are pictographs to Unicode only.
const EMOJI =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: what joins the parts of an emoji is meant
  /([0-9])\ufe0f?\u20e3[.、．]?|\u{1f51f}[.、．]?|(?:(?![©®™ℹ〰〽㊗㊙Ⓜ↔-↙↩↪⤴⤵])\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1f130}-\u{1f189}]|\p{Emoji_Modifier}|\u20e3)[\ufe0f\u200d\p{Emoji_Modifier}\u{e0020}-\u{e007f}]*/gu;

const STRESS = /^[\u203c\u2049\u2755\u2757\u26a0]/u;

// Units of one level: an emoji between two of the same stands for the mark between the items of a list. A unit of another
// level goes on with the name (枫林镇🔥桐树坪村), and so do halves of a word (农村🔥饮水).
const LEVELS: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\p{Script=Han}{2}(?:[乡镇]|街道)$/u, /^\p{Script=Han}{1,6}(?:[乡镇]|街道)(?![\p{Script=Han}]{0,8}[村局社院校站])/u],
  [/\p{Script=Han}{2}(?:村|社区)$/u, /^\p{Script=Han}{1,6}(?:村|社区)(?!党群)/u],
  [
    /\p{Script=Han}{2}(?:馆|中心|局|院|校|公司|集团|社|会|办|处|所|站|联)$/u,
    /^[省市县区州旗](?![委长级直属])\p{Script=Han}{2,14}(?:馆|中心|局|院|校|公司|集团|社|会|办|处|所|站|联)/u,
  ],
  [/\p{Script=Han}{2}[局厅]$/u, /^(?!党|机关|长)\p{Script=Han}{2,12}[局厅]/u],
  [/(?:党组|党委|党工委|党总支|党支部)$/u, /^(?!书记|副书记|委员|成员|会)\p{Script=Han}{2,20}(?:党组|党委|党工委|党总支|党支部)/u],
];
/** Words that end or begin a clause: between them stress stands for a comma. */
const CLAUSE_END = /[啦了吧呢吗哦呀]$/u;
const CLAUSE_START = /^(?:对(?!口)|将对|各|巡[察视]组|本轮|本次|请|欢迎|快|附)/u;
/** Somebody's office, with whom the next clause begins: …培训班开班🎉市委常委、…. */
const OFFICE =
  /^[省市县縣区區州旗](?:委(?:副?[书書][记記]|常委|(?:[组組][织織]|宣[传傳]|[统統][战戰])部|政法委|[办辦]公室|[秘祕][书書][长長]|巡[察视視](?:[办辦]|工作[领領][导導]小[组組]))|政府副|人大(?:常委[会會])?副?主任|政[协協]副?主席|[纪紀]委(?:副?[书書][记記]|常委))/u;
/** What a clause about a meeting ends with. */
const HELD =
  /(?:[开開]班式?|召[开開]|[举舉]行|[举舉][办辦]|[启啟][动動]|出席|主持|[讲講][话話]|[发發]言|[参參]加|部署|[决決]定|名[单單]|方案|情[况況]|[会會班][议議式]?|[^，。]{2}[厅廳室])$/u;
/** A unit that a clause may well end with. */
const UNIT_END = /\p{Script=Han}(?:[乡镇村局厅]|社区|街道|党组|党委|党工委|（(?:社区|居|街道|单位)）)$/u;
/** What goes on with the name before: 县教育❗局, 枫林镇❗党委, 枫林镇❗桐树坪村. */
const GOES_ON = /^(?:[党及所的等和与班两纪书长副局镇乡村委]|\p{Script=Han}{1,4}(?:村|社区)(?:[，。、；和及与]|$))/u;

/** ☎6618203: the sign says what the number is. */
const PHONE = /^[\u260e\u{1f4de}\u{1f4f1}\u{1f4f2}]/u;

/** What stands for a run of emoji, given the text around it. */
function standIn(run: string, before: string, after: string): string {
  if (PHONE.test(run) && /^\s?[\d（(]/u.test(after)) return "电话：";
  const between = (isHan(before.charCodeAt(before.length - 1)) || before.endsWith("）")) && isHan(after.charCodeAt(0));
  if (!between) return "";
  if (LEVELS.some(([end, start]) => end.test(before) && start.test(after))) return "、";
  if (OFFICE.test(after) && HELD.test(before)) return "，";
  if (!STRESS.test(run)) return "";
  return CLAUSE_END.test(before) || CLAUSE_START.test(after) || (UNIT_END.test(before) && !GOES_ON.test(after)) ? "，" : "";
}

/** Pictographs go; a keycap keeps its number, for it numbers a list. */
export const emoji: Repair = {
  id: "clean/emoji",
  code: "emoji",
  summary: "Emoji go; 1️⃣ becomes 1. and one between two units of a list the mark that is missing",
  needs: Flag.Emoji,
  cuts: true,
  brings: true,
  repair(text) {
    const edits: Edit[] = [];
    const found = matches(EMOJI, text);
    for (let i = 0; i < found.length; i++) {
      const first = found[i] as RegExpExecArray;
      const start = first.index;
      let end = start + first[0].length;
      if (first[1] !== undefined || first[0].startsWith("\u{1f51f}")) {
        let number = first[1] ?? "10";
        for (let next = found[i + 1]; next?.index === end && next[1] !== undefined; next = found[++i + 1]) {
          number += next[1];
          end += next[0].length;
        }
        edits.push({ start, end, text: `${number}.` });
        continue;
      }
      for (let next = found[i + 1]; next?.index === end && next[1] === undefined; next = found[++i + 1]) end += next[0].length;
      const text_ = standIn(text.slice(start, end), text.slice(Math.max(0, start - 6), start), text.slice(end, end + 24));
      edits.push({ start, end, text: text_ });
    }
    return edits;
  },
};
