/** Labels of lists: 主持人：…, 列席：…, 参加会议的市领导有：…. */
import type { Span } from "../../../types.js";
import { HEADED, LABELS } from "./cues.js";
import type { RoleHit } from "./verbs.js";

export interface Label {
  readonly label: RoleHit;
  /** The title that the names behind it share. */
  readonly title: Span | undefined;
}

/** @param body the words between `start` and `end`, which a colon follows */
export function labelIn(body: string, start: number, end: number): Label | undefined {
  if (body.length > 16) return undefined;
  const plain = LABELS.find(([re]) => re.test(body.replace(/\s/gu, "")));
  if (plain) return { label: { role: plain[1], start, end }, title: undefined };
  const [, title] = HEADED.exec(body) ?? [];
  if (!title) return undefined;
  const from = start + body.indexOf(title);
  return {
    label: { role: body.startsWith("列席") ? "observed" : "attended", start, end },
    title: { start: from, end: from + title.length },
  };
}
