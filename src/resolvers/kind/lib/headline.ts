/** What the verb of a headline says of the kind of notice; some of it is asked of the lead as well. */
import { charSet, holdsAny } from "../../../chars.js";
import type { Span } from "../../../types.js";
import { find, type Verdict } from "./types.js";
import {
  ARRIVES,
  AWAITS,
  BEGINNING,
  BEGINS_FIRST,
  DEPLOYMENT,
  FEEDBACK,
  GONE,
  INTERVIEW,
  LOOKED_AT,
  LOOKS_AGAIN,
  MEETING_AT_WORK,
  MENDED,
  RECTIFY,
  RECTIFY_MEETING,
  STAFF,
  STATIONING,
  WORK,
} from "./words.js";

/** The earlier of the two verbs. */
export function earlier(text: string, base: number, stationing: RegExp, deployment: RegExp): Verdict | undefined {
  const s = find(stationing, text, base);
  const d = find(deployment, text, base);
  if (s && (!d || s.start <= d.start)) return { kind: "stationing", span: s };
  return d ? { kind: "deployment", span: d } : undefined;
}

/** 整改启动会 督促整改: nothing but what is put right begins. */
export function beginsFirst(text: string, base: number): Span | undefined {
  const begins = find(BEGINS_FIRST, text, base);
  return begins && !/整改|反馈/u.test(text.slice(0, begins.start - base)) ? begins : undefined;
}

/** What is put right, and what is fed back. */
function ofResults(text: string, base: number): Verdict | undefined {
  const begins = beginsFirst(text, base);
  if (begins) return { kind: "deployment", span: begins };
  const rectify = find(RECTIFY, text, base);
  const feedback = find(FEEDBACK, text, base);
  if (feedback && !(rectify && rectify.start < feedback.start)) return { kind: "feedback", span: feedback };
  const again = rectify && find(LOOKS_AGAIN, text, base);
  if (again) return { kind: "stationing", span: again };
  // 召开整改工作推进会 is a meeting on the work, no report of what was put right.
  const urged = rectify && find(RECTIFY_MEETING, text, base);
  if (urged) return { kind: "work", span: urged };
  const looked = rectify && find(LOOKED_AT, text, base);
  if (looked) return { kind: "work", span: looked };
  return rectify && { kind: "rectification", span: rectify };
}
export const speaksOfResults = (text: string): boolean => text.includes("整改") || text.includes("反馈");

/** What few headlines tell: what was put right, that a unit gets ready, that the teams have left. */
function seldom(text: string, base: number): Verdict | undefined {
  const mended = find(MENDED, text, base);
  if (mended) return { kind: "rectification", span: mended };
  const work = find(AWAITS, text, base) ?? find(GONE, text, base);
  return work && { kind: "work", span: work };
}
/** One of these is in each of them. */
const SELDOM = /后|问题|毛病|清单|迎|配合|撤|离点/u;
/** One of these is in whatever tells of staff. */
const isOfStaff = charSet("抽选招征荐建库简概职");

export function fromHeadline(text: string, base: number): Verdict | undefined {
  const results = speaksOfResults(text) ? ofResults(text, base) : undefined;
  if (results) return results;
  const rare = SELDOM.test(text) ? seldom(text, base) : undefined;
  if (rare) return rare;
  const meeting = BEGINNING.test(text) ? undefined : find(MEETING_AT_WORK, text, base);
  if (meeting) return { kind: "work", span: meeting };
  const staff = holdsAny(text, isOfStaff) ? find(STAFF, text, base) : undefined;
  if (staff) return { kind: "work", span: staff };
  const strong = earlier(text, base, STATIONING, DEPLOYMENT);
  if (strong) return strong;
  const interview = find(INTERVIEW, text, base);
  if (interview) return { kind: "work", span: interview };
  const work = find(WORK, text, base);
  if (work) return { kind: "work", span: work };
  const arrives = find(ARRIVES, text, base);
  return arrives && { kind: "stationing", span: arrives, arrives: true };
}
