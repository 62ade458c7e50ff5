/** A word segmenter behind its package. */
export interface Segmenter {
  readonly name: string;
  readonly version: string;
  /** Words of a stretch of Chinese characters; together they are that stretch. */
  cut(han: string): readonly string[];
}

/** Loads a package and its dictionary. Throws when the package or its binary is missing. */
export type LoadSegmenter = (load: (id: string) => unknown, data: (file: string) => string) => Segmenter;
