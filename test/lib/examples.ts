/** `NAME.examples.yaml` beside a rule; CONTRIBUTING.md explains the format, schemas/examples.schema.json states it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "yaml";
import { read, root } from "./sources.js";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Marked {
  /** Without the brackets. */
  readonly text: string;
  /** Where the brackets stood. */
  readonly marks: readonly Span[];
}

export interface Find extends Marked {
  readonly value: unknown;
  readonly today: string | undefined;
  readonly at: string | undefined;
  readonly code: string | undefined;
}

export interface Ignore {
  readonly text: string;
  readonly today: string | undefined;
  readonly at: string | undefined;
}

export interface Examples {
  /** One for each wording. */
  readonly finds: readonly Find[];
  readonly ignores: readonly Ignore[];
}

interface File {
  readonly today?: string;
  readonly at?: string;
  readonly code?: string;
  readonly finds: readonly { text: string; also?: string[]; value?: unknown; today?: string; at?: string; code?: string }[];
  readonly ignores: readonly (string | { text: string; today?: string; at?: string })[];
}

const schema: object = JSON.parse(read("schemas/examples.schema.json"));
const validate = new Ajv2020.default({ allErrors: true, keywords: ["x-titleEn"] }).compile(schema);

/** `会议于⟦5月6日⟧召开。` → the text without the brackets and the place of what they held. */
export function unmark(marked: string): Marked {
  const marks: Span[] = [];
  let text = "";
  let start = -1;
  for (const char of marked) {
    if (char === "⟦" && start < 0) start = text.length;
    else if (char === "⟧" && start >= 0) {
      marks.push({ start, end: text.length });
      start = -1;
    } else if (char === "⟦" || char === "⟧") throw new SyntaxError(`unbalanced ⟦ ⟧ in ${marked}`);
    else text += char;
  }
  if (start >= 0) throw new SyntaxError(`unbalanced ⟦ ⟧ in ${marked}`);
  return { text, marks };
}

export const examplesPath = (id: string): string => `src/${id}.examples.yaml`;

export const hasExamples = (id: string): boolean => existsSync(join(root, examplesPath(id)));

/** @throws where there is no file or it does not fit the schema */
export function examplesOf(id: string): Examples {
  const path = examplesPath(id);
  if (!hasExamples(id)) throw new Error(`${id} has no ${path}`);
  const file: File = parse(read(path));
  if (!validate(file)) throw new Error(`${path}: ${validate.errors?.map((e) => `${e.instancePath} ${e.message}`).join("; ")}`);
  const shared = { today: file.today, at: file.at, code: file.code };
  return {
    finds: file.finds.flatMap(({ text, also = [], ...own }) =>
      [text, ...also].map((t) => ({ ...shared, value: undefined, ...own, ...unmark(t) })),
    ),
    ignores: file.ignores.map((i) => ({ ...shared, ...(typeof i === "string" ? { text: i } : i) })),
  };
}
