/** Whose parts the units of a clause are: 该集团所属的甲公司、乙公司, 延伸巡察其下属的甲分院. */
import type { Doc, ListItem, Mention } from "../../../types.js";
import type { Entry } from "./entry.js";

/** 对学院党委开展常规巡察，延伸巡察教工党支部、附属中学党支部: neither place nor level, so they are parts of the one before. */
const isInner = (items: readonly ListItem[], { item: { read } }: Entry): boolean =>
  WHOLE.has(read.category) &&
  items.every((i) => i.kind === "count" || (!OF_ITSELF.test(i.read.stem) && !i.read.stem.startsWith(read.stem.slice(0, 2))));
const WHOLE: ReadonlySet<string> = new Set(["school", "hospital", "enterprise"]);
/** 县第三中学, 甲市乙中心, 丙村, 丁有限公司: bodies of their own. */
const OF_ITSELF = /^(?:[省市县区州旗盟镇乡校院]|\p{Script=Han}{2,5}[市县区旗镇乡])|(?:有限公司|[村镇乡县区市]|社区|街道)$/u;
/** 对与其业务关联的泵站管理所: beside it. */
const APART = /(?:关联|毗邻|相邻)的$/u;
/** 其下属的|, 该集团所属|, 县城投集团党委所辖的| */
const PARTS = /(?:^|[^\p{Script=Han}])(\p{Script=Han}{0,20}?)(?:下属|所属|下辖|所辖|直属|下面|下设|管着|名下|管理)的?$/u;
const LONGEST = 22;
const ITS = /该(?:院|校|局|集团|公司)$/u;

/** @param previous the units of the list before; @param all those of the notice so far */
export function ownerOf(
  doc: Doc,
  { value: { reading, types } }: Mention<"assignment">,
  previous: readonly Entry[],
  all: readonly Entry[],
): Entry | undefined {
  const first = reading.items[0]?.span.start ?? 0;
  const before = doc.text.slice(Math.max(0, first - LONGEST), first);
  const holder = PARTS.exec(before)?.[1]?.replace(/^.*[对察视到至]/u, "");
  const its = holder === "" || holder === "其";
  if (holder !== undefined && !its) return onlyOne(previous, holder) ?? onlyOne(all, holder);
  const [only, more] = previous;
  if (its && more) return lastWhole(previous);
  if (!only || more) return undefined;
  if (its) return only;
  if (!types.some((t) => t.type === "extended")) return undefined;
  return ITS.test(before) || (!APART.test(before) && all.length === 1 && isInner(reading.items, only)) ? only : undefined;
}

/** 对县财政局党组、甲集团党委…，其所属3家子公司: of the one that has any. */
function lastWhole(entries: readonly Entry[]): Entry | undefined {
  const [only, more] = entries.filter(({ item: { read } }) => WHOLE.has(read.category));
  return only && !more && only === entries.at(-1) ? only : undefined;
}

/** The one that is called so, or 集团, 该集团 of which there is one. */
function onlyOne(entries: readonly Entry[], holder: string): Entry | undefined {
  const name = holder.replace(/^该/u, "");
  const [only, more] = entries.filter(
    ({ item }) => item.name === name || item.read.stem === name || (GENERIC.test(name) && item.read.stem.endsWith(name)),
  );
  return more ? undefined : only;
}
const GENERIC = /^(?:集团|总?公司|企业|[局厅委院校]|中心|银行|医院|学校|学院)$/u;

/** 随集团一并巡察, 也列在内: in the way of the whole. */
export const isTogether = (doc: Doc, { span }: Mention): boolean => TOGETHER.test(doc.text.slice(span.start, span.end + LONGEST_TAIL));
const TOGETHER = /一并|一起|一同|一道|同步|同时|随|跟着|[纳列]入|列在内|之列|其列|同一个组|该组|接受巡/u;
const LONGEST_TAIL = 4;
