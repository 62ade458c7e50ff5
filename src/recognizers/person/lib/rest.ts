/** A stretch that names nobody: what it says of those named before it. */
import { courseOf } from "./course.js";
import { isAnotherGroup, OTHER_MONTH } from "./cues.js";
import { opensElsewhere } from "./occasion.js";
import type { Segment } from "./segments.js";
import type { Subject } from "./subject.js";
import { findHeads } from "./title.js";
import type { Words } from "./words.js";

export function readRest(text: string, s: Segment, start: number, subject: Subject, w: Words): void {
  const body = text.slice(start, s.end);
  // A title whose bearer was not read: the names after it are not of the title before.
  if (s.sep === "，" && subject.heading && findHeads(text, start, s.end, w).length > 0) subject.heading = undefined;
  if (subject.speech) return;
  // …的有甲，列席会议的有各村书记: another group, its verb before it.
  if (isAnotherGroup(body)) {
    subject.close();
    subject.group = [];
    return;
  }
  const opens = s.sep === "" || s.sep === "；" || s.sep === "，";
  if (opens && (opensElsewhere(body, 6) || OTHER_MONTH.test(body))) subject.elsewhere = s.sep === "" || subject.group.length === 0;
  if (subject.group.length === 0 || subject.lost) return;
  const { acted, convened } = subject;
  const course = courseOf(text, s, start, { acted, convened }, w);
  if (course === "acts") subject.does(start, s.end);
  else if (course === "says") subject.speech = true;
  else if (course === "quoted") subject.quotes(s.end);
  if (course === "quoted" || course === "others") subject.lost = true;
}
