/** Fields that do not agree with each other or with the notice. */
import type { FindingTexts } from "./types.js";

const fixTotals = {
  zh: "汇总由程序算出，不必手填：运行 xuncha validate --fix 重新计算",
  en: "the totals are derived: run xuncha validate --fix to compute them again",
};
const nameAsUnder = (list: string): FindingTexts[string]["help"] => ({
  zh: `写成 ${list} 中已有的名称，或把它补进 ${list}`,
  en: `use a name that stands under ${list}, or add it there`,
});
const once = { zh: "同一项只写一次，删去多余的一项", en: "write it once and delete the other" };
const checkText = { zh: "对照原文，改正其中一处", en: "compare with the notice and correct one of the two" };

export const relations: FindingTexts = {
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
