/** Two rounds of one organ that could both be the one the notice is about. */
import { ownRounds, ranked } from "../../resolvers/round/lib/rank.js";
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
    const list = ranked(doc, ownRounds(doc, found.of("round")), notice.kind, draft.meeting?.name?.spans[0]);
    const [first] = list;
    const rival = first && list.find((r) => r.mention.value.number !== number && first.points - r.points < MARGIN);
    if (!rival || rival.points <= 0) return [];
    const other = rival.mention.value.number ?? 0;
    return [{ code: "round-rival", params: { number, other }, path: "/round/number", span: rival.mention.span }];
  },
};
