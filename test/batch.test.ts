import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "../src/batch/manifest.js";
import type { Notice } from "../src/generated/notice.js";
import { builtForTests } from "./helpers/batch-build.js";
import { run } from "./helpers/cli.js";
import { folderForEach, jsonLines, noticeText, put, putNotices, snapshot } from "./helpers/many.js";

builtForTests();
let dir: string;
folderForEach((folder) => {
  dir = folder;
});

const batch = (...argv: string[]) => run(["batch", "--lang", "en", ...argv], { cwd: dir });
const manifest = (): Entry[] => jsonLines<Entry>(join(dir, "out/xuncha-manifest.ndjson"));

describe("outputs", () => {
  test("mirror the folders; one bad file is listed and does not stop the others", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/下级/b.txt": noticeText(2), "in/空.txt": "", "in/照片.jpg": "x", "in/.hidden.txt": "x" });
    const { code, stderr, stdout } = await batch("in", "-r", "--out", "out", "--format", "json");
    expect(stderr).toContain("3 files: 2 parsed, 0 unchanged, 1 failed");
    expect(stderr).toContain("in/空.txt: the file is empty");
    expect(stderr).toContain("1 files with other endings were skipped");
    expect(stderr).toContain("kinds: deployment 2");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(Object.keys(snapshot(join(dir, "out")))).toEqual(["a.json", "xuncha-manifest.ndjson", "下级/b.json"]);
    const notice = JSON.parse(readFileSync(join(dir, "out/下级/b.json"), "utf8")) as Notice;
    expect(notice.source.file).toBe("下级/b.txt");
    expect(notice.round?.number).toBe(3);
    expect(manifest().map(({ input, output, result, error }) => ({ input, output, result, error: error?.code }))).toEqual([
      { input: "../in/a.txt", output: "a.json", result: "ok", error: undefined },
      { input: "../in/下级/b.txt", output: "下级/b.json", result: "ok", error: undefined },
      { input: "../in/空.txt", output: undefined, result: "failed", error: "empty" },
    ]);
  });

  test("are the same bytes whatever --jobs, and nothing but outputs is left", async () => {
    putNotices(join(dir, "in"), 150);
    put(dir, { "in/第1批/坏.txt": "" });
    const all = (name: string) => [
      "--out",
      `${name}/out`,
      "--ndjson",
      `${name}/all.ndjson`,
      "--csv",
      `${name}/csv`,
      "--xlsx",
      `${name}/all.xlsx`,
    ];
    expect((await batch("in", "-r", "-j", "1", ...all("one"))).code).toBe(1);
    expect((await batch("in", "-r", "-j", "3", ...all("three"))).code).toBe(1);
    const one = snapshot(join(dir, "one"));
    expect(snapshot(join(dir, "three"))).toEqual(one);
    expect(Object.keys(one)).toHaveLength(150 + 1 + 1 + 6 + 1);
    expect(jsonLines<Notice>(join(dir, "one/all.ndjson")).map((n) => n.source.file)).toHaveLength(150);
  });

  test("an output that cannot be put in its place is a failure of that file", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/b.txt": noticeText(2), "out/a.yaml/x": "a folder where the file should be" });
    const { code, stderr } = await batch("in", "--out", "out", "--ndjson", "all.ndjson");
    expect(stderr).toMatch(/in\/a\.txt: .*writing failed \(EISDIR\)/u);
    expect(code).toBe(1);
    expect(jsonLines<Notice>(join(dir, "all.ndjson")).map((n) => n.source.file)).toEqual(["b.txt"]);
    expect(Object.keys(snapshot(join(dir, "out")))).toEqual(["a.yaml/x", "b.yaml", "xuncha-manifest.ndjson"]);
  });

  test("nothing is shown with --quiet", async () => {
    put(dir, { "a.txt": noticeText(1), "b.txt": "" });
    expect(await batch("a.txt", "b.txt", "--out", "out", "-q")).toEqual({ code: 1, stdout: "", stderr: "" });
  });
});

