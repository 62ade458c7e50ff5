/**
 * What `xuncha validate` says, by code. `{field}`, `{owner}` and `{key}` are filled in from the place of the finding, the other
 * names by the check. Not part of `messages/index.ts`: no other command needs them.
 */
import { relations } from "./findings/relations.js";
import { schema } from "./findings/schema.js";
import { syntax } from "./findings/syntax.js";
import type { FindingTexts } from "./findings/types.js";

export const findings: FindingTexts = { ...syntax, ...schema, ...relations };
