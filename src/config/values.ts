/** What the lists of words expect of a user's entries. */

/** Advertising is cut out before anything is read, by the built-in words alone: entries would change nothing. */
export const FIXED_LISTS: readonly string[] = ["spam"];

/** The value of a word that is written without one, for the lists in which a person can only mean this one. */
export const DEFAULT_VALUES: Readonly<Record<string, string>> = {
  "not-names": "not-name",
  // A title that somebody writes down is one that names follow; 领导 and 代表 are the exceptions.
  "title-heads": "strong",
  surnames: "common",
};
