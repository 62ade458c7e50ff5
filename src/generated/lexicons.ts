// Placeholder until `npm run generate` writes it from src/lexicons/*.yaml.
import type { LexiconEntries } from "../context.js";
export const lexicons: LexiconEntries = {};
