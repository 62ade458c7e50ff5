import { CodedError } from "../messages/error.js";
import { evaluation } from "../messages/eval.js";
import type { Params } from "../messages/fill.js";

/** What keeps an evaluation from being one; `messages/eval.ts` has the wording of each code. */
export class EvaluationError extends CodedError<keyof typeof evaluation> {
  override readonly name = "EvaluationError";

  constructor(code: keyof typeof evaluation, params?: Params) {
    super(evaluation, code, params);
  }
}