describe("a second run", () => {
  const inodes = (...names: string[]) => names.map((name) => statSync(join(dir, "out", name)).ino);

  test("keeps what is unchanged and does again what changed", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/b.txt": noticeText(2), "in/c.txt": noticeText(3) });
    await batch("in", "--out", "out", "--ndjson", "all.ndjson");
    const [a, b] = inodes("a.yaml", "b.yaml");
    put(dir, { "in/b.txt": noticeText(7) });
    rmSync(join(dir, "out/c.yaml"));
    const { stderr, code } = await batch("in", "--out", "out", "--ndjson", "all.ndjson");
    expect(stderr).toContain("3 files: 2 parsed, 1 unchanged, 0 failed");
    // What is unchanged counts in the summary as well.
    expect(stderr).toContain("kinds: deployment 3");
    expect(code).toBe(0);
    expect(inodes("a.yaml")).toEqual([a]);
    expect(inodes("b.yaml")).not.toEqual([b]);
    expect(existsSync(join(dir, "out/c.yaml"))).toBe(true);
    expect(jsonLines<Notice>(join(dir, "all.ndjson")).map((n) => n.round?.number)).toEqual([2, 8, 4]);
    // What is put together from old and new is what a run from scratch writes.
    await batch("in", "--out", "fresh/out", "--ndjson", "fresh/all.ndjson");
    expect(snapshot(join(dir, "fresh"))["all.ndjson"]).toBe(snapshot(dir)["all.ndjson"]);
  });

  test("does everything again with --force, after a change of options, and retries what failed", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/b.txt": "" });
    await batch("in", "--out", "out");
    expect((await batch("in", "--out", "out")).stderr).toContain("0 parsed, 1 unchanged, 1 failed");
    expect((await batch("in", "--out", "out", "--force")).stderr).toContain("1 parsed, 0 unchanged");
    expect((await batch("in", "--out", "out", "--today", "2031-05-01")).stderr).toContain("1 parsed, 0 unchanged");
    put(dir, { "in/b.txt": noticeText(2) });
    expect((await batch("in", "--out", "out", "--today", "2031-05-01")).stderr).toContain("1 parsed, 1 unchanged, 0 failed");
  });

  test("trusts no line of the file of notices that someone changed", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/b.txt": noticeText(2) });
    await batch("in", "--ndjson", "all.ndjson");
    const text = readFileSync(join(dir, "all.ndjson"), "utf8");
    writeFileSync(join(dir, "all.ndjson"), text.replace("柳远山", "柳远水"));
    expect((await batch("in", "--ndjson", "all.ndjson")).stderr).toContain("1 parsed, 1 unchanged");
    expect(readFileSync(join(dir, "all.ndjson"), "utf8")).toBe(text);
  });

  test("reports outputs whose input is gone, and removes them only with --prune", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/b.txt": noticeText(2), "other/c.txt": noticeText(3), "out/own.yaml": "mine" });
    await batch("in", "--out", "out");
    await batch("other", "--out", "out");
    rmSync(join(dir, "in/b.txt"));
    const { stderr } = await batch("other", "--out", "out");
    // The input of a.yaml is not part of this run, but it is there.
    expect(stderr).toContain("1 outputs whose input is gone (--prune removes them): b.yaml");
    expect(existsSync(join(dir, "out/b.yaml"))).toBe(true);
    expect((await batch("other", "--out", "out", "--prune")).stderr).toContain("removed 1 outputs whose input is gone: b.yaml");
    expect(Object.keys(snapshot(join(dir, "out")))).toEqual(["a.yaml", "c.yaml", "own.yaml", "xuncha-manifest.ndjson"]);
    expect((await batch("in", "--out", "out")).stderr).toContain("0 parsed, 1 unchanged");
  });

  test("--prune removes nothing outside --out, whatever the manifest says", async () => {
    put(dir, { "in/a.txt": noticeText(1), "precious.yaml": "keep" });
    mkdirSync(join(dir, "elsewhere"));
    put(dir, { "elsewhere/x.yaml": "keep" });
    await batch("in", "--out", "out");
    symlinkSync("../elsewhere", join(dir, "out/link"));
    const forged = (output: string): string => `${JSON.stringify({ ...manifest()[0], input: `../gone-${output.length}.txt`, output })}\n`;
    const path = join(dir, "out/xuncha-manifest.ndjson");
    writeFileSync(path, readFileSync(path, "utf8") + forged("../precious.yaml") + forged("link/x.yaml"));
    await batch("in", "--out", "out", "--prune");
    expect(readFileSync(join(dir, "precious.yaml"), "utf8")).toBe("keep");
    expect(readFileSync(join(dir, "elsewhere/x.yaml"), "utf8")).toBe("keep");
  });
});

