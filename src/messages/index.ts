/** Every message by code, in the user's language. */
import { batch } from "./batch.js";
import { clean } from "./clean.js";
import { cli } from "./cli.js";
import { config } from "./config.js";
import { evaluation } from "./eval.js";
import { event } from "./event.js";
import { fill, type Params } from "./fill.js";
import { people } from "./people.js";
import { readers } from "./readers.js";
import { targets } from "./targets.js";
import { validate } from "./validate.js";

export type Lang = "zh" | "en";
export const LANGS: readonly Lang[] = ["zh", "en"];

interface Entry {
  readonly zh: string;
  readonly en: string;
}

const messages = {
  ...batch,
  ...clean,
  ...cli,
  ...config,
  ...evaluation,
  ...event,
  ...people,
  ...readers,
  ...targets,
  ...validate,
} as const;

export type MessageCode = keyof typeof messages;

/** Names in braces: `"{a} 与 {b}"` → `"a" | "b"`. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type ParamsOf<C extends MessageCode> = NamesIn<(typeof messages)[C]["zh"]>;

/** The message of a code that is known when the program is written; a missing code or parameter does not compile. */
export function message<C extends MessageCode>(
  code: C,
  lang: Lang,
  ...params: [ParamsOf<C>] extends [never] ? [] : [Readonly<Record<ParamsOf<C>, string | number>>]
): string {
  return fill((messages[code] as Entry)[lang], (params[0] ?? {}) as Params);
}

/** The message of a code that comes with data (a warning); a code without a message is shown as it is. */
export function messageOf(code: string, lang: Lang, params: Params = {}): string {
  const entry = Object.hasOwn(messages, code) ? (messages[code as MessageCode] as Entry) : undefined;
  return entry ? fill(entry[lang], params) : code;
}

export const hasMessage = (code: string): code is MessageCode => Object.hasOwn(messages, code);

/** Codes in alphabetical order, for the generated list. */
export const messageCodes: readonly MessageCode[] = (Object.keys(messages) as MessageCode[]).sort();
