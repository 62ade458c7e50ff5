/** How the teams can be reached, for each team where the notice says so. */
import { BULLETS } from "../chars.js";
import { implied, inherited, stated } from "../fields.js";
import { Mark } from "../segment/marks.js";
import { sentenceAt } from "../segment/sentences.js";
import type { Block, Doc, Draft, Drafted, Field, Found, Mention, Notice, Resolver, Sentence, Span } from "../types.js";
import { deadlineIn, hoursIn } from "./contacts/lib/hours.js";
import { articleOf } from "./lib/article.js";

const id = "resolvers/contacts";
type DraftContact = Drafted<NonNullable<Notice["contacts"]>[number]>;

const OUTSIDE = new Set(["navigation", "boilerplate", "credits", "dateline", "caption", "headline"]);
/** The page's own addresses, the paper's own lines. */
const OWN_LINES =
  /新闻热线|本[版报台]|编辑部|记者站|报料|投稿|广告|发行|订阅|客服|技术支持|网站邮箱|网站(?:联系)?电话|订购|团购|开抢|招工|启事|(?:看病|挂号|就诊)[^。，：]{0,6}(?:请|电话|热线|服务台)|站长|纠错|版权|Copyright|ICP|备\d{6}|主办|承办|书记信箱|市长信箱|市民热线|违法和不良|举报中心|传\s*真|联系我们|网站地图/iu;
/** 办公电话 is the house's, unless a line under the name of a team begins with it. */
const OFFICE_LINES = new RegExp(`${OWN_LINES.source}|办公室?电话`, "iu");
const LABELLED = /^\P{L}{0,3}[^，。；：:]{2,10}[：:]/u;
const OWN_OFFICE = /^\P{L}{0,3}办公室?电话/u;
/** 招生热线, 急诊电话 in the line of the house: what else stands in it is its own as well. */
const HOUSE_LINES =
  /报名|应聘|招生|就业(?:办|热线|电话|指导)|教务|急诊|急救|门诊(?:部|电话|咨询)|住院部|挂号|预约(?:热线|电话)|导诊|体检(?:中心|预约)|订[票餐房]|客服|服务热线|抢修|报修|售后|招商热线/u;
const TEAM = new RegExp(
  `^[\\s　【〖〔[👥🏠${BULLETS}\\d.、（(一二三四五六七八九十）)]{0,8}((?:[\\u3400-\\u9fff]{0,12}(?:委|党组))?(?:专项|常规|提级)?(?:第?[一二三四五六七八九十\\d]{1,3}(?:专项|常规)?(?:巡[察视])?组|巡[察视]第?[一二三四五六七八九十\\d]{1,3}组))(?=$|[】〗〕\\]：:（(\\s，,])`,
  "u",
);

/** 对巡察干部违反纪律的问题，可拨打监督电话…: complaints about the inspectors go elsewhere. */
const ABOUT_INSPECTORS =
  /(?:对|反映|如发现|发现|监督)巡[察视](?:组|干部|工作人员|人员)[^。；]{0,30}(?:违|纪律|作风|问题|行为)[^。；]{0,40}$/u;

/** 冒充巡察组的请拨打公安局电话…, 信访问题请找县信访局…: for what is no matter of the team. */
const OTHERS =
  /(?:此类|这类|该类|上述)(?:事项|问题|诉求|情况|纠纷)[^，。；|巡]{0,4}[请应须](?:找|向|到|联系|咨询)(?!巡|我|[县市区州旗省]?委?巡)[^。；|巡]{0,24}$|(?:请|可|应|向|找|拨打?)(?![^，。；|]{0,24}(?:巡|值班))[^，。；：|]{0,14}(?:公安|派出所|信访局|信访部门|司法所|劳动监察|人社局|法院|市场监管|消协|环保|热线平台)[^，。；|]{0,10}$/u;

/** Behind the name of the team another cell of its row. */
const CELLS = /^\s*(?:\||\t|\s{2,})/u;

/** …办公室（电话）负责驻点期间的后勤保障: for those who work with the teams. */
const AT_WORK = /^[^。；]{0,30}(?:后勤保障|会务(?:保障|工作))/u;
/** …联络员名单报市委巡察办（联系人：某某，电话：…） */
const LIAISON =
  /(?:[上报]报|报送|报|反馈)(?:至|到|给)?[^，。；、（]{0,14}(?:巡[察视]办|办公室|邮箱)[^，。；、（]{0,6}（联系人[：:][^）]{0,24}$/u;

