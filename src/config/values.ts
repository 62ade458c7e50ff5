/** The value of a word that is written without one, for the lists in which a person can only mean this one. */
export const DEFAULT_VALUES: Readonly<Record<string, string>> = {
  "not-names": "not-name",
  // A title that somebody writes down is one that names follow; 领导 and 代表 are the exceptions.
  "title-heads": "strong",
  surnames: "common",
  spam: "strong",
};
