import type { Lexicon } from "../types.js";
import type { Edit, Repair } from "./repair.js";
import { Flag } from "./scan.js";

const BRACKETS = /[（(【[〔]([^（）()【】[\]〔〕\n]{3,30})[）)】\]〕]/g;
/** What an official text would say in brackets or in a line of its own: never an advertisement. */
const OFFICIAL = /[党委局巡纪监]|政府|中心/;
const BEFORE = /[^\s，。；、！？：:|｜丨∣“”（）()【】]{1,4}$/;
const GLUE = /[A-Za-z0-9 \t\u3000元|｜丨∣>↓]{1,6}/y;
const TAIL = /[\d元>↓→ \u3000]+/y;

interface Run {
  start: number;
  end: number;
  strong: number;
  topic: number;
  lure: number;
}

/** 88zq手机注册_88zq体育监委主任: no official text has such a stroke between words. */
const GLUED = /[A-Za-z\d][\p{Script=Han}A-Za-z\d_]{0,24}_(?:[A-Za-z\d]{2,12}(?:体育|娱乐|彩票|官网|平台|注册|游戏)?)?/gu;
const BRAND = /体育|娱乐|彩|官网|注册|登录|下载|游戏|直播/u;

/** Stretches made of advertising words, a few letters or digits between them. */
function runsOf(text: string, words: Lexicon): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let i = 0; i < text.length; ) {
    const length = words.matchAt(text, i);
    if (length === 0) {
      i++;
      continue;
    }
    if (run && run.end !== i) {
      GLUE.lastIndex = run.end;
      if (GLUE.exec(text)?.[0].length !== i - run.end) run = undefined;
    }
    if (!run) {
      run = { start: i, end: i, strong: 0, topic: 0, lure: 0 };
      runs.push(run);
    }
    const kind = words.valueAt(text, i, length);
    // A user's own word needs no other beside it.
    run[kind === "topic" || kind === "lure" ? kind : "strong"]++;
    i = run.end = i + length;
  }
  return runs;
}

/** The line around a cut, without the cut: does a sentence remain? Then somebody should look at what was taken out of it. */
function isInSentence(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  const rest = text.slice(from, start) + text.slice(end, to < 0 ? text.length : to);
  return /[，。；,;]/.test(rest) && rest.length > 8;
}

/** Cuts out what belongs to no sentence. Words alone prove nothing: 体育彩票管理中心 may well be inspected. */
export const advertising: Repair = {
  id: "clean/advertising",
  code: "advertising",
  summary: "Injected advertising (bets, loans, downloads) is cut out, and pointed out where it stood in a sentence",
  needs: Flag.Advert,
  cuts: true,
  repair(text, lexicons) {
    const glued = text.includes("_") ? gluedIn(text) : [];
    const runs = runsOf(text, lexicons("spam")).filter((r) => r.strong > 0 || (r.topic > 0 && r.lure > 0));
    if (runs.length === 0) return glued;
    const brackets = [...text.matchAll(BRACKETS)].filter((m) => !OFFICIAL.test(m[1] as string));
    const edits: Edit[] = [];
    let done = 0;
    for (const run of runs) {
      if (run.start < done) continue;
      const around = brackets.find((m) => m.index < run.start && m.index + m[0].length > run.end);
      let { start, end } = run;
      if (around) {
        start = around.index;
        end = start + around[0].length;
      } else {
        if (run.strong === 0 && run.lure < 2) continue;
        // The brand before the first word that is known, as far as it stands alone.
        const brand = BEFORE.exec(text.slice(Math.max(done, start - 5), start))?.[0] ?? "";
        const left = text[start - brand.length - 1];
        if (brand && brand.length < 5 && (left === undefined || /[\s，。；！？|｜丨∣]/.test(left)) && !OFFICIAL.test(brand))
          start -= brand.length;
        TAIL.lastIndex = end;
        end += TAIL.exec(text)?.[0].trimEnd().length ?? 0;
      }
      if (start < done) continue;
      const cut = text.slice(start, end);
      const note = isInSentence(text, start, end) ? { note: { code: "advertising", params: { text: cut } } } : {};
      edits.push({ start, end, text: "", ...note });
      done = end;
    }
    return glued.length === 0
      ? edits
      : [...edits, ...glued.filter((g) => !edits.some((e) => e.end > g.start && e.start < g.end))].sort(byStart);
  },
};

const byStart = (a: Edit, b: Edit): number => a.start - b.start;

function gluedIn(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: cut, index: start } of text.matchAll(GLUED)) {
    if (!BRAND.test(cut)) continue;
    const end = start + cut.length;
    const note = isInSentence(text, start, end) ? { note: { code: "advertising", params: { text: cut } } } : {};
    edits.push({ start, end, text: "", ...note });
  }
  return edits;
}
