/** The parts of the article that the resolvers of the event read. */
import { isHan } from "../../grammar/segments.js";
import type { Block, Doc, Sentence } from "../../types.js";

export interface Article {
  readonly headlines: readonly Block[];
  /** Those of them that are the headline of the article. */
  readonly title: readonly Block[];
  /** Sentences of the article itself, headlines not among them, up to where another report begins (又讯). */
  readonly body: readonly Sentence[];
  /** Those of them that open the article. */
  readonly lead: readonly Sentence[];
}

/** A second report in the same text: everything after it is about something else. */
const ANOTHER = /^\s*(?:【?又讯】?|另讯|另据(?!了解|悉|介绍|统计|安排|[^，。]{1,12}(?:要求|部署|安排|决定)，))/u;
const known = new WeakMap<Doc, Article>();

export function articleOf(doc: Doc): Article {
  let article = known.get(doc);
  if (!article) {
    article = read(doc);
    known.set(doc, article);
  }
  return article;
}

function read(doc: Doc): Article {
  const body: Sentence[] = [];
  for (const s of doc.sentences) {
    // Nearly every sentence begins with another character.
    if ((s.text[0] === "又" || s.text[0] === "另" || !isHan(s.text.charCodeAt(0))) && ANOTHER.test(s.text)) break;
    if (doc.blocks[s.block]?.kind !== "headline") body.push(s);
  }
  const lead: Sentence[] = [];
  let length = 0;
  for (const s of body) {
    if ((lead.length >= 2 && length > 120) || lead.length >= 5) break;
    lead.push(s);
    length += s.text.length;
  }
  const headlines = doc.blocks.filter((b) => b.kind === "headline");
  return { headlines, title: titleBlocks(headlines), body, lead };
}

/** 首页 - 巡视巡察 - 动态, 今日要闻, 第02版: where the article stands, not what it is called. */
const CHANNEL =
  /^[^，。！？]{1,12}(?:\s[-–>|]\s[^，。！？]{1,12}){1,4}$|^第?[A-Z]?\d{1,3}版|^[\u3400-\u9fff]{2,4}(?:要闻|新闻|动态|在线)$/u;
const MATTER = /巡[察视]|督察|政治体检/u;
const EVENT = /会议|(?:大|全|例|动员|部署|反馈|推进|座谈)会|召开|举行|公告|通报|通知/u;

/** An office alone in its line: the first line of an announcement whose matter stands in the next. */
const OFFICE = /^(?:中国?共|[\u3400-\u9fff]{2,12}委)[^，。、：\s]{0,30}(?:办公室|委员会|领导小组|巡[察视]组|党委|党组|部|会|办|局|厅)$/u;
const ABOUT = /^关于.{4,60}(?:公告|通报|通知|公示|方案|决定|意见|报告|情况)(?:[（(][^）)]{1,12}[）)])?$/u;

/** One of several lines that may be set as the headline, or an office and its matter. */
function titleBlocks(headlines: readonly Block[]): readonly Block[] {
  if (headlines.length < 2) return headlines;
  const own = headlines.filter((b) => !CHANNEL.test(b.text));
  const office = own.findIndex((b, i) => i + 1 < own.length && OFFICE.test(b.text) && ABOUT.test(own[i + 1]?.text ?? ""));
  if (office >= 0) return own.slice(office, office + 2);
  const block =
    own.find((b) => MATTER.test(b.text) && b.text.length >= 4) ??
    own.find((b) => EVENT.test(b.text) && b.text.length >= 6) ??
    own.find((b) => b.text.length >= 8) ??
    own[0] ??
    headlines[0];
  return block ? [block] : [];
}
