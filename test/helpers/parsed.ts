import type { ContextOptions } from "../../src/context.js";
import { type Parsed, parseTexts } from "../../src/parse.js";

/** A text by itself, with all that the pipeline knows of it. */
export const parseText = (text: string, options: ContextOptions = {}): Parsed => parseTexts([text], options)[0] as Parsed;
