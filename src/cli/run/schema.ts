/** `xuncha schema`: the schemas as they are shipped. */
import { readFile } from "node:fs/promises";
import { quickWidth } from "../../formats/width.js";
import { message } from "../../messages/index.js";
import { CliError } from "../errors.js";
import { packageFile } from "../package-file.js";
import type { Session } from "../session.js";

const NAMES = ["notice", "config", "lexicon", "examples"] as const;

export async function runSchema(name: string | undefined, { lang, out }: Session): Promise<void> {
  if (name === undefined) {
    const width = Math.max(...NAMES.map(quickWidth));
    await out.write(NAMES.map((n) => `${n.padEnd(width)}  ${message(`cli-schema-${n}`, lang)}\n`).join(""));
    return;
  }
  if (!(NAMES as readonly string[]).includes(name)) {
    throw new CliError(message("cli-schema-unknown", lang, { name, names: NAMES.join(" ") }));
  }
  await out.write(await readFile(packageFile(`schemas/${name}.schema.json`), "utf8"));
}
