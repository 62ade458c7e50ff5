import { fill, type Params } from "./fill.js";

type Wording<Code extends string> = Readonly<Record<Code, { readonly zh: string; readonly en: string }>>;

/** An error with a code; its message is what the table says of it in English, for whoever has only the stack trace. */
export abstract class CodedError<Code extends string> extends Error {
  constructor(
    wording: Wording<Code>,
    readonly code: Code,
    readonly params: Params = {},
    options?: ErrorOptions,
  ) {
    super(fill(wording[code].en, params), options);
  }
}
