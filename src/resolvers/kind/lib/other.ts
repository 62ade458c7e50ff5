/** Why a notice is not about inspection: look-alikes, and general meetings that hear a report on it. */
import { charSet, holdsAny } from "../../../chars.js";
import type { Block, Doc, Found, Span } from "../../../types.js";
import { articleOf } from "../../lib/article.js";
import { find, type Verdict } from "./types.js";
import { CITED, GENERAL_MEETING, HEARS, INSPECTION, LOOK_ALIKE, OF_LINES, OFFICE, OFFICES } from "./words.js";

/** 常委会会议研究…, 听取第三轮巡察情况汇报: over one line of the headline or two. */
function hearsReport(doc: Doc, headlines: readonly Block[]): Span | undefined {
  const at = headlines.findIndex((h) => GENERAL_MEETING.test(h.text));
  const meeting = headlines[at];
  if (!meeting) return undefined;
  const words = headlines
    .slice(at)
    .map((h) => h.text)
    .join("\n");
  const hears = words.search(HEARS);
  const inspection = words.search(INSPECTION);
  const before = headlines.slice(0, at).some((h) => INSPECTION.test(h.text));
  // 常委会“把脉”巡察: that it heard a report the lead says.
  const [first] = articleOf(doc).lead;
  if (
    !before &&
    hears < 0 &&
    inspection > words.search(GENERAL_MEETING) &&
    first &&
    GENERAL_MEETING.test(first.text) &&
    HEARS.test(first.text)
  )
    return find(GENERAL_MEETING, meeting.text, meeting.span.start);
  if (before || hears < 0 || inspection < hears || words.search(GENERAL_MEETING) > hears) return undefined;
  return find(GENERAL_MEETING, meeting.text, meeting.span.start);
}

const OF_PARTY =
  /巡察|巡视(?:整改|反馈)|反馈意见|党[委组]|党(?:总)?支部|党工委|党中央|从严治党|政治|纪[检委]|监委|[中省市县区州旗]委(?!员)|中央/u;

/** Of these one stands wherever inspection is that of the Party; 防火巡察车, 骑车沿路巡察 are patrols. */
const OF_INSPECTION =
  /巡[察视](?:组|办|机构|工作|公告|对象|干部|整改|反馈|动员|监督|条例|全覆盖)|被巡[察视]|巡[察视](?:故事|手记|札记|日记)|(?:常规|专项|专题|提级|机动|交叉|延伸)巡[察视]|[轮批]巡[察视]|党|[省市县区州盟旗地工团]委(?!员|托)|纪[委检]|监委|中央/u;

/** One of these is in all words for posts, appointments and purchases. */
const isOfOffice = charSet("聘选录购标交询任");

/** Whoever tells of inspection names one of these: its round, what its teams do, who runs it. */
const OF_ROUND =
  /[轮批]巡[察视]|巡[察视](?:工作)?(?:动员|部署|领导小组|办|整改|反馈|公告|情况|干部|培训|推进)|[进入]驻|巡[察视]“?回头看|被巡[察视]/u;
/** 他从县委第二巡察组组长任上转岗，把巡察工作中列清单的习惯带了过来: told of a man, in a text that begins with something else. */
const isPassing = (doc: Doc, found: Found): boolean =>
  !OF_ROUND.test(doc.text) &&
  found.of("assignment").every((a) => a.value.types.length === 0) &&
  !articleOf(doc)
    .lead.slice(0, 2)
    .some((s) => INSPECTION.test(s.text.replace(OFFICES, "")));

/** Why the notice is not about inspection: the place that says what it is about. */
export function other(doc: Doc, found: Found): Verdict | undefined {
  const { headlines, title, lead, body } = articleOf(doc);
  const block = title.at(-1);
  const head = headlines.map((b) => b.text).join("\n");
  const first = body[0]?.span ?? block?.span ?? { start: 0, end: Math.max(1, doc.text.length) };
  for (const { text, span } of title) {
    const office = holdsAny(text, isOfOffice) ? find(OFFICE, text, span.start) : undefined;
    if (office) return { kind: "other", span: office };
  }
  const hears = block && hearsReport(doc, headlines);
  if (hears) return { kind: "other", span: hears };
  if (!OF_INSPECTION.test(doc.text)) return { kind: "other", span: block?.span ?? first };
  if (INSPECTION.test(head.replace(OF_LINES, ""))) return undefined;
  for (const words of [OF_LINES, LOOK_ALIKE])
    if (block && words.test(head)) return { kind: "other", span: find(words, block.text, block.span.start) ?? block.span };
  const general = block && find(GENERAL_MEETING, block.text, block.span.start);
  if (general) return { kind: "other", span: general };
  // A regulation that is studied does not make the meeting one of inspection.
  const opening = lead
    .map((s) => s.text)
    .join("")
    .replace(CITED, "")
    .replace(OFFICES, "");
  if (!INSPECTION.test(opening)) {
    const named = found.of("round").some((r) => r.value.number !== undefined || r.value.authority !== undefined);
    if (
      !named ||
      !INSPECTION.test(
        body
          .slice(0, 8)
          .map((s) => s.text)
          .join(""),
      )
    )
      return { kind: "other", span: block?.span ?? first };
  }
  if (isPassing(doc, found)) return { kind: "other", span: block?.span ?? first };
  // 对输电线路开展特殊巡视: patrols of lines and dykes, where nobody speaks of the Party.
  if (!OF_PARTY.test(doc.text)) return { kind: "other", span: block?.span ?? first };
  for (const s of lead.slice(0, 2)) {
    const g = find(
      /(?:常委会(?!议室)|常务会议|全会|办公会)(?:（扩大）|\(扩大\))?(?:会议)?[^，。]{0,24}召开|召开[^，。]{0,20}(?:常委会|常务会议)/u,
      s.text,
      s.span.start,
    );
    if (g) return { kind: "other", span: g };
  }
  return undefined;
}
