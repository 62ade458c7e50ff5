/** Which shape a stretch has where its clause stands open: one of shapes.ts, or a list under one title. */
import type { Span } from "../../../types.js";
import { mayJoin, nextOfList } from "./listed.js";
import type { Name } from "./name.js";
import type { Segment } from "./segments.js";
import { bracketTitle, nameAlone, type Shape, speakerAlone, titleBehind, titleRight } from "./shapes.js";
import type { By, RoleHit } from "./types.js";
import type { Words } from "./words.js";

export interface Found {
  readonly by: By;
  readonly name: Name;
  readonly title: Span | undefined;
  readonly object: boolean;
  /** Where reading goes on. */
  readonly end: number;
}

/** How far the clause has come. */
export interface Open {
  readonly heading: { title: Span; object: boolean } | undefined;
  readonly label: RoleHit | undefined;
  /** A verb has taken those named. */
  readonly acted: boolean;
  /** Titles without a name stand before. */
  readonly run: boolean;
  /** The name before. */
  readonly last: Span | undefined;
  /** Index of the block, -1 in a headline. */
  readonly block: number;
}

/** 甲、乙、丙 under the title of the first. */
export function listedAt(
  text: string,
  s: Segment,
  start: number,
  joined: boolean,
  all: readonly Segment[],
  index: number,
  { heading, acted, run, last }: Open,
  w: Words,
): Found | undefined {
  if (!heading || acted || run || !mayJoin(s, joined)) return undefined;
  // 组长甲，乙，某局局长，…: his own title stands behind him.
  if (s.sep === "，" && titleBehind(text, all, index, false, w)) return undefined;
  const name = nextOfList(text, s, start, joined, last, w);
  return name && { by: "heading-list", name, title: heading.title, object: heading.object, end: name.end };
}

/** The shapes of shapes.ts, and a list under one title. */
export function shapedAt(
  text: string,
  s: Segment,
  start: number,
  all: readonly Segment[],
  index: number,
  open: Open,
  w: Words,
): Found | undefined {
  const { label, acted, run, block } = open;
  const as = (by: By, shape: Shape | undefined): Found | undefined =>
    shape && { by, name: shape.name, title: shape.title, object: false, end: shape.end };
  const bracket = as("bracket-title", bracketTitle(text, start, s.end, w));
  if (bracket) return bracket;
  const behind = titleBehind(text, all, index, label !== undefined, w);
  const found =
    (label && as("title-after", behind)) ??
    listedAt(text, s, start, false, all, index, open, w) ??
    as("title-after", behind ?? (run ? undefined : titleRight(text, start, s.end, w)));
  if (found) return found;
  if (s.sep === "、" && (!label || acted)) return undefined;
  const speaker = s.sep === "" && block >= 0 ? as("name-alone", speakerAlone(text, start, s.end, w)) : undefined;
  return speaker ?? as("name-alone", nameAlone(text, start, s.end, label !== undefined, w));
}
