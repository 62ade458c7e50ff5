/** Pieces that the date rules share. */
import { parseNumeral } from "../../../numerals.js";
import type { DateValue } from "../../../types.js";

/** A year: 2024, 二〇二四. Must be followed by 年. */
export const YEAR = "(?:(?:19|20)\\d\\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})";
/** A month or a day in digits or words. */
export const SMALL = "(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";

/** Year, month and day from the strings of a match; `undefined` when a number is out of range. */
export function dateOf(year: string | undefined, month: string | undefined, day?: string): DateValue | undefined {
  const y = year === undefined ? undefined : parseNumeral(year);
  const m = month === undefined ? undefined : parseNumeral(month);
  const d = day === undefined ? undefined : parseNumeral(day);
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  if (d !== undefined && (d < 1 || d > 31)) return undefined;
  return { ...(y === undefined ? {} : { year: y }), ...(m === undefined ? {} : { month: m }), ...(d === undefined ? {} : { day: d }) };
}

/** A date with all three parts as ISO; `undefined` when one is missing or the day does not exist. */
export function isoOf(date: DateValue | undefined): string | undefined {
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  const at = new Date(Date.UTC(date.year, date.month - 1, date.day));
  if (at.getUTCMonth() !== date.month - 1) return undefined;
  return at.toISOString().slice(0, 10);
}
