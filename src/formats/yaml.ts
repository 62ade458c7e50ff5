/**
 * YAML for people: Chinese titles as comments, list items on one line while they fit. Written here rather than with the
 * `yaml` package, which takes longer to load than a notice takes to parse; a test reads every output back with it.
 */
import type { Notice } from "../generated/notice.js";
import { NOTICE_SCHEMA_ID } from "../generated/titles.js";
import { scalar } from "./scalar.js";
import { fieldTitle, valueTitle } from "./titles.js";
import type { Format, FormatOptions } from "./types.js";
import { quickWidth } from "./width.js";

/** Display columns that a list item or a small map may take on one line. */
const MAX_WIDTH = 120;

const SCHEMA_LINE = `# yaml-language-server: $schema=${NOTICE_SCHEMA_ID}`;

type Titles = (path: string, value: unknown) => string | undefined;

const isMap = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null && !Array.isArray(x);
const isScalar = (x: unknown): x is string | number | boolean | null => typeof x !== "object" || x === null;
const isEmpty = (x: object): boolean => Object.keys(x).length === 0;

const entriesOf = (map: object): [string, unknown][] => Object.entries(map).filter(([, value]) => value !== undefined);

function flow(x: unknown): string {
  if (isScalar(x)) return scalar(x);
  if (Array.isArray(x)) return `[${x.map(flow).join(", ")}]`;
  const entries = entriesOf(x as object);
  return entries.length === 0 ? "{}" : `{ ${entries.map(([k, v]) => `${scalar(k)}: ${flow(v)}`).join(", ")} }`;
}

/** The value on one line, if it fits behind `used` columns. Lists of maps never do: one item a line reads better. */
function oneLine(x: unknown, used: number): string | undefined {
  if (isScalar(x)) return scalar(x);
  if (Array.isArray(x) && x.some((item) => !isScalar(item))) return undefined;
  if (isMap(x) && Object.values(x).some((v) => Array.isArray(v) && v.some((item) => !isScalar(item)))) return undefined;
  const text = flow(x);
  return used + quickWidth(text) <= MAX_WIDTH ? text : undefined;
}

class Writer {
  readonly lines: string[] = [];

  constructor(private readonly titleOf: Titles) {}

  /**
   * @param path undefined inside lists: the same title behind each item would only be noise
   * @param first what stands before the first key (`- ` of a list item) instead of the indentation
   */
  map(map: Record<string, unknown>, path: string | undefined, depth: number, first?: string): void {
    let lead = first;
    for (const [key, value] of entriesOf(map)) {
      const below = path === undefined ? undefined : path === "" ? key : `${path}/${key}`;
      this.#entry(`${lead ?? "  ".repeat(depth)}${scalar(key)}:`, value, below, depth);
      lead = undefined;
    }
  }

  #entry(head: string, value: unknown, path: string | undefined, depth: number): void {
    const title = path === undefined ? undefined : this.titleOf(path, value);
    const comment = title === undefined ? "" : ` # ${title}`;
    // The parts of a notice stand as blocks, even where they are small: they are what a person edits.
    const block = depth === 0 && isMap(value) && !isEmpty(value);
    const text = block ? undefined : oneLine(value, quickWidth(head) + 1);
    if (text !== undefined) {
      this.lines.push(`${head} ${text}${comment}`);
      return;
    }
    this.lines.push(`${head}${comment}`);
    if (Array.isArray(value)) this.#list(value, depth + 1);
    else this.map(value as Record<string, unknown>, path, depth + 1);
  }

  #list(list: readonly unknown[], depth: number): void {
    const dash = `${"  ".repeat(depth)}- `;
    for (const item of list) {
      const text = oneLine(item, quickWidth(dash));
      if (text !== undefined) this.lines.push(`${dash}${text}`);
      else if (isMap(item)) this.map(item, undefined, depth + 1, dash);
      else this.lines.push(`${dash}${flow(item)}`);
    }
  }
}

/** Titles stand behind what holds something and behind enumerated values; behind 市委 a title would only be noise. */
function titlesFor(options: FormatOptions): Titles {
  if (options.comments === false) return () => undefined;
  const lang = options.lang ?? "zh";
  return (path, value) => {
    if (typeof value === "string") {
      const title = valueTitle(path, value, lang);
      return title === value ? undefined : title;
    }
    if (Array.isArray(value) && value.length > 0) {
      const titles = value.map((v) => (typeof v === "string" ? valueTitle(path, v, lang) : undefined));
      if (titles.every((title) => title !== undefined)) return titles.join(lang === "zh" ? "、" : ", ");
    }
    return isScalar(value) || isEmpty(value as object) ? undefined : fieldTitle(path, lang);
  };
}

export function toYaml(notice: Notice, options: FormatOptions = {}): string {
  const writer = new Writer(titlesFor(options));
  writer.map(notice as unknown as Record<string, unknown>, "", 0);
  return `${writer.lines.join("\n")}\n`;
}

export const yaml: Format = {
  name: "yaml",
  begin: (options) => (options.schemaLine ? `${SCHEMA_LINE}\n` : ""),
  notice: (notice, options, { index }) => `${index === 0 ? "" : "---\n"}${toYaml(notice, options)}`,
};
