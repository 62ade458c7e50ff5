/** docs/config.md shows each word list with an entry, a text and what the entry changes; here that is run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { FIXED_LISTS } from "../src/config/values.js";
import { lexicons } from "../src/generated/lexicons.js";
import { valueAt } from "../src/validate/pointer.js";
import { builtinEntries } from "../src/word-lists.js";
import { run } from "./helpers/cli.js";

const folder = mkdtempSync(join(tmpdir(), "xuncha-config-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync("docs/config.md", "utf8");
const sections = page
  .split(/^### /mu)
  .slice(1)
  .map((text) => {
    const block = (kind: string): string => new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "mu").exec(text)?.[1] ?? "";
    const rows = [...text.matchAll(/^\| `(\/[^`]*)` \| (\S.*?) \| (\S.*?) \|$/gmu)];
    const value = (cell = ""): unknown => (cell === "—" ? undefined : JSON.parse(cell.replace(/^`|`$/gu, "")));
    return {
      name: text.split("\n", 1)[0] ?? "",
      config: block("yaml"),
      notice: block("text"),
      rows: rows.map(([, pointer = "", without, having]) => ({ pointer, without: value(without), having: value(having) })),
    };
  });

describe("docs/config.md", () => {
  it("has a section for each list that can be extended", () => {
    const lists = Object.keys(lexicons).filter((name) => !FIXED_LISTS.includes(name));
    expect(sections.map((s) => s.name).sort()).toEqual(lists.sort());
  });

  it.each(sections)("$name changes what is said", async ({ config, notice, rows }) => {
    writeFileSync(join(folder, "xuncha.config.yaml"), config);
    const parse = async (...flags: string[]): Promise<unknown> => {
      const ran = await run(["parse", "-", "-q", "--format", "json", ...flags], { cwd: folder, stdin: notice });
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      return JSON.parse(ran.stdout);
    };
    const [without, having] = [await parse("--no-config"), await parse()];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ pointer }) => [pointer, valueAt(without, pointer)])).toEqual(rows.map((r) => [r.pointer, r.without]));
    expect(rows.map(({ pointer }) => [pointer, valueAt(having, pointer)])).toEqual(rows.map((r) => [r.pointer, r.having]));
    expect(rows.some((r) => JSON.stringify(r.without) !== JSON.stringify(r.having))).toBe(true);
  });

  it("names the values of each list", () => {
    for (const { name } of sections) {
      const row = page.split("\n").find((line) => line.startsWith(`| [\`${name}\`]`)) ?? "";
      const values = [...new Set([...builtinEntries(name)].flatMap(([, value]) => value ?? []))];
      if (values.length === 1) expect(row).toContain("不用写");
      else if (values.length === 0) expect(row).toContain("没有");
      else expect(values.filter((value) => !row.includes(`\`${value}\``))).toEqual([]);
    }
  });
});
