/** Which year a clause tells of, and which is that of the notice. */
import type { Doc, Draft, Found } from "../../../types.js";

/** 2023年对7家单位开展了巡察, in a notice of 2024: a year that opens the clause, without a month. */
const OPENING_YEAR =
  /(?:^|[，。；：！？\n])(?:其中|仅|早在|自|从|在)?(20\d\d)年(?:度|全年|以来|期间|[上下]半年)?，?[^，。；：！？\n\d]{0,12}$/u;
/** 会议指出，2021年，在党工委领导下，…，对12个党组织开展了巡察: the year that the sentence tells of. */
const WHOLE_YEAR = /^\s*(?:会议(?:指出|认为|强调)，)?(20\d\d)年，/u;
const YEAR = /20\d\d/u;

/** The year of the round as the text gives it (2024年第一轮), of the meeting, or of the publication. */
function ownYear(doc: Doc, found: Found, draft: Readonly<Draft>): number {
  const number = draft.round?.number?.value;
  const named = found.of("round").filter((r) => r.value.number !== undefined && r.value.number === number);
  const said = [
    ...named.map((r) => doc.text.slice(Math.max(0, r.span.start - 6), r.span.end)),
    draft.meeting?.date?.value,
    draft.published?.date?.value,
  ];
  return Math.max(0, ...said.map((words) => Number(YEAR.exec(words ?? "")?.[0] ?? 0)));
}

/** @param near the end of `lead`, which a clause of its own year opens */
export function isOfEarlierYear(lead: string, near: string, doc: Doc, found: Found, draft: Readonly<Draft>): boolean {
  if (!lead.includes("20")) return false;
  const year = OPENING_YEAR.exec(near)?.[1] ?? WHOLE_YEAR.exec(lead)?.[1];
  return year !== undefined && Number(year) < ownYear(doc, found, draft);
}
