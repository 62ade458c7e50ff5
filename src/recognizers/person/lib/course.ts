/** How a clause goes on in a stretch that names nobody. */
import { MEETING, MEETING_DOES, OTHERS_ACT } from "./cues.js";
import { verbLength } from "./follower.js";
import type { Segment } from "./segments.js";
import { rolesIn } from "./verbs.js";
import type { Words } from "./words.js";

/** `acts`: its persons do what follows; `says`: one of them speaks; `quoted`: perhaps a quotation follows; `others` act; `waits`: nothing of these. */
export type Course = "acts" | "says" | "quoted" | "others" | "waits";

/** @param before whether a verb has taken the persons, and whether it was that they convened a meeting */
export function courseOf(text: string, s: Segment, start: number, before: { acted: boolean; convened: boolean }, w: Words): Course {
  const body = text.slice(start, s.end);
  // 主持召开常委会，传达学习…，听取…，并讲话: the meeting does the first two.
  if (before.convened && MEETING_DOES.test(body)) return "waits";
  // An unnamed group between the names and their verb: …及有关同志、各村代表出席会议.
  if (!before.acted) return rolesIn(text, start, s.end, w).length > 0 ? "acts" : "waits";
  if (OTHERS_ACT.test(body)) return "others";
  if (s.sep === "、" || s.sep === "和" || (!MEETING.test(body) && verbLength(text, start, w) > 0))
    return body.startsWith("要") && body[1] !== "求" ? "says" : "acts";
  return s.sep === "，" ? "quoted" : "others";
}
