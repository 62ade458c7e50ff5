/** Messages of this part by code, Chinese first; `{name}` stands for a parameter. */
export const clean = {
  "characters-lost": {
    zh: "原文有字符丢失（“{text}”），请核对原始页面",
    en: "characters were lost in the text ({text}); compare the original page",
  },
  advertising: {
    zh: "正文中插有广告“{text}”，已剔除，请核对前后文字",
    en: "advertising ({text}) stood within the text and was cut out; check what stands around it",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
