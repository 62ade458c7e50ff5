/** Every cross-field check. */
import { contacts } from "./contacts.js";
import { dates } from "./dates.js";
import { declared } from "./declared.js";
import { duplicates } from "./duplicates.js";
import { evidence } from "./evidence.js";
import { order } from "./order.js";
import { references } from "./references.js";
import type { CrossRule } from "./rule.js";
import { speakers } from "./speakers.js";
import { totals } from "./totals.js";
import { types } from "./types.js";
import { within } from "./within.js";

export const rules: readonly CrossRule[] = [
  totals,
  references,
  within,
  types,
  dates,
  declared,
  duplicates,
  contacts,
  speakers,
  evidence,
  order,
];
