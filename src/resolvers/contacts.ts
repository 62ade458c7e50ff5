/** How the teams can be reached, for each team where the notice says so. */
import { implied, inherited, stated } from "../fields.js";
import type { Block, Doc, Draft, Drafted, Found, Notice, Resolver, Span } from "../types.js";
import { deadlineIn, hoursIn } from "./contacts/lib/hours.js";
import { articleOf } from "./lib/article.js";

const id = "resolvers/contacts";
type DraftContact = Drafted<NonNullable<Notice["contacts"]>[number]>;

const OUTSIDE = new Set(["navigation", "boilerplate", "credits", "dateline", "caption", "headline"]);
/** The page's own addresses, the paper's own lines. */
const OWN_LINES =
  /新闻热线|报料|投稿|广告|发行|订阅|客服|技术支持|网站邮箱|网站电话|站长|纠错|版权|Copyright|ICP|备\d{6}|主办|承办|书记信箱|市长信箱|市民热线|违法和不良|举报中心|办公电话|办公室电话|联系我们|网站地图/iu;
const TEAM =
  /^[\s　【〖〔[👥🏠●■◆▪◇\d.、（(一二三四五六七八九十）)]*((?:[\u3400-\u9fff]{0,12}(?:委|党组))?(?:专项|常规|提级)?(?:第?[一二三四五六七八九十\d]{1,3}(?:专项|常规)?(?:巡[察视])?组|巡[察视]第?[一二三四五六七八九十\d]{1,3}组))(?=$|[】〗〕\]：:（(\s，,])/u;

interface Place {
  readonly block: Block;
  readonly team: Span | undefined;
}

/** The blocks that may hold contacts, each with the team it stands under. */
function placesOf(doc: Doc): Place[] {
  const out: Place[] = [];
  let team: Span | undefined;
  for (const block of doc.blocks) {
    if (/Copyright|版权所有/iu.test(block.text)) break;
    if (OUTSIDE.has(block.kind)) continue;
    const m = block.text.length < 160 ? TEAM.exec(block.text) : null;
    if (m) {
      const end = block.span.start + m[0].length;
      team = { start: end - (m[1] as string).length, end };
    } else if (/^(?:[一二三四五六七八九十]、|[📝💡📮📢【]|.{0,4}(?:个组|各组|各巡))/u.test(block.text)) team = undefined;
    out.push({ block, team });
  }
  return out;
}

export const contacts: Resolver = {
  id,
  summary: "巡察组的电话、邮箱、信箱、受理时间和截止日期",
  resolve(doc: Doc, found: Found, _draft: Readonly<Draft>): Draft {
    const text = (s: Span): string => doc.text.slice(s.start, s.end);
    const byTeam = new Map<string, DraftContact>();
    const contactOf = (team: Span | undefined): DraftContact => {
      const key = team ? text(team) : "";
      let c = byTeam.get(key);
      if (!c) byTeam.set(key, (c = team ? { team: stated({ id }, key, team) } : {}));
      return c;
    };
    const own = (block: Block, span: Span): boolean => {
      const line = doc.text.slice(Math.max(block.span.start, span.start - 14), span.start);
      return OWN_LINES.test(line) || (block.kind === "row" && OWN_LINES.test(block.text) && !/巡[察视]/u.test(block.text));
    };
    const seen = new Set<string>();
    if (found.of("phone").length + found.of("email").length + found.of("mailbox").length > 0) {
      for (const { block, team } of placesOf(doc)) {
        const fresh = (value: string): boolean => !seen.has(value) && seen.add(value) !== undefined;
        let any = false;
        for (const m of found.within("phone", block.span)) {
          if (own(block, m.span) || !fresh(m.value.number)) continue;
          (contactOf(team).phones ??= []).push(stated({ id }, m.value.number, m.span));
          any = true;
        }
        for (const m of found.within("email", block.span)) {
          if (own(block, m.span) || !fresh(m.value.address)) continue;
          (contactOf(team).emails ??= []).push(stated({ id }, m.value.address, m.span));
          any = true;
        }
        for (const m of found.within("mailbox", block.span)) {
          if (own(block, m.span) || !fresh(m.value.text)) continue;
          (contactOf(team).mailboxes ??= []).push(stated({ id }, m.value.text, m.span));
          any = true;
        }
        const hours = any ? hoursIn(block) : undefined;
        if (hours) contactOf(team).hours ??= stated({ id }, text(hours), hours);
      }
    }
    const { body } = articleOf(doc);
    const deadline = body.map((s) => deadlineIn(doc.text, found, s)).find((d) => d !== undefined);
    if (byTeam.size === 0 && deadline) byTeam.set("", {});
    if (byTeam.size === 0) return {};
    const all = [...byTeam.values()];
    if (deadline) {
      // Said once for all teams: the others inherit it.
      for (const c of all)
        c.deadline = (all.length > 1 ? inherited : deadline.value === text(deadline.span) ? stated : implied)(
          { id },
          deadline.value,
          deadline.span,
        );
    }
    if (!all.some((c) => c.hours)) {
      const s = body.find((x) => /接听|接待|受理|值班|来电|值守|接电话/u.test(x.text) && hoursIn(x));
      const hours = s && hoursIn(s);
      if (hours) for (const c of all) c.hours = (all.length > 1 ? inherited : stated)({ id }, text(hours), hours);
    }
    return { contacts: all };
  },
};
