/** The parts of the article that the resolvers of the event read. */
import type { Block, Doc, Sentence } from "../../types.js";

export interface Article {
  readonly headlines: readonly Block[];
  /** Sentences of the article itself, headlines not among them, up to where another report begins (又讯). */
  readonly body: readonly Sentence[];
  /** Those of them that open the article. */
  readonly lead: readonly Sentence[];
}

/** A second report in the same text: everything after it is about something else. */
const ANOTHER = /^\s*(?:【?又讯】?|另讯|另据)/u;
const known = new WeakMap<Doc, Article>();

export function articleOf(doc: Doc): Article {
  let article = known.get(doc);
  if (!article) {
    const headlines = doc.blocks.filter((b) => b.kind === "headline");
    const body: Sentence[] = [];
    for (const s of doc.sentences) {
      const kind = doc.blocks[s.block]?.kind;
      if (ANOTHER.test(s.text)) break;
      if (kind !== "headline") body.push(s);
    }
    const opening: Sentence[] = [];
    let length = 0;
    for (const s of body) {
      if (opening.length >= 2 && length > 120) break;
      if (opening.length >= 5) break;
      opening.push(s);
      length += s.text.length;
    }
    known.set(doc, (article = { headlines, body, lead: opening }));
  }
  return article;
}

/** 首页 - 巡视巡察 - 动态, 今日要闻, 第02版: where the article stands, not what it is called. */
const CHANNEL =
  /^[^，。！？]{1,12}(?:\s[-–>|]\s[^，。！？]{1,12}){1,4}$|^第?[A-Z]?\d{1,3}版|^[\u3400-\u9fff]{2,4}(?:要闻|新闻|动态|在线)$/u;
const MATTER = /巡[察视]|督察|政治体检/u;
const EVENT = /会议|(?:大|全|例|动员|部署|反馈|推进|座谈)会|召开|举行|公告|通报|通知/u;

/** The block that is the headline of the article; several may be set as one. */
export function titleBlock(headlines: readonly Block[]): Block | undefined {
  const own = headlines.filter((b) => !CHANNEL.test(b.text));
  return (
    own.find((b) => MATTER.test(b.text) && b.text.length >= 4) ??
    own.find((b) => EVENT.test(b.text) && b.text.length >= 6) ??
    own.find((b) => b.text.length >= 8) ??
    own[0] ??
    headlines[0]
  );
}