/** The next section, or a line for all teams. */
const OF_ALL = /^(?:[一二三四五六七八九十]、|[📝💡📮📢【]|.{0,4}(?:个组|各组|各巡))/u;

const COPYRIGHT = /Copyright|版权所有/iu;

interface Place {
  readonly block: Block;
  readonly team: Span | undefined;
  /** Nothing but labelled lines stands between the team and the block. */
  readonly near: boolean;
}

const KINDS = ["phone", "email", "mailbox"] as const;
const holdsContacts = (found: Found, { span }: Block): boolean => KINDS.some((kind) => found.within(kind, span).length > 0);

/** The blocks that hold contacts, each with the team it stands under. */
function placesOf(doc: Doc, found: Found): Place[] {
  const out: Place[] = [];
  let team: Span | undefined;
  let tabled = false;
  let near = false;
  const owned = COPYRIGHT.test(doc.text);
  for (const block of doc.blocks) {
    if (owned && COPYRIGHT.test(block.text)) break;
    const outside = OUTSIDE.has(block.kind);
    near &&= !outside && LABELLED.test(block.text);
    if (outside) continue;
    const m = block.marks & Mark.Team && block.text.length < 160 ? TEAM.exec(block.text) : null;
    if (m) {
      const end = block.span.start + m[0].length;
      team = { start: end - (m[1] as string).length, end };
      tabled = CELLS.test(m.input.slice(m[0].length));
      near = true;
    }
    // Behind the last row of a table a sentence speaks of all teams again.
    else if (team && ((tabled && block.kind === "body" && /[。；]/u.test(block.text)) || OF_ALL.test(block.text))) team = undefined;
    if (holdsContacts(found, block)) out.push({ block, team, near });
  }
  return out;
}

const joined = <T>(before: T[] | undefined, more: T[]): T[] => (before ? [...before, ...more] : more);

/** The contacts by team, in the order of the text. */
class Book {
  readonly byTeam = new Map<string, DraftContact>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly doc: Doc,
    private readonly found: Found,
  ) {}

  of(team: Span | undefined): DraftContact {
    const key = team ? this.doc.text.slice(team.start, team.end) : "";
    const known = this.byTeam.get(key);
    if (known) return known;
    const fresh: DraftContact = team ? { team: stated({ id }, key, team) } : {};
    this.byTeam.set(key, fresh);
    return fresh;
  }

  /** Everything in one block; the hours only where something else is there that they belong to. */
  add(place: Place): void {
    const { block, team } = place;
    const phones = this.values(place, "phone", (m) => m.value.number);
    const emails = this.values(place, "email", (m) => m.value.address);
    const mailboxes = this.values(place, "mailbox", (m) => m.value.text);
    if (phones.length + emails.length + mailboxes.length === 0) return;
    const contact = this.of(team);
    if (phones.length > 0) contact.phones = joined(contact.phones, phones);
    if (emails.length > 0) contact.emails = joined(contact.emails, emails);
    if (mailboxes.length > 0) contact.mailboxes = joined(contact.mailboxes, mailboxes);
    const hours = hoursIn(block);
    if (hours) contact.hours ??= stated({ id }, this.doc.text.slice(hours.start, hours.end), hours);
  }

  /** Those of them that stand in the sentence about the conduct of the inspectors, where the teams have telephones of their own. */
  dropComplaints(): void {
    const all = [...this.byTeam.values()];
    const isComplaint = ({ spans: [span] }: Field<string>): boolean => {
      if (!span) return false;
      const s = sentenceAt(this.doc.sentences, span.start);
      return s !== undefined && ABOUT_INSPECTORS.test(this.doc.text.slice(s.span.start, span.start));
    };
    const phones = all.flatMap((c) => c.phones ?? []);
    const complaints = new Set(phones.filter(isComplaint));
    if (complaints.size === 0 || complaints.size === phones.length) return;
    for (const [key, c] of this.byTeam) {
      const own = c.phones?.filter((p) => !complaints.has(p));
      if (own === undefined || own.length === c.phones?.length) continue;
      if (own.length > 0) c.phones = own;
      else delete c.phones;
      if (!c.phones && !c.emails && !c.mailboxes) this.byTeam.delete(key);
    }
  }

  private values<K extends "phone" | "email" | "mailbox">(
    { block, near }: Place,
    kind: K,
    read: (m: Mention<K>) => string,
  ): Field<string>[] {
    const mentions = this.found.within(kind, block.span);
    if (mentions.length === 0) return [];
    const out: Field<string>[] = [];
    const owned = near && OWN_OFFICE.test(block.text) ? OWN_LINES : OFFICE_LINES;
    for (const m of mentions) {
      const value = read(m);
      if (isPages(this.doc, block, m.span, owned) || this.seen.has(value)) continue;
      this.seen.add(value);
      out.push(stated({ id }, value, m.span));
    }
    return out;
  }
}

