interface Text {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong, and what to do. */
export interface FindingText extends Text {
  readonly help: Text;
}

export type FindingTexts = Readonly<Record<string, FindingText>>;
