/** What the schema does not allow, and the version of the format. */
import type { FindingTexts } from "./types.js";

const once = { zh: "同一项只写一次，删去多余的一项", en: "write it once and delete the other" };

export const schema: FindingTexts = {
  "schema-type": {
    zh: "{field}应为{expected}，却是{actual}",
    en: "{field} should be {expected}, not {actual}",
    help: {
      zh: "照数据格式改写（xuncha schema notice）；数字不加引号，文字可加引号",
      en: "write it as the schema says (xuncha schema notice): numbers without quotes, texts with",
    },
  },
  "schema-null": {
    zh: "{field}没有值",
    en: "{field} has no value",
    help: { zh: "填上值；原文没有的，整项删去", en: "give it a value, or delete the key where the notice says nothing" },
  },
  "schema-required": {
    zh: "{owner}缺少必填项 {missing}（{title}）",
    en: "{owner} lacks the required key {missing} ({title})",
    help: { zh: "补上这一项；没有内容的列表写成 []", en: "add it; an empty list is []" },
  },
  "schema-unknown-key": {
    zh: "{owner}里没有 {key} 这一项；可用的有：{allowed}",
    en: "{owner} has no key {key}; known are: {allowed}",
    help: { zh: "改正键名，或删去这一项", en: "correct the key, or delete it" },
  },
  "schema-enum": {
    zh: "{field}的值“{actual}”不对：应为 {allowed} 之一",
    en: "“{actual}” is no value for {field}: use one of {allowed}",
    help: { zh: "从列出的值中选一个", en: "choose one of these values" },
  },
  "schema-empty": {
    zh: "{field}是空的",
    en: "{field} is empty",
    help: { zh: "填上内容；原文没有的，整项删去", en: "fill it in, or delete it where the notice says nothing" },
  },
  "schema-minimum": {
    zh: "{field}不能小于 {limit}，却是 {actual}",
    en: "{field} must be at least {limit}, not {actual}",
    help: { zh: "对照原文改正数字", en: "correct the number" },
  },
  "schema-min-items": {
    zh: "{field}至少要有 {limit} 项",
    en: "{field} needs at least {limit} items",
    help: { zh: "补足，或整项删去", en: "add what is missing, or delete the list" },
  },
  "schema-unique": {
    zh: "{field}与第 {first} 项重复：“{actual}”",
    en: "{field} repeats item {first}: “{actual}”",
    help: once,
  },
  "schema-date": {
    zh: "{field}“{actual}”不是真实的日期，或不是 YYYY-MM-DD",
    en: "{field} “{actual}” is no real date of the form YYYY-MM-DD",
    help: {
      zh: "写成 2024-05-15 这样；年月日不全的，只写原文字段（dateText、startText…）",
      en: "write it as 2024-05-15; an incomplete date goes into the text field only (dateText, startText…)",
    },
  },
  "schema-pattern": {
    zh: "{field}“{actual}”的格式不对，应为{form}",
    en: "{field} “{actual}” does not have the right form: {form}",
    help: { zh: "照示例改写", en: "write it like the example" },
  },
  "schema-any-of": {
    zh: "{field}应为{expected}，却是{actual}",
    en: "{field} should be {expected}, not {actual}",
    help: { zh: "照数据格式改写（xuncha schema notice）", en: "write it as the schema says (xuncha schema notice)" },
  },
  "schema-other": {
    zh: "{field}不符合数据格式（{detail}）",
    en: "{field} does not fit the schema ({detail})",
    help: { zh: "照数据格式改写（xuncha schema notice）", en: "write it as the schema says (xuncha schema notice)" },
  },

  "version-missing": {
    zh: "没有写明格式版本 schemaVersion",
    en: "schemaVersion is missing",
    help: {
      zh: '在开头加上 schemaVersion: "1"，或运行 xuncha validate --fix',
      en: 'begin with schemaVersion: "1", or run xuncha validate --fix',
    },
  },
  "version-type": {
    zh: '格式版本要写成文字 "1"，却是 {actual}',
    en: 'schemaVersion has to be the text "1", not {actual}',
    help: { zh: "加上引号，或运行 xuncha validate --fix", en: "put it in quotes, or run xuncha validate --fix" },
  },
  "version-unsupported": {
    zh: '不支持格式版本“{actual}”，这个版本的 xuncha（{program}）支持 "1"',
    en: 'schemaVersion “{actual}” is not supported; this xuncha ({program}) knows "1"',
    help: {
      zh: "比 1 新的：升级 xuncha（npm install -g xuncha@latest）；否则从原文重新生成：xuncha parse 原文 > 数据.yaml",
      en: "newer than 1: update xuncha (npm install -g xuncha@latest); otherwise write the data anew: xuncha parse NOTICE > DATA.yaml",
    },
  },
};
