import { evaluation } from "../messages/eval.js";

/** What keeps an evaluation from being one; `messages/eval.ts` has the wording of each code. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";

  constructor(
    readonly code: keyof typeof evaluation,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(evaluation[code].en.replace(/\{(\w+)\}/gu, (whole, key: string) => String(params[key] ?? whole)));
  }
}
