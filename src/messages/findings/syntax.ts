/** Files, YAML and JSON that cannot be read. */
import type { FindingTexts } from "./types.js";

export const syntax: FindingTexts = {
  "file-empty": {
    zh: "文件里没有数据",
    en: "the file holds no data",
    help: { zh: "确认文件已保存，或删去空文件", en: "check that the file was saved, or delete it" },
  },
  "file-binary": {
    zh: "这是二进制文件，不是 YAML 或 JSON",
    en: "this is a binary file, not YAML or JSON",
    help: {
      zh: "校验的是 xuncha parse 输出的数据；公告原文请用 xuncha parse",
      en: "name data that xuncha parse wrote; for a notice itself use xuncha parse",
    },
  },
  "file-encoding": {
    zh: "不是 UTF-8 编码（第 {line} 行起有不合规的字节），可能是 GBK",
    en: "not UTF-8 (a bad byte in line {line}); it may be GBK",
    help: { zh: "在编辑器里另存为 UTF-8", en: "save the file as UTF-8" },
  },
  "file-too-large": {
    zh: "文件（{size}）超过上限 {limit}，没有读取",
    en: "the file ({size}) is over the limit of {limit} and was not read",
    help: {
      zh: "用 --max-size 放宽，或把数据拆成 NDJSON（逐条读取，不受此限）",
      en: "raise --max-size, or use NDJSON, which is read line by line",
    },
  },
  "file-too-many-values": {
    zh: "数据太多（超过 {limit} 个值，或一个列表里超过 {items} 项），不像一篇公告，没有再查下去",
    en: "too much data (more than {limit} values, or {items} items in one list), which no notice has; it was not checked further",
    help: {
      zh: "确认文件确是 xuncha 的数据；多篇公告请写成多个文档、数组或 NDJSON",
      en: "check that this is data of xuncha; write several notices as several documents, a list or NDJSON",
    },
  },
  "file-too-deep": {
    zh: "嵌套超过 {limit} 层，没有再查下去",
    en: "nested more than {limit} levels deep; it was not checked further",
    help: { zh: "公告数据最多嵌套几层，确认文件没有损坏", en: "a notice nests a few levels only: check that the file is not damaged" },
  },

  "yaml-syntax": {
    zh: "YAML 语法有误（{detail}）",
    en: "YAML syntax error ({detail})",
    help: { zh: "检查这一行的缩进、冒号、引号和括号", en: "check indentation, colons, quotes and brackets of this line" },
  },
  "yaml-duplicate-key": {
    zh: "键 {key} 写了不止一次，前面已有（第 {first} 行）",
    en: "the key {key} stands here a second time (first in line {first})",
    help: { zh: "留下对的一个，删去另一个", en: "keep the right one and delete the other" },
  },
  "yaml-tab": {
    zh: "缩进里用了制表符（Tab），YAML 只能用空格",
    en: "a tab is used for indentation; YAML allows only spaces",
    help: { zh: "把 Tab 换成空格", en: "replace the tab by spaces" },
  },
  "yaml-indent": {
    zh: "缩进不对，与同级的键没有对齐",
    en: "the indentation does not fit the lines around it",
    help: { zh: "同一级的键左端对齐，下一级多缩进两格", en: "align the keys of one level and indent the next by two spaces" },
  },
  "yaml-unclosed": {
    zh: "缺少 {what}",
    en: "{what} is missing",
    help: { zh: "引号、方括号和花括号要成对，逗号和冒号不能少", en: "close quotes and brackets; do not leave out commas and colons" },
  },
  "yaml-colon": {
    zh: "这一行不成键值对，可能缺少冒号",
    en: "this line is no key with a value; a colon may be missing",
    help: { zh: "写成“键: 值”，半角冒号后空一格", en: "write `key: value` with a space behind the colon" },
  },
  "yaml-full-width": {
    zh: "这里用了全角的“{char}”，YAML 只认半角符号",
    en: "a full-width “{char}” stands here; YAML knows only the ASCII one",
    help: { zh: "换成半角“{ascii}”，冒号和逗号后空一格", en: "replace it by `{ascii}` and a space" },
  },
  "yaml-escape": {
    zh: "双引号中的转义写法不对",
    en: "a bad escape in double quotes",
    help: { zh: "反斜杠写成 \\\\，或改用单引号", en: "write \\\\ for a backslash, or use single quotes" },
  },
  "yaml-tag": {
    zh: "不能识别的标签 {tag}",
    en: "the tag {tag} is not known",
    help: { zh: "数据里不用 YAML 标签，删去即可", en: "the data needs no YAML tags: delete it" },
  },
  "yaml-alias": {
    zh: "别名 {name} 没有对应的锚点",
    en: "the alias {name} has no anchor",
    help: {
      zh: "以 * 开头的文字要加引号；真要引用，先用 & 定义",
      en: "quote a text that begins with *; to refer to a value, define it with & first",
    },
  },
  "yaml-alias-bomb": {
    zh: "别名展开后过大，没有再查下去",
    en: "the aliases expand to too much data; it was not checked further",
    help: { zh: "不要层层引用别名，把内容直接写出来", en: "do not nest aliases: write the values out" },
  },
  "yaml-alias-cycle": {
    zh: "锚点引用了自己",
    en: "an anchor refers to itself",
    help: { zh: "把内容直接写出来，不用别名", en: "write the value out instead of the alias" },
  },

  "json-syntax": {
    zh: "JSON 语法有误：这里应为{expected}，却是{found}",
    en: "JSON syntax error: expected {expected}, found {found}",
    help: { zh: "检查前后的逗号、冒号、引号和括号", en: "check commas, colons, quotes and brackets around it" },
  },
  "json-end": {
    zh: "JSON 没有写完：到文件末尾还缺 {expected}",
    en: "the JSON ends too early: {expected} is missing",
    help: { zh: "文件可能没有保存完整，补上缺少的部分", en: "the file may be cut off: add what is missing" },
  },
  "json-trailing-comma": {
    zh: "最后一项后面多了逗号",
    en: "a comma stands behind the last item",
    help: { zh: "删去这个逗号", en: "delete the comma" },
  },
  "json-comment": {
    zh: "JSON 里不能写注释",
    en: "JSON has no comments",
    help: { zh: "删去注释，或改用 YAML", en: "delete the comment, or use YAML" },
  },
  "json-quotes": {
    zh: '键和文字要用双引号（"）',
    en: 'keys and texts need double quotes (")',
    help: { zh: "两端加上半角双引号", en: "put ASCII double quotes around it" },
  },
  "json-full-width": {
    zh: "这里用了全角的“{char}”，JSON 只认半角符号",
    en: "a full-width “{char}” stands here; JSON knows only the ASCII one",
    help: { zh: "换成半角“{ascii}”", en: "replace it by `{ascii}`" },
  },
  "json-string": {
    zh: "字符串写法有误（{detail}）",
    en: "a bad string ({detail})",
    help: { zh: '换行写成 \\n，反斜杠写成 \\\\，引号写成 \\"', en: 'write \\n for a line break, \\\\ for a backslash, \\" for a quote' },
  },
  "json-duplicate-key": {
    zh: "键 {key} 写了不止一次，前面已有（第 {first} 行）",
    en: "the key {key} stands here a second time (first in line {first})",
    help: { zh: "留下对的一个，删去另一个", en: "keep the right one and delete the other" },
  },
};
