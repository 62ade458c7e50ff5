/** Messages of this part by code, Chinese first; `{name}` stands for a parameter. */
export const people = {
  "person-missed": {
    zh: "“{text}”像是一名参会人，但没有读出姓名，请核对",
    en: "“{text}” looks like a participant whose name could not be read; please check",
  },
  "speaker-unknown": {
    zh: "讲话人“{name}”前文没有出现过，不在参会人中，请核对",
    en: "the speaker “{name}” has not been named before and is not among the attendees; please check",
  },
  "name-uncertain": {
    zh: "姓名“{name}”从哪里结束不能确定，请核对",
    en: "it is not certain where the name “{name}” ends; please check",
  },
  "title-missing": {
    zh: "参会人“{name}”没有写明职务",
    en: "the attendee “{name}” has no title in the text",
  },
  "title-odd": {
    zh: "“{name}”的职务“{title}”不像一个职务，请核对",
    en: "the title of “{name}”, “{title}”, does not look like one; please check",
  },
  "title-differs": {
    zh: "“{name}”前后写了两种职务：“{first}”“{second}”，可能是同名的两个人",
    en: "“{name}” has two titles in the text, “{first}” and “{second}”; there may be two people of that name",
  },
  "role-missing": {
    zh: "没有读出“{name}”在会上做了什么",
    en: "what “{name}” did at the meeting was not read",
  },
  "chaired-twice": {
    zh: "除“{name}”外还有人主持会议，请核对",
    en: "somebody else than “{name}” chaired the meeting as well; please check",
  },
  "nobody-chaired": {
    zh: "有人主持会议，但没有读出是谁",
    en: "somebody chaired the meeting, but who it was was not read",
  },
  "role-unread": {
    zh: "“{text}”没有读出是谁，请核对",
    en: "it was not read whom “{text}” is said of; please check",
  },
  "nobody-spoke": {
    zh: "没有读出谁在会上讲话",
    en: "who spoke at the meeting was not read",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
