/** Two rounds of one organ that could both be the one the notice is about. */
import { ranking } from "../../resolvers/round/lib/rank.js";
import type { Check } from "../../types.js";

/** Points by which the chosen round should lead. */
const MARGIN = 2;

export const roundRival: Check = {
  id: "checks/event/round-rival",
  summary: "有两轮巡察都像是公告所说的一轮",
  codes: ["round-rival"],
  check(notice, draft, doc, found) {
    const number = notice.round?.number;
    if (number === undefined) return [];
    const { numbered } = ranking(doc, found, notice.kind, draft.meeting?.name?.spans[0]);
    const [first] = numbered;
    const rival = first && numbered.find((r) => r.mention.value.number !== number && first.points - r.points < MARGIN);
    if (!rival || rival.points <= 0) return [];
    const other = rival.mention.value.number ?? 0;
    return [{ code: "round-rival", params: { number, other }, path: "/round/number", span: rival.mention.span }];
  },
};