describe("before anything is written", () => {
  const refused = async (argv: string[], says: string): Promise<void> => {
    const { code, stderr } = await batch(...argv);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
    expect(existsSync(join(dir, "out/xuncha-manifest.ndjson"))).toBe(false);
  };

  test("two inputs with one output are an error, with a way out", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/a.html": "<p>x</p>", "more/b.txt": noticeText(2), "in/b.txt": noticeText(3) });
    await refused(["in", "--out", "out"], "would both be written to a.yaml (1 such clashes)");
    await refused(["in/b.txt", "more", "--out", "out"], "would both be written to b.yaml");
    expect((await batch("in", "--out", "out", "--keep-extension")).code).toBe(0);
    expect(existsSync(join(dir, "out/a.txt.yaml"))).toBe(true);
    expect((await batch("in/b.txt", "more", "--out", "based", "--base", ".")).code).toBe(0);
    expect(Object.keys(snapshot(join(dir, "based")))).toEqual(["in/b.yaml", "more/b.yaml", "xuncha-manifest.ndjson"]);
  });

  test("no output may stand outside --out or replace an input or the manifest", async () => {
    put(dir, { "in/a.txt": noticeText(1), "in/xuncha-manifest.txt": noticeText(2), "in/sub/b.txt": noticeText(3) });
    mkdirSync(join(dir, "elsewhere"));
    mkdirSync(join(dir, "linked"));
    symlinkSync("../elsewhere", join(dir, "linked/sub"));
    await refused(["in/a.txt", "--out", "out", "--base", "in/sub"], "outside");
    await refused(["in/sub/b.txt", "--out", "linked", "--base", "in"], "outside");
    await refused(["in/xuncha-manifest.txt", "--out", "out", "--format", "ndjson"], "would replace the manifest");
    await refused(["in/a.txt", "--out", "in", "--format", "table"], "is one of the inputs");
    await refused(["in/a.txt", "--ndjson", "in/a.txt"], "is one of the inputs");
    await refused(["in/a.txt", "--ndjson", "x", "--xlsx", "x"], "is named for two outputs");
    expect(existsSync(join(dir, "elsewhere/b.yaml"))).toBe(false);
    expect(readFileSync(join(dir, "in/a.txt"), "utf8")).toBe(noticeText(1));
  });

  test("the call is checked", async () => {
    put(dir, { "in/a.jpg": "x" });
    await refused(["in"], "nowhere to write to");
    await refused(["--out", "out"], "no input");
    await refused(["nope", "--out", "out"], "nope: no such file");
    await refused(["nope*", "--out", "out"], "no file matches");
    await refused(["in", "--out", "out"], "no file to parse (1 others skipped)");
    await refused(["in", "--out", "out", "-j", "0"], "--jobs");
    await refused(["in", "--out", "out", "--timeout", "-1"], "--timeout");
  });

  test("a run beside another is refused; the lock of a run that died is not in the way", async () => {
    put(dir, { "in/a.txt": noticeText(1), "out/.xuncha-manifest.ndjson.lock": JSON.stringify({ pid: 1, host: hostname() }) });
    await refused(["in", "--out", "out"], "another run (process 1");
    // A number that no process can have here.
    put(dir, { "out/.xuncha-manifest.ndjson.lock": JSON.stringify({ pid: 2 ** 30, host: hostname() }) });
    expect((await batch("in", "--out", "out")).code).toBe(0);
    expect(existsSync(join(dir, "out/.xuncha-manifest.ndjson.lock"))).toBe(false);
  });
});

describe("the work list", () => {
  const names = async (...argv: string[]): Promise<string[]> => {
    rmSync(join(dir, "all.ndjson"), { force: true });
    await batch(...argv, "--ndjson", "all.ndjson", "--force");
    return jsonLines<Notice>(join(dir, "all.ndjson")).map((n) => n.source.file ?? "");
  };

  test("takes folders, globs, lists; what exists is a path, never a glob", async () => {
    put(dir, {
      "通知[2024]/a b.txt": noticeText(1),
      "通知2/b.txt": noticeText(2),
      "通知2/下级/😀.md": noticeText(3),
      "通知2/草稿/d.txt": noticeText(4),
      "list.txt": "通知2/b.txt\r\n\r\n通知2/下级/😀.md\n",
      "zero.txt": "通知2/b.txt\0通知[2024]/a b.txt",
    });
    expect(await names("通知[2024]")).toEqual(["a b.txt"]);
    expect(await names("通知2")).toEqual(["b.txt"]);
    expect(await names("通知2", "-r")).toEqual(["b.txt", "下级/😀.md", "草稿/d.txt"]);
    expect(await names("通知2", "-r", "--exclude", "草稿")).toEqual(["b.txt", "下级/😀.md"]);
    expect(await names("通知2", "-r", "--include", "*.md")).toEqual(["下级/😀.md"]);
    expect(await names("通知2/**/*.txt")).toEqual(["b.txt", "草稿/d.txt"]);
    expect(await names("--files-from", "list.txt")).toEqual(["通知2/b.txt", "通知2/下级/😀.md"]);
    expect(await names("--files-from", "zero.txt")).toEqual(["通知2/b.txt", "通知[2024]/a b.txt"]);
    expect(await names("通知2/b.txt", "通知2")).toEqual(["b.txt"]);
  });

  test("earlier outputs below a folder are no inputs", async () => {
    put(dir, { "in/a.txt": noticeText(1) });
    await batch("in", "-r", "--out", "in/out", "--format", "table");
    expect((await batch("in", "-r", "--out", "in/out", "--format", "table")).stderr).toContain("1 files: 0 parsed, 1 unchanged");
  });

  test("a file of a list that is gone is a failure of that file", async () => {
    put(dir, { "a.txt": noticeText(1), "list.txt": "a.txt\nweg.txt" });
    const { code, stderr } = await batch("--files-from", "list.txt", "--out", "out");
    expect(stderr).toContain("weg.txt: reading failed (ENOENT)");
    expect(code).toBe(1);
  });
});
