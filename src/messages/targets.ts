/** Messages of this part by code, Chinese first; `{name}` stands for a parameter. */
export const targets = {
  "count-mismatch": {
    zh: "“{text}”说有 {count} 个，前面列出 {named} 个，请核对名单",
    en: "“{text}” says {count}, but {named} are named before it; check the list",
  },
  "list-short": {
    zh: "“{text}”，名单里读出 {named} 个，请核对是否漏了对象",
    en: "“{text}”, but the lists name {named}; check whether a unit is missing",
  },
  "clause-unread": {
    zh: "巡察对象名单中的“{text}”没有读懂，请核对是否漏了对象",
    en: "“{text}” in a list of inspected units could not be read; check whether a unit is missing",
  },
  "target-untyped": {
    zh: "“{name}”没有写明巡察类型，而其他对象都有",
    en: "no type of inspection was found for “{name}”, while the other units have one",
  },
  "targets-missing": {
    zh: "“{text}”像是巡察对象名单，但没有读出来",
    en: "“{text}” looks like a list of inspected units that was not read",
  },
  "number-unread": {
    zh: "“{text}”像是巡察对象的数量，没有计入",
    en: "“{text}” looks like a number of inspected units and was not counted",
  },
  "type-unknown": {
    zh: "“{text}巡察”不在已知的巡察类型之中，对象没有类型；可在 xuncha.config.yaml 里补充",
    en: "“{text}巡察” is no known type of inspection, so the units have none; it can be added in xuncha.config.yaml",
  },
  "target-doubtful": {
    zh: "“{name}”不像单位名称，请核对",
    en: "“{name}” hardly looks like the name of a unit; check it",
  },
  "targets-untyped": {
    zh: "写明了巡察类型，但没有读出哪些对象属于哪一类型",
    en: "types of inspection are named, but not which units they are for",
  },
  "targets-none": {
    zh: "没有读出巡察对象，也没有读出数量",
    en: "neither inspected units nor a number of them were read",
  },
  "count-parent": {
    zh: "“{text}”是否属于“{name}”不能确定，请核对",
    en: "whether “{text}” belong to “{name}” is not certain; please check",
  },
  "count-doubtful": {
    zh: "“{text}”里的类别不像单位的类别，请核对数量是什么",
    en: "what “{text}” counts hardly looks like a class of units; please check",
  },
  "types-inherited": {
    zh: "公告有几种巡察类型，“{name}”等的类型不是名单里写的，而是从别处推得的，数量也对不上，请核对",
    en: "the notice has several types of inspection; that of “{name}” (and perhaps others) is not said in the list but taken from elsewhere, and no number bears it out; please check",
  },
  "units-passed-over": {
    zh: "“{name}”所在的一句当作以往或今后的巡察略过，请核对",
    en: "the clause that names “{name}” was taken for one about an earlier or later inspection and left out; please check",
  },
  "target-in-headline": {
    zh: "“{name}”只在标题里出现，正文的名单里没有，请核对是否就是名单中的某一家",
    en: "only the headline names “{name}”, and the list in the text does not; please check whether it is one of that list",
  },
  "type-unread": {
    zh: "正文提到“{text}”，本轮的类型里没有，请核对",
    en: "the text speaks of “{text}”, which is not among the types of this round; please check",
  },
  "type-left": {
    zh: "“{text}”像是说“{name}”的，没有归到这一对象，请核对",
    en: "“{text}” seems to be said of “{name}”, which did not get this type; please check",
  },
  "target-placeless": {
    zh: "“{name}”没有写明属于哪个乡镇（街道）",
    en: "the town or subdistrict that “{name}” belongs to was not read",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
