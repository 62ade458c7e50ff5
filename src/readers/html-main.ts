/** Which part of a page is its article. */
import { dataRows, isBlock, isSkipped } from "./html-lines.js";
import { type Elem, walk } from "./tree.js";

interface Weight {
  /** Characters outside links. */
  text: number;
  /** Characters in links. */
  links: number;
  /** Commas and full stops outside links, the mark of prose: menus, lists of headlines and footers have none. */
  prose: number;
}

/** Names that pages give to what is not the article; matched as whole parts of a class or id (`side-nav`, `rightSidebar`). */
const ASIDE =
  /(?:^|[-_\s])(?:nav|navi|navbar|navigation|menu|sidebar|sidebox|side|aside|breadcrumbs?|crumbs?|location|position|footer|foot|copyright|related|relate|xgxw|recommend|hot|hotnews|rank|ranking|share|bdsharebuttonbox|social|comments?|reply|replies|toolbar|pager|pagination|page-?nav|prev-?next|login|search|banner|qrcode|qr_code|signature|sign|friendlinks?|links)(?:$|[-_\s\d])/i;

const INSIDE = [
  // WeChat; government and university site builders; Discuz forums; e-papers.
  "js_content",
  "ucap-content",
  "trs_editor",
  "trs_uedit_view",
  "v_news_content",
  "vsb_content",
  "zoom",
  "ozoom",
  "founder-content",
  "articlecontent",
  "article-content",
  "article_content",
  "artibody",
  "newscontent",
  "news_content",
  "t_f",
  "postmessage",
  "content_main",
];

export interface Main {
  readonly article: Elem;
  /** What to leave out wherever lines are taken from the page. */
  readonly drop: ReadonlySet<Elem>;
}

export function findMain(root: Elem): Main {
  const weights = new Map<Elem, Weight>();
  const total = weigh(root, weights, false);
  const drop = new Set<Elem>();
  walk(root, (e) => {
    const w = weights.get(e);
    if (!w || isAside(e, w, total)) {
      drop.add(e);
      return false;
    }
    return undefined;
  });
  const clean = new Map<Elem, Weight>();
  const all = weigh(root, clean, false, drop);
  const known = knownContainer(root, clean, drop, all);
  return { article: descend(known ?? root, clean), drop };
}

/** Sums for every element that can be seen, from the leaves up. */
function weigh(elem: Elem, out: Map<Elem, Weight>, linked: boolean, drop?: ReadonlySet<Elem>): Weight {
  const w: Weight = { text: 0, links: 0, prose: 0 };
  for (const c of elem.children) {
    if (typeof c === "string") {
      const length = c.replace(/\s+/g, "").length;
      if (linked) w.links += length;
      else {
        w.text += length;
        w.prose += c.match(/[，。；、：,;]/g)?.length ?? 0;
      }
    } else if (!isSkipped(c) && !drop?.has(c)) {
      const inner = weigh(c, out, linked || c.tag === "a", drop);
      w.text += inner.text;
      w.links += inner.links;
      w.prose += inner.prose;
    }
  }
  out.set(elem, w);
  return w;
}

function isAside(e: Elem, w: Weight, total: Weight): boolean {
  // The article itself may stand in a box with an unlucky name.
  if (w.prose > 0.4 * total.prose || e.tag === "body" || e.tag === "html") return false;
  if (e.tag === "nav" || e.tag === "footer" || e.tag === "aside") return true;
  if (!isBlock(e) && e.tag !== "span") return false;
  const names = `${e.attrs["class"] ?? ""} ${e.attrs["id"] ?? ""}`.replace(/([a-z])([A-Z])/g, "$1-$2");
  if (ASIDE.test(names) || e.attrs["role"] === "navigation") return true;
  // Lists of links: menus, related articles, friendly sites. One link alone may be a source or an attachment.
  if (w.links < 12 || w.links < 3 * w.text) return false;
  let links = 0;
  walk(e, (c) => {
    if (c.tag === "a") links++;
  });
  return links >= 3;
}

/** The first element that a known site builder uses for articles, where it holds a good part of the page's prose. */
function knownContainer(root: Elem, weights: ReadonlyMap<Elem, Weight>, drop: ReadonlySet<Elem>, all: Weight): Elem | undefined {
  let best: Elem | undefined;
  walk(root, (e) => {
    if (best || drop.has(e)) return false;
    const names = `${e.attrs["class"] ?? ""} ${e.attrs["id"] ?? ""}`.toLowerCase().split(/\s+/);
    const w = weights.get(e);
    if (!w) return false;
    if (
      names.some((n) => INSIDE.includes(n) || n.startsWith("postmessage_")) &&
      w.prose >= 2 &&
      w.text >= 40 &&
      w.prose >= 0.15 * all.prose
    ) {
      best = e;
    }
    return undefined;
  });
  return best;
}

/** From the outside in, as long as one child holds nearly all prose. */
function descend(from: Elem, weights: ReadonlyMap<Elem, Weight>): Elem {
  const size = (e: Elem): number => {
    const w = weights.get(e);
    return w ? w.prose + w.text / 40 : 0;
  };
  let at = from;
  for (;;) {
    const need = 0.75 * size(at);
    const next = at.children.find((c): c is Elem => typeof c !== "string" && size(c) >= need && need > 0);
    // A paragraph alone is no container: the lines around it (places, dates) belong to the article too. Nor are rows of data.
    if (!next || next.tag === "p" || !isBlock(next) || (next.tag === "table" && dataRows(next))) return at;
    at = next;
  }
}
