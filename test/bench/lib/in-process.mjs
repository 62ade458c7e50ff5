/** Parsing within one process, warm: what a batch does all day. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseNoticeText, parseNoticeTexts } from "../../../dist/index.js";

const root = new URL("../../../", import.meta.url);

const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

function loadJieba() {
  try {
    return createRequire(import.meta.url)("nodejieba");
  } catch {
    return undefined;
  }
}

const data = (name) => fileURLToPath(new URL(`data/${name}`, root));
/** The small dictionary of this program. */
const SMALL = { dict: data("dictionary.txt"), idfDict: data("unused.txt"), stopWordDict: data("unused.txt") };

/** Notices: as many warm up the compiler of V8, and as many are timed beside each dictionary. */
const ENOUGH = 6000;
/** Notices whose allocations fit into the young generation. */
const FITTING = 400;

const least = (list) => Math.min(...list);

/**
 * Notices parsed in the time in which nodejieba cuts as many into words: as it is installed (`ratio`), and with the small
 * dictionary of this program (`ratioSmall`), which is faster. The notices are parsed as a batch does it, many together;
 * `ratioAlone`: one after the other, each by a call of its own. The least of the times counts: the work is the same in each
 * round, and what is above the least was somebody else's.
 */
export function againstJieba(texts) {
  const jieba = loadJieba();
  if (!jieba) return undefined;
  const rounds = Math.ceil(ENOUGH / texts.length);
  const each = (work) => () => texts.forEach((text) => void work(text));
  const [parsing, alone, cutting] = [() => void parseNoticeTexts(texts), each(parseNoticeText), each(jieba.cut)];
  const times = { parse: [], alone: [], small: [], cut: [] };
  for (let i = 0; i < rounds; i++) parsing();
  // It holds one dictionary at a time: parsing is timed beside each.
  for (const [cuts, dictionary] of [
    [times.small, [SMALL]],
    [times.cut, []],
  ]) {
    jieba.load(...dictionary);
    for (let i = 0; i < rounds; i++) {
      times.parse.push(timed(parsing));
      cuts.push(timed(cutting));
      times.alone.push(timed(alone));
    }
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    ratio: least(times.cut) / least(times.parse),
    ratioAlone: least(times.cut) / least(times.alone),
    ratioSmall: least(times.small) / least(times.parse),
    msPerNotice: least(times.parse) / texts.length,
    microsecondsPer1000: (least(times.parse) / characters) * 1e6,
  };
}

/** What a text a hundred times as long costs, in terms of the text. */
export function hundredfold(text, rounds) {
  const long = `${text.trimEnd()}\n`.repeat(100);
  const parse = (t) => () => void parseNoticeText(t);
  for (let i = 0; i < 100; i++) parse(text)();
  parse(long)();
  const times = { one: [], long: [] };
  for (let i = 0; i < rounds; i++) {
    times.one.push(
      timed(() => {
        for (let k = 0; k < 100; k++) parseNoticeText(text);
      }) / 100,
    );
    times.long.push(timed(parse(long)));
  }
  return { ratio: least(times.long) / least(times.one), ms: least(times.long) };
}

/**
 * Bytes allocated for each byte of text, over a part of the texts. In a process of its own, with a young generation so
 * large that nothing is collected meanwhile: `node --min-semi-space-size=256 --max-semi-space-size=512 --expose-gc`.
 * @throws {Error} if something was collected all the same
 */
export function allocated(texts) {
  const step = Math.ceil(texts.length / FITTING);
  const some = texts.filter((_, i) => i % step === 0);
  for (let i = 0; i < ENOUGH / texts.length; i++) for (const text of texts) parseNoticeText(text);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  let used = before;
  for (const text of some) {
    parseNoticeText(text);
    const now = process.memoryUsage().heapUsed;
    if (now < used) throw new Error("memory was collected while it was counted");
    used = now;
  }
  return (used - before) / some.reduce((sum, text) => sum + 2 * text.length, 0);
}
