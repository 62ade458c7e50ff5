/** The program starts alike with the code that the build kept, with damaged code, and without it. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// Skipped where nothing is built: `npm run check` builds before it tests.
describe.skipIf(!existsSync(resolve("dist/cli.cache")))("the code cache", () => {
  let root: string;
  const notice = resolve("fixtures/village-round/notice.txt");
  const cache = (): string => join(root, "dist/cli.cache");
  const parse = (...node: string[]): string =>
    execFileSync(process.execPath, [...node, join(root, "bin/xuncha.js"), "parse", notice], {
      encoding: "utf8",
      env: { XUNCHA_LANG: "en" },
    });
  /** Whether V8 takes the kept code, so that the program in one file runs and not the modules. */
  const ranCompiled = (...node: string[]): boolean =>
    execFileSync(process.execPath, [
      ...node,
      "--input-type=module",
      "-e",
      `import start from ${JSON.stringify(join(root, "bin/compiled.js"))}; console.log(start.compiled() !== undefined);`,
    ])
      .toString()
      .startsWith("true");

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "xuncha-start-"));
    for (const folder of ["bin", "dist", "data", "schemas"]) cpSync(resolve(folder), join(root, folder), { recursive: true });
    cpSync(resolve("package.json"), join(root, "package.json"));
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("is used, and gives the same data as the modules", () => {
    expect(ranCompiled()).toBe(true);
    const kept = parse();
    rmSync(cache());
    expect(ranCompiled()).toBe(false);
    expect(parse()).toBe(kept);
    cpSync(resolve("dist/cli.cache"), cache());
  });

  test("of another V8, or cut off, is left alone", () => {
    const kept = parse();
    const whole = readFileSync(cache());
    for (const bytes of [whole.subarray(0, 1000), Buffer.alloc(0), Buffer.from(whole).fill(7, 0, 16)]) {
      writeFileSync(cache(), bytes);
      expect(ranCompiled()).toBe(false);
      expect(parse()).toBe(kept);
    }
    writeFileSync(cache(), whole);
    expect(ranCompiled("--no-lazy")).toBe(false);
    expect(parse("--no-lazy")).toBe(kept);
  });
});
