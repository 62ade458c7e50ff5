/**
 * What `xuncha validate` says, by code. `{field}` and `{key}` are filled in from the place of the finding, the other names by
 * the check. `help` says what to do. Not part of `messages/index.ts`: no other command needs them.
 */
interface Text {
  readonly zh: string;
  readonly en: string;
}
export interface FindingText extends Text {
  readonly help: Text;
}

const fixTotals = {
  zh: "汇总由程序算出，不必手填：运行 xuncha validate --fix 重新计算",
  en: "the totals are derived: run xuncha validate --fix to compute them again",
};
const nameAsUnder = (list: string): Text => ({
  zh: `写成 ${list} 中已有的名称，或把它补进 ${list}`,
  en: `use a name that stands under ${list}, or add it there`,
});
const once = { zh: "同一项只写一次，删去多余的一项", en: "write it once and delete the other" };
const checkText = { zh: "对照原文，改正其中一处", en: "compare with the notice and correct one of the two" };

export const findings: Readonly<Record<string, FindingText>> = {
  // ---- file
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

  // ---- YAML
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

  // ---- JSON
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

  // ---- schema
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

  // ---- version
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

  // ---- relations between fields
  "totals-value": { zh: "{field}应为 {expected}，却是 {actual}", en: "{field} should be {expected}, not {actual}", help: fixTotals },
  "totals-missing": {
    zh: "{owner}缺少 {missing}（应为 {expected}）",
    en: "{owner} lacks {missing} (which is {expected})",
    help: fixTotals,
  },
  "totals-extra": {
    zh: "{field}（{actual}）在 targets 和 counts 里没有依据",
    en: "{field} ({actual}) follows from nothing under targets and counts",
    help: fixTotals,
  },
  "count-of-unknown": {
    zh: "数量所属的“{actual}”不在巡察对象之列",
    en: "“{actual}” is not among the targets",
    help: nameAsUnder("targets"),
  },
  "target-team-unknown": {
    zh: "巡察组“{actual}”不在 teams 之列",
    en: "the team “{actual}” is not among the teams",
    help: nameAsUnder("teams/items"),
  },
  "contact-team-unknown": {
    zh: "联系方式所属的“{actual}”不在 teams 之列",
    en: "the team “{actual}” is not among the teams",
    help: nameAsUnder("teams/items"),
  },
  "team-target-unknown": {
    zh: "巡察组的对象“{actual}”不在巡察对象之列",
    en: "“{actual}” is not among the targets",
    help: nameAsUnder("targets"),
  },
  "team-targets-missing": {
    zh: "“{target}”写明由“{team}”巡察，但该组的 targets 里没有它",
    en: "“{target}” names the team “{team}”, whose targets do not name it",
    help: checkText,
  },
  "within-unknown": {
    zh: "所属“{actual}”既不在全称里，也不是别的巡察对象",
    en: "“{actual}” stands neither in the full name nor among the other targets",
    help: { zh: "改正 within 或 fullName", en: "correct within or fullName" },
  },
  "full-name-mismatch": {
    zh: "全称“{actual}”里没有名称“{name}”",
    en: "the full name “{actual}” does not hold the name “{name}”",
    help: {
      zh: "全称是名称加上承前省略的部分，改正其中一个",
      en: "the full name is the name with what it takes over: correct one of the two",
    },
  },
  "period-order": { zh: "结束日期 {end} 早于开始日期 {start}", en: "the end {end} is before the start {start}", help: checkText },
  "meeting-after-publication": {
    zh: "会议日期 {meeting} 晚于发布日期 {published}",
    en: "the meeting ({meeting}) is after the publication ({published})",
    help: checkText,
  },
  "deadline-before-start": {
    zh: "截止日期 {deadline} 早于巡察开始 {start}",
    en: "the deadline {deadline} is before the start {start}",
    help: checkText,
  },
  "date-text-mismatch": {
    zh: "{field} {actual} 与原文“{text}”不符",
    en: "{field} {actual} does not agree with the words “{text}”",
    help: checkText,
  },
  "date-unlikely": {
    zh: "{field} {actual} 的年份不大可能",
    en: "the year of {field} {actual} is unlikely",
    help: { zh: "核对年份", en: "check the year" },
  },
  "target-type-unlisted": {
    zh: "巡察类型 {actual} 没有列入 types",
    en: "the type {actual} is not listed under types",
    help: { zh: "补进 types，或改正这里", en: "add it to types, or correct it here" },
  },
  "count-type-unlisted": {
    zh: "巡察类型 {actual} 没有列入 types",
    en: "the type {actual} is not listed under types",
    help: { zh: "补进 types，或改正这里", en: "add it to types, or correct it here" },
  },
  "duplicate-target": {
    zh: "巡察对象“{actual}”与第 {first} 个重复",
    en: "the target “{actual}” repeats target {first}",
    help: { zh: "一个单位只列一次，巡察类型合在一起", en: "list a unit once, with all its types" },
  },
  "duplicate-attendee": {
    zh: "参会人员“{actual}”与第 {first} 位重复",
    en: "“{actual}” repeats attendee {first}",
    help: { zh: "一人只列一次，角色合在一起", en: "list a person once, with all roles" },
  },
  "duplicate-count": { zh: "数量“{actual}”与第 {first} 项重复", en: "the count “{actual}” repeats count {first}", help: once },
  "duplicate-entry": { zh: "“{actual}”与第 {first} 项重复", en: "“{actual}” repeats item {first}", help: once },
  "duplicate-value": { zh: "{field}“{actual}”与第 {first} 项重复", en: "{field} “{actual}” repeats item {first}", help: once },
  "teams-count": {
    zh: "写明 {declared} 个巡察组，却列出了 {listed} 个",
    en: "{declared} teams are declared, but {listed} are listed",
    help: checkText,
  },
  "count-below-list": {
    zh: "写明 {declared} 个{unit}，却列出了 {listed} 个：{names}",
    en: "{declared} {unit} are declared, but {listed} are listed: {names}",
    help: checkText,
  },
  "speaker-unknown": {
    zh: "讲话人“{actual}”不在参会人员之列",
    en: "the speaker “{actual}” is not among the attendees",
    help: { zh: "核对姓名，或补进 attendees", en: "check the name, or add it under attendees" },
  },
  "evidence-pointer": {
    zh: "依据所指的 {actual} 处没有值",
    en: "there is no value at {actual}, which the evidence is for",
    help: {
      zh: "值已删改的，连同依据一起删去；或用 xuncha parse --evidence 重新生成",
      en: "delete the evidence of a value that is gone, or write the data anew with xuncha parse --evidence",
    },
  },
  "evidence-range": {
    zh: "依据的起止（{start}–{end}）与原文片段的长度（{length}）不符",
    en: "the evidence reaches from {start} to {end}, but its text has {length} characters",
    help: {
      zh: "依据由程序写出，不要手改；用 xuncha parse --evidence 重新生成",
      en: "evidence is written by the program: write the data anew with xuncha parse --evidence",
    },
  },

  // ---- form
  "contact-phone": {
    zh: "“{actual}”不像电话号码",
    en: "“{actual}” does not look like a telephone number",
    help: {
      zh: "写成 区号-号码（0573-12345678）、手机号或 12388 这样的短号，一项一个号码",
      en: "one number an item: area code and number, a mobile number or a short one",
    },
  },
  "contact-email": {
    zh: "“{actual}”不像电子邮箱",
    en: "“{actual}” does not look like an e-mail address",
    help: { zh: "写成 名称@域名，半角符号", en: "write name@domain in ASCII" },
  },
  "contact-deadline": {
    zh: "截止日期“{actual}”不是真实的日期，或不是 YYYY-MM-DD",
    en: "the deadline “{actual}” is no real date of the form YYYY-MM-DD",
    help: {
      zh: "年月日齐全的写成 2024-08-16；不全的照原文写",
      en: "write a complete date as 2024-08-16, an incomplete one as the notice has it",
    },
  },
  "key-order": {
    zh: "键的次序与 xuncha parse 的输出不同：{key} 应在 {before} 之前",
    en: "the keys are not in the order that xuncha parse writes: {key} comes before {before}",
    help: { zh: "次序不影响含义；运行 xuncha validate --fix 排好", en: "the order means nothing; xuncha validate --fix puts it right" },
  },

  // ---- source
  "source-missing": {
    zh: "在 {where} 里找不到原文（{name}）",
    en: "the notice ({name}) is not in {where}",
    help: {
      zh: "按 source.sha256 或 source.file 查找；确认 --source 的位置",
      en: "it is looked for by source.sha256 and source.file: check --source",
    },
  },
  "source-unreadable": {
    zh: "原文 {name} 读不出来（{reason}）",
    en: "the notice {name} cannot be read ({reason})",
    help: { zh: "确认原文文件完好", en: "check the file" },
  },
  "source-changed": {
    zh: "原文 {name} 已变：校验值不同",
    en: "the notice {name} has changed: its SHA-256 differs",
    help: { zh: "对照新旧原文，重新运行 xuncha parse", en: "compare the old notice with the new one and run xuncha parse again" },
  },
  "evidence-moved": {
    zh: "{target} 的依据“{actual}”不在原文的 {start}–{end} 处，那里是“{found}”",
    en: "the evidence “{actual}” of {target} does not stand at {start}–{end} of the notice, where “{found}” is",
    help: { zh: "用 xuncha parse --evidence 重新生成", en: "write the data anew with xuncha parse --evidence" },
  },
  "evidence-value": {
    zh: "{field}“{actual}”与它的依据“{text}”不符",
    en: "{field} “{actual}” is not what its evidence says: “{text}”",
    help: {
      zh: "值或依据被改过：对照原文改正，或重新生成",
      en: "the value or its evidence was edited: correct it, or write the data anew",
    },
  },
  "drift-changed": {
    zh: "{field}“{actual}”与重新解析的结果“{expected}”不同",
    en: "{field} is “{actual}”, but parsing the notice gives “{expected}”",
    help: {
      zh: "以原文为准：改正数据，或重新运行 xuncha parse",
      en: "compare with the notice: correct the data, or run xuncha parse again",
    },
  },
  "drift-missing": {
    zh: "{owner}缺少重新解析得到的 {missing}：{expected}",
    en: "{owner} lacks {missing}, which parsing the notice gives: {expected}",
    help: { zh: "以原文为准：补上，或重新运行 xuncha parse", en: "compare with the notice: add it, or run xuncha parse again" },
  },
  "drift-extra": {
    zh: "重新解析得不到{field}“{actual}”",
    en: "parsing the notice does not give {field} “{actual}”",
    help: { zh: "以原文为准：删去，或重新运行 xuncha parse", en: "compare with the notice: delete it, or run xuncha parse again" },
  },
};