/** The page's or the paper's own, not the inspectors'. */
function isPages(doc: Doc, block: Block, span: Span, owned: RegExp): boolean {
  const line = doc.text.slice(Math.max(block.span.start, span.start - 14), span.start);
  const before = doc.text.slice(Math.max(block.span.start, span.start - 40), span.start);
  return (
    owned.test(line) ||
    AT_WORK.test(doc.text.slice(span.end, block.span.end)) ||
    LIAISON.test(before) ||
    (/[请可应向找拨]/u.test(before) && OTHERS.test(before)) ||
    (block.kind === "row" && owned.test(block.text) && !/巡[察视]/u.test(block.text))
  );
}

/** The last lines of the page, where the house says how to reach it. */
const isHouseLine = ({ text }: Block): boolean =>
  text.length < 140 &&
  HOUSE_LINES.test(text) &&
  !/巡|督察|举报|信访|受理|来信|来访|反映|纪委|值班|(?<!报名(?:咨询)?)专用|(?:员工|职工|师生|群众|村民|居民|市民)[^。；]{0,4}可(?:以|直接)?(?:拨打|致电|来电|写信|发)/u.test(
    text,
  );

/** 校址：… 电话：…, and 地址：… under a report that is none of inspection: the office's own. */
const isAddressLine = (text: string, other: boolean): boolean =>
  (other ? /^[\s　]*(?:单位|办公)?地址[:：]/u : /^[\s　]*(?:校|院|社|厂|单位|公司|学校|医院|总部|集团|校区|院区|厂区)地?址[:：]/u).test(
    text,
  ) && !/巡|督察|举报|信访|受理/u.test(text);

export const contacts: Resolver = {
  id,
  summary: "巡察组的电话、邮箱、信箱、受理时间和截止日期",
  resolve(doc: Doc, found: Found, draft: Readonly<Draft>): Draft {
    const text = (s: Span): string => doc.text.slice(s.start, s.end);
    const book = new Book(doc, found);
    if (KINDS.some((kind) => found.of(kind).length > 0)) {
      const other = draft.kind?.value === "other";
      for (const place of placesOf(doc, found)) if (!isAddressLine(place.block.text, other) && !isHouseLine(place.block)) book.add(place);
      book.dropComplaints();
    }
    const { body } = articleOf(doc);
    const deadline = firstOf(body, (s) => deadlineIn(doc.text, found, s));
    if (book.byTeam.size === 0 && deadline) book.of(undefined);
    const all = [...book.byTeam.values()];
    if (all.length === 0) return {};
    if (deadline) {
      const alone = deadline.value === text(deadline.span) ? stated : implied;
      // Said once for all teams: the others inherit it.
      const make = all.length > 1 ? inherited : alone;
      for (const c of all) c.deadline = make({ id }, deadline.value, deadline.span);
    }
    const hours = all.some((c) => c.hours) ? undefined : hoursAnywhere(body);
    if (hours) for (const c of all) c.hours = (all.length > 1 ? inherited : stated)({ id }, text(hours), hours);
    return { contacts: all };
  },
};

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const r = read(item);
    if (r !== undefined) return r;
  }
  return undefined;
}

/** Hours away from every telephone and box: those of all of them. */
function hoursAnywhere(body: readonly Sentence[]): Span | undefined {
  const s = body.find((x) => /接听|接待|受理|值班|来电|值守|接电话/u.test(x.text) && hoursIn(x));
  return s && hoursIn(s);
}
