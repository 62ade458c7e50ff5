/** Pieces that the date rules share. A date is read around its 月 or 日: a text has few of them, and many digits. */
import { parseNumeral } from "../../../numerals.js";
import type { DateValue } from "../../../types.js";

/** A value while it is being put together. */
export type Written<T> = { -readonly [K in keyof T]: T[K] };

const HAN_DIGITS = "〇零○一二三四五六七八九十";
const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};
const isHanDigit = (text: string, at: number): boolean => at >= 0 && at < text.length && HAN_DIGITS.includes(text[at] as string);

/** Start of the numeral that ends at `end`, in digits or in words; `end` if there is none. */
export function numeralStart(text: string, end: number, longest: number): number {
  const test = isDigit(text, end - 1) ? isDigit : isHanDigit;
  let at = end;
  while (at > 0 && end - at < longest && test(text, at - 1)) at--;
  // A longer run is another number: 20240318日.
  return at > 0 && test(text, at - 1) ? end : at;
}

/** End of the numeral that begins at `start`. */
export function numeralEnd(text: string, start: number, longest: number): number {
  const test = isDigit(text, start) ? isDigit : isHanDigit;
  let at = start;
  while (at < text.length && at - start < longest && test(text, at)) at++;
  return at;
}

const backOverSpace = (text: string, at: number): number => (text[at - 1] === " " ? at - 1 : at);

export interface YearBefore {
  readonly year: number;
  readonly start: number;
}

/** The year that ends right before `at`: 2024年, 二〇二四年. */
export function yearBefore(text: string, at: number): YearBefore | undefined {
  let end = backOverSpace(text, at);
  if (text[end - 1] !== "年") return undefined;
  end = backOverSpace(text, end - 1);
  const start = numeralStart(text, end, 4);
  const year = end - start === 4 ? parseNumeral(text.slice(start, end)) : undefined;
  return year !== undefined && year >= 1900 && year < 2100 ? { year, start } : undefined;
}

export interface MonthAt {
  readonly month: number;
  readonly start: number;
  /** Behind 月. */
  readonly end: number;
}

/** The month whose 月 stands at `at`. */
export function monthAt(text: string, at: number): MonthAt | undefined {
  const end = backOverSpace(text, at);
  const start = numeralStart(text, end, 2);
  const month = start < end ? parseNumeral(text.slice(start, end)) : undefined;
  return month !== undefined && month >= 1 && month <= 12 ? { month, start, end: at + 1 } : undefined;
}

/** The day (日, 号) that begins at `at`; `end` lies behind its 日. */
export function dayFrom(text: string, at: number): { day: number; end: number } | undefined {
  const start = text[at] === " " ? at + 1 : at;
  let end = numeralEnd(text, start, 3);
  const day = start < end ? parseNumeral(text.slice(start, end)) : undefined;
  if (text[end] === " ") end++;
  if (day === undefined || day < 1 || day > 31 || (text[end] !== "日" && text[end] !== "号")) return undefined;
  return { day, end: end + 1 };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** A date with all three parts as ISO; `undefined` when one is missing or the day does not exist. */
export function isoOf(date: DateValue | undefined): string | undefined {
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return undefined;
  return isoFrom(date.year, date.month, date.day);
}

export function isoFrom(year: number, month: number, day: number): string | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day > longest || month > 12 ? undefined : `${year}-${two(month)}-${two(day)}`;
}
