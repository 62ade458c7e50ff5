/** Words of the text, from whichever segmenter is there. Nothing is loaded before the first call. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { matches } from "../matches.js";
import { packageUrl } from "../root.js";
import type { Span, Word } from "../types.js";
import { loadNodeRs } from "./segmenters/node-rs.js";
import { loadNodejieba } from "./segmenters/nodejieba.js";
import type { LoadSegmenter, Segmenter } from "./segmenters/types.js";

/** In the order in which they are tried. Both have the same dictionary and give the same words (test/segmenters.test.ts). */
const LOADERS: Readonly<Record<SegmenterName, LoadSegmenter>> = { nodejieba: loadNodejieba, "node-rs": loadNodeRs };

export type SegmenterName = "nodejieba" | "node-rs";

export const segmenterNames = Object.keys(LOADERS) as readonly SegmenterName[];

/** Loads one by name. @throws what its package throws, when it is not installed. */
export const loadSegmenter = (name: SegmenterName): Segmenter =>
  LOADERS[name](createRequire(import.meta.url), (file) => fileURLToPath(packageUrl(`data/${file}`)));

interface InUse {
  readonly segmenter: Segmenter;
  readonly reason: string;
}

let inUse: InUse | undefined;

const causeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? String((error as Error).message ?? error).split("\n", 1)[0] ?? "";

function choose(): InUse {
  const wanted = process.env["XUNCHA_SEGMENTER"];
  if (wanted) {
    if (!Object.hasOwn(LOADERS, wanted)) throw new RangeError(`XUNCHA_SEGMENTER=${wanted}: ${segmenterNames.join(" | ")}`);
    return { segmenter: loadSegmenter(wanted as SegmenterName), reason: `XUNCHA_SEGMENTER=${wanted}` };
  }
  const missing: string[] = [];
  for (const name of segmenterNames) {
    try {
      const segmenter = loadSegmenter(name);
      return { segmenter, reason: missing.length > 0 ? missing.join("; ") : segmenter.version };
    } catch (error) {
      missing.push(`${name}: ${causeOf(error)}`);
    }
  }
  throw new Error(missing.join("; "));
}

function used(): InUse {
  inUse ??= choose();
  return inUse;
}

/**
 * What `segmentWords` uses; loads it. `reason`: the version, or why it is not the first choice.
 * @throws RangeError for an unknown XUNCHA_SEGMENTER; an Error when there is no segmenter at all.
 */
export function segmenterInUse(): { readonly name: string; readonly version: string; readonly reason: string } {
  const { segmenter, reason } = used();
  return { name: segmenter.name, version: segmenter.version, reason };
}

// Chinese characters go to the segmenter; the rest is cut here, because the segmenters disagree on it.
const RUNS = /\p{Script=Han}+|[A-Za-z]+|[0-9]+(?:\.[0-9]+)?|[^\p{Script=Han}A-Za-z0-9]/gu;
const HAN = /^\p{Script=Han}/u;

/** Words of a stretch of text, in order and without gaps: their texts together are that stretch. */
export function segmentWords(text: string, span: Span, segmenter?: Segmenter): Word[] {
  const cut = (segmenter ?? used().segmenter).cut;
  const words: Word[] = [];
  let at = span.start;
  for (const [run] of matches(RUNS, text.slice(span.start, span.end))) {
    for (const word of HAN.test(run) ? cut(run) : [run]) {
      words.push({ text: word, span: { start: at, end: at + word.length } });
      at += word.length;
    }
  }
  return words;
}
