/** A finding in words: names of fields and values in the user's language. */
import { fieldTitles, valueTitles } from "../generated/titles.js";
import { fill } from "../messages/fill.js";
import { findings } from "../messages/findings.js";
import type { Lang } from "../messages/index.js";
import { VERSION } from "../version.js";
import { fieldPath, tokensOf } from "./pointer.js";
import type { Finding } from "./types.js";

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ["文字", "a text"],
  integer: ["整数", "a whole number"],
  number: ["数字", "a number"],
  boolean: ["true 或 false", "true or false"],
  array: ["列表", "a list"],
  object: ["一组键值", "an object"],
  null: ["空", "null"],
};

/** What a pattern of the schema asks for, by the path of the field. */
const PATTERNS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "source/sha256": ["64 个十六进制小写字母和数字", "64 hexadecimal digits in lower case"],
  "source/repairs": ["小写英文代码，如 traditional", "a code in lower case, such as traditional"],
  "warnings/code": ["小写英文代码，如 date-relative", "a code in lower case, such as date-relative"],
  "warnings/path": ["以 / 开头的 JSON Pointer，如 /targets/0", "a JSON Pointer that begins with /, such as /targets/0"],
};

/** What `json-syntax` and its kin call what they miss. */
const EXPECTED: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  value: ["一个值", "a value"],
  end: ["文件结束", "the end of the file"],
  ", }": ["“,”或“}”", "`,` or `}`"],
  ", ]": ["“,”或“]”", "`,` or `]`"],
  '"': ["双引号中的键", "a key in double quotes"],
  ":": ["“:”", "`:`"],
  unclosed: ["没有写完，缺少右引号", "the closing quote is missing"],
  "line-break": ["中间不能直接换行", "a line break inside"],
  control: ["含控制字符", "a control character inside"],
  escape: ["转义写法不对", "a bad escape"],
};

const pick = (pair: readonly [string, string] | undefined, lang: Lang): string | undefined => pair?.[lang === "zh" ? 0 : 1];

/** 巡察对象第 3 项的“名称”（name） */
export function fieldName(pointer: string, lang: Lang): string {
  const tokens = tokensOf(pointer);
  if (tokens.length === 0) return lang === "zh" ? "公告" : "the notice";
  const key = tokens.findLast((t) => !/^\d+$/u.test(t)) ?? "";
  const last = tokens.at(-1) ?? "";
  const title = pick(fieldTitles[fieldPath(pointer)], lang);
  if (lang === "en") return /^\d+$/u.test(last) ? `item ${Number(last) + 1} of ${key}` : key;
  const name = title && title !== key ? `${title}（${key}）` : key;
  return /^\d+$/u.test(last) ? `${name}第 ${Number(last) + 1} 项` : name;
}

export interface Words {
  readonly message: string;
  readonly help: string;
}

export function wordsOf(finding: Finding, lang: Lang): Words {
  const text = findings[finding.code];
  if (!text) return { message: finding.code, help: "" };
  const params = paramsOf(finding, lang);
  const message = fill(text[lang], params);
  return { message: message + suggested(finding, lang), help: fill(text.help[lang], params) };
}

const suggested = ({ suggestion, code }: Finding, lang: Lang): string => {
  if (suggestion === undefined || code === "version-missing") return "";
  return lang === "zh" ? `；是不是想写 ${suggestion}？` : `; did you mean ${suggestion}?`;
};

function paramsOf({ pointer, params, at, code }: Finding, lang: Lang): Record<string, string> {
  // An unknown key or a missing one is told of the object that should have it or not.
  const owner = at === "container" ? pointer : pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  const out: Record<string, string> = { field: fieldName(pointer, lang), owner: fieldName(owner, lang), program: VERSION };
  for (const [name, value] of Object.entries(params)) {
    if (Array.isArray(value)) out[name] = listOf(value as readonly string[], code, pointer, lang);
    else out[name] = word(String(value), name, lang);
  }
  return out;
}

function listOf(values: readonly string[], code: string, pointer: string, lang: Lang): string {
  const separator = lang === "zh" ? "、" : ", ";
  const titles = code === "schema-enum" && lang === "zh" ? titlesFor(values, pointer) : undefined;
  const named = values.map((value) => {
    const title = titles?.[value]?.[0];
    return title && title !== value ? `${value}（${title}）` : word(value, "", lang);
  });
  const or = lang === "zh" ? "或" : " or ";
  return values.some((v) => v.startsWith("@type:")) ? named.join(or) : named.join(separator);
}

const titlesFor = (values: readonly string[], pointer: string) =>
  Object.values(valueTitles).find((titles) => values.length > 0 && values.every((v) => Object.hasOwn(titles, v)) && pointer !== "");

function word(value: string, name: string, lang: Lang): string {
  if (value.startsWith("@type:")) return pick(TYPES[value.slice(6)], lang) ?? value.slice(6);
  if (value.startsWith("@title:")) return pick(fieldTitles[value.slice(7)], lang) ?? value.slice(7);
  if (value.startsWith("@pattern:")) return pick(PATTERNS[value.slice(9)], lang) ?? value.slice(9);
  if (value.startsWith("@field:")) return fieldName(value.slice(7), lang);
  if (name === "expected" || name === "detail") return pick(EXPECTED[value], lang) ?? value;
  return value;
}
