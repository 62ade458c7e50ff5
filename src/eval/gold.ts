/** What a gold file says: the notice as a person reads it. Whatever is missing or null is not in the text. */

type Maybe<T> = T | null | undefined;
type Text = Maybe<string>;
type List<T> = Maybe<readonly T[]>;

/** A notice (what `xuncha parse` writes, corrected by hand) is gold, too. */
export interface Gold {
  readonly kind?: Text;
  readonly round?: Maybe<{ authority?: Text; term?: Maybe<number>; number?: Maybe<number>; mode?: Text }>;
  readonly meeting?: Maybe<{ name?: Text; date?: Text; dateText?: Text; format?: Text; branchVenues?: List<string> }>;
  readonly attendees?: List<{ name: string; title?: Text; roles?: List<string> }>;
  /** How many, or `{count}`. */
  readonly teams?: Maybe<number | { count?: Maybe<number> }>;
  readonly types?: List<string>;
  readonly targets?: List<GoldTarget>;
  readonly counts?: List<{ unit: string; count: number; of?: List<string> }>;
  readonly period?: Maybe<{ start?: Text; end?: Text; startText?: Text; endText?: Text }>;
  /** Of all teams together, or a list by team. */
  readonly contacts?: Maybe<GoldContact | readonly GoldContact[]>;
}

export interface GoldTarget {
  readonly name: string;
  readonly types?: List<string>;
  readonly within?: Text;
}

export interface GoldContact {
  readonly phones?: List<string>;
  readonly emails?: List<string>;
}
