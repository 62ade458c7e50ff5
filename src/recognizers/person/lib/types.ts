/** What the clauses of a document say of its people. */
import type { Span } from "../../../types.js";
import type { RoleHit } from "./verbs.js";

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
