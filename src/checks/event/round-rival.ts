/** Two rounds of one organ that could both be the one the notice is about. */
import { articleOf } from "../../resolvers/lib/article.js";
import { opensWith, ranking } from "../../resolvers/round/lib/rank.js";
import type { Check, Doc } from "../../types.js";

/** Points by which the chosen round should lead. */
const MARGIN = 2;

/** 县委机动巡察组进驻: an inspection of its own kind, with no number where the article opens. */
const OWN_KIND = /[省市县区州盟旗地]委(?:专项|机动|点穴)+巡[察视](?!办|机构|工作领导)/u;
const unnumbered = (doc: Doc): boolean => {
  const { headlines, lead } = articleOf(doc);
  return [...headlines, ...lead].some(({ text }) => OWN_KIND.test(text));
};

export const roundRival: Check = {
  id: "checks/event/round-rival",
  summary: "有两轮巡察都像是公告所说的一轮；轮次只在后文提到",
  codes: ["round-rival", "round-apart"],
  check(notice, draft, doc, found) {
    const number = notice.round?.number;
    if (number === undefined) return [];
    const meetingName = draft.meeting?.name?.spans[0];
    const { numbered } = ranking(doc, found, notice.kind, meetingName);
    const [first] = numbered;
    const opens = numbered.some((r) => r.mention.value.number === number && opensWith(doc, r.mention.span, meetingName));
    const apart = first && !opens && unnumbered(doc);
    if (apart) return [{ code: "round-apart", params: { number }, path: "/round/number", span: first.mention.span }];
    const rival = first && numbered.find((r) => r.mention.value.number !== number && first.points - r.points < MARGIN);
    if (!rival || rival.points <= 0) return [];
    const other = rival.mention.value.number ?? 0;
    return [{ code: "round-rival", params: { number, other }, path: "/round/number", span: rival.mention.span }];
  },
};
