/** What the clauses of a document say of its people. */
import type { Role } from "../../../generated/notice.js";
import type { Span } from "../../../types.js";

/** How a person was recognised: the rule of that name. */
export type By = "title-before" | "heading-list" | "title-after" | "bracket-title" | "name-again" | "name-alone";

export interface Person {
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: Span | undefined;
  readonly by: By;
  /** 传达了县委书记王某的讲话: spoken of, not there. */
  readonly object: boolean;
  /** 今年2月，县委书记王某在汇报会上点过三件事: named for what he did at another time. */
  readonly away?: boolean;
  /** How well the letters fit a name, see name.ts. */
  readonly score: number;
  /** Index of the block, -1 in a headline. */
  readonly block: number;
}

/** What some persons do together. */
export interface Act {
  readonly persons: readonly Person[];
  readonly roles: readonly RoleHit[];
  readonly sentence: Span;
  readonly block: number;
}

export interface RoleHit {
  /** `present`: takes part, without a role of its own; `say`: opens what somebody says;
   * `tells`: 接过话筒, 介绍了任务: a speech where nothing else is said of the person. */
  readonly role: Role | "present" | "tells" | "say";
  readonly start: number;
  readonly end: number;
}
