/** Parses the text fixtures again and again, in a process of its own: what two processes that share nothing gain, no pool can exceed. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseNoticeTexts } from "../../../dist/index.js";

const folder = fileURLToPath(new URL("../../../fixtures/unseen/", import.meta.url));
const texts = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(folder + file, "utf8"));
/** About a minute; the fixtures grow. */
const READINGS = 12_000;
const TASK = 32;
for (let i = 0; i < READINGS; i += TASK) parseNoticeTexts(Array.from({ length: TASK }, (_, k) => texts[(i + k) % texts.length]));
