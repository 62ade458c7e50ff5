/** Which of the rounds in the text the notice is about. */
import { blockOf } from "../../../segment/blocks.js";
import type { Doc, Found, Span } from "../../../types.js";
import { articleOf } from "../../lib/article.js";
import { leadingOrgan, type RoundMention } from "./organ.js";
import { pointsOf } from "./points.js";

/** 听取《关于四届市委第十三轮巡察整改情况的报告》: the round of a document. */
function isInTitle(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** Whether a round is named in the headline, in the sentences that open the article or in the name of the meeting. */
export function opensWith(doc: Doc, { start, end }: Span, meetingName: Span | undefined): boolean {
  const { headlines, lead } = articleOf(doc);
  const isIn = (span: Span): boolean => start >= span.start && end <= span.end;
  return headlines.some((b) => isIn(b.span)) || lead.some((s) => isIn(s.span)) || (meetingName !== undefined && isIn(meetingName));
}

const OUTSIDE = new Set(["boilerplate", "navigation", "credits", "dateline"]);

/** The rounds that the article itself names; links to other reports and the lines of the page are left out. */
function ownRounds(doc: Doc, rounds: readonly RoundMention[]): RoundMention[] {
  return rounds.filter((m) => !OUTSIDE.has(blockOf(doc.blocks, m.span)?.kind ?? "body"));
}

export interface Scored {
  readonly mention: RoundMention;
  readonly points: number;
  /** Named in the title of a document: another one comes first. */
  readonly inTitle: boolean;
}

export interface Ranking {
  /** The rounds that the article itself names. */
  readonly own: readonly RoundMention[];
  /** The organ whose inspection the notice reports. */
  readonly organ: string | undefined;
  /** The numbered ones, best first. */
  readonly numbered: readonly Scored[];
}

const known = new WeakMap<Doc, Ranking>();

/** @param kind,meetingName what the draft says of the notice; the first call decides, for a document is ranked once */
export function ranking(doc: Doc, found: Found, kind: string | undefined, meetingName: Span | undefined): Ranking {
  let out = known.get(doc);
  if (!out) {
    const own = ownRounds(doc, found.of("round"));
    const organ = leadingOrgan(doc, own);
    out = { own, organ, numbered: ranked(doc, own, organ, kind, meetingName) };
    known.set(doc, out);
  }
  return out;
}

function ranked(
  doc: Doc,
  own: readonly RoundMention[],
  organ: string | undefined,
  kind: string | undefined,
  meetingName: Span | undefined,
): Scored[] {
  const out: Scored[] = [];
  for (const mention of own) {
    if (mention.value.number === undefined) continue;
    const points = pointsOf(doc, mention, organ, meetingName, kind);
    out.push({ mention, points, inTitle: isInTitle(doc.text, mention.span) });
  }
  const rank = ({ points, inTitle }: Scored): number => points - (inTitle ? 4 : 0);
  if (out.length > 1) out.sort((a, b) => rank(b) - rank(a) || a.mention.span.start - b.mention.span.start);
  const first = out[0];
  const same = first && first.mention.value.term === undefined ? equated(doc, own, first.mention) : undefined;
  return first && same
    ? [{ ...first, mention: same }, ...out.filter((s) => s.mention !== same && s.mention.value.number !== first.mention.value.number)]
    : out;
}

const IS = /^(?:工作)?(?:也就是|就是|也是|也即|是|即|系|为)$/u;

/** 今年首轮巡察是十届区委第五轮巡察: the same round, counted by the term. */
function equated(doc: Doc, own: readonly RoundMention[], round: RoundMention): RoundMention | undefined {
  for (const [i, a] of own.entries()) {
    const b = own[i + 1];
    if (a.value.number !== round.value.number || a.value.term !== undefined || b?.value.term === undefined) continue;
    if (b.value.number !== undefined && IS.test(doc.text.slice(a.span.end, b.span.start))) return b;
  }
  return undefined;
}
