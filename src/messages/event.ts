/** Messages of this part by code, Chinese first; `{name}` stands for a parameter. */
export const event = {
  "date-relative": {
    zh: "会议时间“{text}”没有写明日期，可用 --today 指定",
    en: "the time of the meeting, “{text}”, names no date; --today can give it",
  },
  "date-after-publication": {
    zh: "会议日期 {date} 晚于发布日期 {published}，请核对",
    en: "the meeting is dated {date}, after its publication on {published}",
  },
  "period-reversed": {
    zh: "巡察结束日期 {end} 早于开始日期 {start}",
    en: "the inspection ends on {end}, before it begins on {start}",
  },
  "period-long": {
    zh: "巡察从 {start} 到 {end} 共 {days} 天，长得不合常理，请核对年份",
    en: "the inspection from {start} to {end} lasts {days} days; check the years",
  },
  "deadline-outside": {
    zh: "受理信访截止日期 {deadline} 不在巡察期间，请核对",
    en: "the last day for letters, {deadline}, lies outside the inspection",
  },
  "meeting-unnamed": {
    zh: "报道了会议，但没有找到会议名称",
    en: "a meeting is reported, but no name was found for it",
  },
  "kind-unsure": {
    zh: "标题和导语都没有说明公告的种类，暂定为 {kind}",
    en: "neither headline nor lead says what kind of notice it is; taken as {kind}",
  },
  "round-rival": {
    zh: "公告说的是第 {number} 轮还是第 {other} 轮，难以断定",
    en: "the notice may be about round {number} or round {other}",
  },
  "round-apart": {
    zh: "第 {number} 轮只在后文提到，标题和导语说的巡察没有轮次，请核对",
    en: "round {number} is named further down only; headline and lead speak of an inspection without a number",
  },
  "text-truncated": {
    zh: "正文似乎没有写完：“{text}”",
    en: "the text seems to break off: “{text}”",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
