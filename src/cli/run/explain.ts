/** `xuncha explain`: each value with the words of the original it comes from. */
import { Chalk } from "chalk";
import { frameOf } from "../../formats/frame.js";
import { printable } from "../../formats/printable.js";
import { valueTitle } from "../../formats/titles.js";
import type { Evidence, Notice } from "../../generated/notice.js";
import { Lines } from "../../lines.js";
import { type Lang, message } from "../../messages/index.js";
import { parseNotice } from "../../result.js";
import { configuredLexicons } from "../config.js";
import { CliError } from "../errors.js";
import { inputError, inputsOf } from "../inputs.js";
import type { Session } from "../session.js";
import type { ParseFlags } from "./parse.js";

export interface ExplainFlags extends Pick<ParseFlags, "today" | "inputFormat" | "maxSize" | "config"> {
  readonly format: "text" | "json";
}

/** One value; what `--format json` lists. */
interface Explained {
  readonly pointer: string;
  readonly value: unknown;
  readonly origin: Evidence["origin"];
  readonly rule: string;
  /** Of a PDF: the page on which the value begins. */
  readonly page?: number;
  /** Lines and columns 1-based, columns in UTF-16 units, `start` and `end` as offsets. */
  readonly places: readonly {
    readonly line: number;
    readonly column: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

export async function runExplain(
  names: readonly string[],
  pointer: string | undefined,
  flags: ExplainFlags,
  session: Session,
): Promise<void> {
  const { lang } = session;
  if (pointer !== undefined && pointer !== "" && !pointer.startsWith("/")) {
    throw new CliError(message("cli-explain-pointer-form", lang, { pointer }));
  }
  const [input] = inputsOf(names, flags.maxSize, session);
  if (!input) return;
  const lexicons = await configuredLexicons(flags, session);
  const { notice, text } = await input
    .read()
    .then((bytes) => parseNotice(bytes, { ...flags, lexicons, file: input.file, lang, evidence: true }))
    .catch((error: unknown) => {
      throw new CliError(inputError(error, input.label, lang));
    });
  const lines = new Lines(text);
  const found = explained(notice, lines, pointer?.replace(/\/$/u, "") ?? "");
  if (flags.format === "json") {
    await session.out.write(`${JSON.stringify(found, null, 2)}\n`);
  } else {
    for (const one of found) await session.out.write(wording(one, lines, session));
  }
  if (found.length > 0) return;
  if (pointer) {
    await session.complain(nothingAt(pointer, notice, lang));
  } else {
    await session.say(message("cli-explain-empty", lang));
  }
}

function explained(notice: Notice, lines: Lines, below: string): Explained[] {
  return Object.entries(notice.evidence ?? {})
    .filter(([pointer]) => pointer === below || pointer.startsWith(`${below}/`))
    .map(([pointer, e]) => ({
      pointer,
      value: valueAt(notice, pointer),
      origin: e.origin,
      rule: e.rule,
      ...(e.page === undefined ? {} : { page: e.page }),
      places: (e.parts ?? [e]).map(({ start, end, text }) => ({ ...lines.at(start), start, end, text })),
    }));
}

function nothingAt(pointer: string, notice: Notice, lang: Lang): string {
  if (valueAt(notice, pointer) !== undefined) return message("cli-explain-derived", lang, { pointer });
  const known = [...new Set(Object.keys(notice.evidence ?? {}).map((p) => `/${p.split("/")[1]}`))];
  return message("cli-explain-nothing", lang, { pointer, known: known.join(" ") || "–" });
}

function wording(one: Explained, lines: Lines, { lang, colors }: Session): string {
  const color = new Chalk({ level: colors.out });
  const value = typeof one.value === "string" ? one.value : JSON.stringify(one.value);
  const path = one.pointer.replace(/^\/|\/\d+(?=\/|$)/gu, "");
  const title = typeof one.value === "string" ? valueTitle(path, one.value, lang) : undefined;
  const origin = message(`cli-origin-${one.origin}`, lang);
  const out = [
    `${color.bold(one.pointer)}  ${color.green(printable(value))}${title === undefined || title === value ? "" : color.dim(`  ${title}`)}`,
  ];
  for (const [i, { line, column, start, end }] of one.places.entries()) {
    const inPage = i === 0 && one.page !== undefined ? message("cli-page", lang, { page: one.page }) : "";
    const place = inPage + message("cli-place", lang, { line, column });
    out.push(color.dim(i === 0 ? `  ${place} · ${origin} · ${message("cli-rule", lang)} ${one.rule}` : `  ${place}`));
    const { code, caret } = frameOf(lines, start, end);
    out.push(`    ${code}`, `    ${color.yellow(caret)}`);
  }
  return `${out.join("\n")}\n\n`;
}

/** The value at a JSON Pointer, undefined where there is none. */
function valueAt(notice: Notice, pointer: string): unknown {
  let at: unknown = notice;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replace(/~1/gu, "/").replace(/~0/gu, "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}
