/** What happens to a run that is ended from outside: by a signal, by force, by a full disk. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { builtForTests } from "./helpers/batch-build.js";
import { folderForEach, jsonLines, noticeText, put, putNotices, snapshot } from "./helpers/many.js";

const built = builtForTests();
let dir: string;
folderForEach((folder) => {
  dir = folder;
});

const argv = (name: string): string[] => [
  built.bin,
  "batch",
  "in",
  "-r",
  "-j",
  "2",
  "--lang",
  "en",
  "--out",
  `${name}/out`,
  "--ndjson",
  `${name}/all.ndjson`,
];

test("killed at random and resumed, a run gives the bytes of an undisturbed one", () => {
  const script = fileURLToPath(new URL("../scripts/kill-resume.mjs", import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, "--bin", built.bin, "--rounds", "2", "--files", "400", "--seed", "3"],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(stdout).toContain("every result as that of an undisturbed run");
  expect(status).toBe(0);
}, 120_000);

test("Ctrl-C ends a run between two files with 130; the next run goes on", async () => {
  putNotices(join(dir, "in"), 600);
  const child = spawn(process.execPath, argv("torn"), { cwd: dir, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  const journal = join(dir, "torn/out/.xuncha-manifest.ndjson.part");
  while (!existsSync(journal) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  // Who holds the lock is the process with cores of its own, to which the signal must be passed on.
  const { pid } = JSON.parse(readFileSync(join(dir, "torn/out/.xuncha-manifest.ndjson.lock"), "utf8")) as { pid: number };
  expect(pid).not.toBe(child.pid);
  child.kill("SIGINT");
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => child.on("exit", (...ended) => resolve(ended)));
  expect([code, signal]).toEqual([130, null]);
  const done = Number(/interrupted: (\d+) of 600 files are done and kept/u.exec(said)?.[1]);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(600);
  // Every file that is there is whole: a manifest entry, or none yet, but no draft and no half.
  const left = Object.keys(snapshot(join(dir, "torn/out"))).filter((name) => name.endsWith(".part"));
  expect(left).toEqual([".xuncha-manifest.ndjson.part"]);

  const again = spawnSync(process.execPath, argv("torn"), { cwd: dir, encoding: "utf8" });
  expect(again.stderr).toContain(`${600 - done} parsed, ${done} unchanged, 0 failed`);
  expect(spawnSync(process.execPath, argv("whole"), { cwd: dir }).status).toBe(0);
  expect(snapshot(join(dir, "torn"))).toEqual(snapshot(join(dir, "whole")));
}, 120_000);

/** A folder of 600 KB that the run alone sees: in a user namespace, where the machine allows one. */
const small = 'mount -t tmpfs -o size=600k none small && shift && "$@"; code=$?; cp -r small left; exit $code';
const canMount = spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=600k none ."], { cwd: tmpdir() }).status === 0;

test.skipIf(!canMount)(
  "a full disk ends the run with a clear message and loses nothing that was written",
  () => {
    putNotices(join(dir, "in"), 600);
    put(dir, { "small/.keep": "" });
    for (const target of [
      ["--out", "small/out"],
      ["--ndjson", "small/all.ndjson"],
    ]) {
      rmSync(join(dir, "left"), { recursive: true, force: true });
      const run = [process.execPath, built.bin, "batch", "in", "-r", "-j", "2", "--lang", "en", ...target];
      const { status, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", small, "sh", "--", ...run], { cwd: dir, encoding: "utf8" });
      expect(stderr).toMatch(/no space left on the disk \(ENOSPC\); the run stopped\. What was written is kept/u);
      expect(status).toBe(2);
      // What is there is whole, and with room the same command goes on from it.
      const left = join(dir, "left");
      const files = Object.keys(snapshot(left));
      for (const name of files.filter((n) => n.endsWith(".yaml")))
        expect(readFileSync(join(left, name), "utf8")).toMatch(/warnings: \[\]\n$/u);
      expect(files.length).toBeGreaterThan(1);
      rmSync(join(dir, "small"), { recursive: true });
      spawnSync("cp", ["-r", "left", "small"], { cwd: dir });
      const resumed = spawnSync(process.execPath, [built.bin, "batch", "in", "-r", "--lang", "en", ...target], {
        cwd: dir,
        encoding: "utf8",
      });
      const [, kept] = /parsed, (\d+) unchanged, 0 failed/u.exec(resumed.stderr) ?? [];
      expect(Number(kept)).toBeGreaterThan(0);
      spawnSync(process.execPath, [built.bin, "batch", "in", "-r", "--lang", "en", ...target.map((t) => t.replace("small", "whole"))], {
        cwd: dir,
      });
      expect(snapshot(join(dir, "small"))).toEqual(snapshot(join(dir, "whole")));
      rmSync(join(dir, "whole"), { recursive: true });
      rmSync(join(dir, "small"), { recursive: true });
      put(dir, { "small/.keep": "" });
    }
  },
  120_000,
);

test("a log without a terminal has lines, not a bar; a bar stands only on a terminal", () => {
  put(dir, { "in/a.txt": noticeText(1) });
  const { stderr } = spawnSync(process.execPath, argv("x"), { cwd: dir, encoding: "utf8" });
  expect(stderr).not.toContain("\r");
  expect(stderr).not.toContain("\u001b");
  // `script` gives the program a terminal.
  const script = spawnSync("script", ["-qec", `${process.execPath} ${argv("y").join(" ")}`, "/dev/null"], {
    cwd: dir,
    encoding: "utf8",
    env: { ...process.env, CI: "", TERM: "xterm" },
  });
  if (script.error === undefined && script.status === 0) expect(script.stdout).toMatch(/\r\[░+\] 0\/1 files/u);
  expect(jsonLines(join(dir, "x/all.ndjson"))).toHaveLength(1);
});
