/**
 * A regular expression too long for one line, written on several with remarks: blanks, line ends and what stands behind
 * ` # ` on a line are left out of it. The build makes a literal of it (scripts/lib/pattern.mjs), so it costs no more than one.
 * A blank or `#` that is meant is written `\x20`, `\x23`. Only at the top level of a file: an expression is composed once.
 */
export const pattern = ({ raw }: TemplateStringsArray): RegExp => new RegExp(closed(raw[0] as string), "u");

/** The same for all places in a text. */
export const globalPattern = ({ raw }: TemplateStringsArray): RegExp => new RegExp(closed(raw[0] as string), "gu");

const closed = (spaced: string): string => spaced.replace(/ #[^\n]*/gu, "").replace(/[ \n]+/gu, "");
