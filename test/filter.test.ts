import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { filterRecords, linesOf } from "../src/batch/filter.js";
import type { Notice } from "../src/generated/notice.js";
import { builtForTests } from "./helpers/batch-build.js";
import { run } from "./helpers/cli.js";
import { folderForEach, noticeText, put } from "./helpers/many.js";

interface Line {
  readonly id: unknown;
  readonly notice?: Notice;
  readonly error?: { readonly code: string; readonly message: string };
}

const built = builtForTests();
const hook = fileURLToPath(new URL("helpers/peak.cjs", import.meta.url));
let dir: string;
folderForEach((folder) => {
  dir = folder;
});

const linesIn = (text: string): Line[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

async function filter(stdin: string | Uint8Array, ...argv: string[]): Promise<{ code: number; lines: Line[]; stderr: string }> {
  const { code, stdout, stderr } = await run(["parse", "--ndjson", "--lang", "en", ...argv], { stdin, cwd: dir });
  return { code, lines: linesIn(stdout), stderr };
}

describe("a record a line", () => {
  test("by text, path or bytes, with its id whatever it is", async () => {
    put(dir, { "a.txt": noticeText(2) });
    const gbk = Buffer.from("xNjP5MvjtPPP2M6vtdrI/cLW0bKy7A==", "base64");
    const records = [
      { id: 7, text: noticeText(1) },
      { id: "乙", path: "a.txt" },
      { id: { part: 1 }, base64: gbk.toString("base64"), file: "gbk.txt" },
      { text: noticeText(3) },
    ];
    const { code, lines } = await filter(records.map((r) => JSON.stringify(r)).join("\n"));
    expect(lines.map(({ id, notice, error }) => [id, notice?.round?.number, notice?.source.file, error])).toEqual([
      [7, 2, undefined, undefined],
      ["乙", 3, "a.txt", undefined],
      [{ part: 1 }, expect.anything(), "gbk.txt", undefined],
      [null, 4, undefined, undefined],
    ]);
    expect(lines[2]?.notice?.source.encoding).toBe("gb18030");
    expect(code).toBe(0);
  });

  test("a bad one gives an error in its place and does not end the run", async () => {
    put(dir, { "empty.txt": "" });
    const bad = [
      "not json",
      "",
      "[]",
      "null",
      '{"id":1}',
      '{"id":2,"text":5}',
      '{"id":3,"text":"x","path":"y"}',
      '{"id":4,"path":"nope"}',
      '{"id":5,"path":"/dev/zero"}',
      '{"id":6,"path":"."}',
      '{"id":7,"base64":"*"}',
      '{"id":8,"base64":"YQ=="}',
      '{"id":9,"path":"empty.txt"}',
      '{"__proto__":{"text":"x"},"id":10}',
    ];
    const good = JSON.stringify({ id: "good", text: noticeText(1) });
    const { code, lines } = await filter(
      Buffer.concat([Buffer.from(`${bad.join("\n")}\n`), Buffer.from([0x7b, 0xff, 0x7d, 10]), Buffer.from(`${good}\r\n`)]),
    );
    expect(lines.map(({ id, notice, error }) => [id, error?.code ?? notice?.kind])).toEqual([
      [null, "bad-json"],
      [null, "bad-json"],
      [null, "bad-record"],
      [null, "bad-record"],
      [1, "bad-record"],
      [2, "bad-record"],
      [3, "bad-record"],
      [4, "unreadable"],
      [5, "not-a-file"],
      [6, "not-a-file"],
      [7, "bad-base64"],
      [8, "other"],
      [9, "empty"],
      [10, "bad-record"],
      [null, "bad-utf8"],
      ["good", "deployment"],
    ]);
    // Spark and Hadoop would take another exit code for a lost task.
    expect(code).toBe(0);
    expect((await filter("x", "--strict")).code).toBe(1);
  });

  test("takes the options of parse, and files of records", async () => {
    put(dir, { "records.ndjson": `${JSON.stringify({ id: 1, text: "昨天，县委召开第三轮巡察动员部署会。" })}\n` });
    const { lines } = await filter("", "records.ndjson", "--today", "2031-03-02", "--evidence");
    expect(Object.keys(lines[0]?.notice?.evidence ?? {}).length).toBeGreaterThan(0);
    expect((await filter("", "nope.ndjson")).stderr).toContain("nope.ndjson: no such file");
    expect((await filter("", "-o", "x")).code).toBe(2);
    expect((await filter(JSON.stringify({ id: 1, text: noticeText(1) }), "--max-size", "10")).lines[0]?.error?.code).toBe(undefined);
  });

  test("a line that is too long is not held", async () => {
    function* stream(): Generator<Uint8Array> {
      yield Buffer.from('{"id":1,"text":"');
      for (let i = 0; i < 50; i++) yield Buffer.alloc(10_000, 0x61);
      yield Buffer.from(`"}\n{"id":2,"text":"第三轮巡察"}`);
    }
    const found: string[] = [];
    const counts = await filterRecords(Readable.from(stream()), (line) => Promise.resolve(void found.push(line)), {
      parse: { maxSize: 1000 },
      cwd: dir,
    });
    expect(linesIn(found.join("")).map(({ id, error }) => [id, error?.code])).toEqual([
      [null, "too-long"],
      [2, undefined],
    ]);
    expect(counts).toMatchObject({ records: 2, failed: 1 });
  });

  test("lines do not depend on where the stream is cut", async () => {
    const text = Buffer.from("一二\n\n三四五\n六");
    for (let size = 1; size < text.length; size++) {
      function* stream(): Generator<Uint8Array> {
        for (let at = 0; at < text.length; at += size) yield text.subarray(at, at + size);
      }
      const lines: string[] = [];
      for await (const line of linesOf(Readable.from(stream()), 1000)) lines.push(Buffer.from(line ?? []).toString());
      expect(lines).toEqual(["一二", "", "三四五", "六"]);
    }
  });
});

describe("as a process", () => {
  const records = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${i % 10 === 3 ? "坏" : JSON.stringify({ id: i, text: noticeText(i) })}\n`).join("");

  test("each result comes before the next record is asked for", async () => {
    const child = spawn(process.execPath, [built.bin, "parse", "--ndjson"], { stdio: ["pipe", "pipe", "inherit"] });
    const replies = child.stdout.iterator() as AsyncIterableIterator<Buffer>;
    for (let i = 0; i < 3; i++) {
      child.stdin.write(`${JSON.stringify({ id: i, text: noticeText(i) })}\n`);
      const { value } = await replies.next();
      expect(JSON.parse(String(value))).toMatchObject({ id: i });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
  }, 30_000);

  test("two processes side by side give what one gives", async () => {
    const input = records(400);
    const command = [process.execPath, built.bin, "parse", "--ndjson"];
    const whole = spawnSync(command[0] as string, command.slice(1), { input, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
    expect(linesIn(whole)).toHaveLength(400);

    const split = spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU")
      ? spawnSync("parallel", ["--will-cite", "--pipe", "--keep-order", "--jobs", "2", "--block", "30k", command.join(" ")], {
          input,
          encoding: "utf8",
          maxBuffer: 1 << 28,
        }).stdout
      : (
          await Promise.all(
            [0, 1].map((half) =>
              piped(
                command,
                input
                  .split("\n")
                  .slice(half * 200, half * 200 + 200)
                  .join("\n"),
              ),
            ),
          )
        ).join("");
    expect(split).toBe(whole);
  }, 60_000);

  test("memory does not grow with the input, and a reader that goes away is no error", () => {
    writeFileSync(join(dir, "many.ndjson"), records(6000));
    const small = peak(300);
    const large = peak(6000);
    expect(small).toBeGreaterThan(0);
    // Of the growth of a heap that is not yet full, not of the input, which is twenty times as long.
    expect(large).toBeLessThan(small * 2.5);
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `${process.execPath} ${built.bin} parse --ndjson many.ndjson | head -n 1 >/dev/null`],
      { cwd: dir, encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
  }, 120_000);

  /** KB of memory at most. */
  function peak(count: number): number {
    writeFileSync(join(dir, "some.ndjson"), records(count));
    const argv = ["--require", hook, built.bin, "parse", "--ndjson", "some.ndjson"];
    const { stderr } = spawnSync(process.execPath, argv, { cwd: dir, encoding: "utf8", maxBuffer: 1 << 28 });
    return Number(/^peak=(\d+)$/mu.exec(stderr)?.[1]);
  }

  async function piped([file = "", ...argv]: readonly string[], input: string): Promise<string> {
    const child = spawn(file, argv, { stdio: ["pipe", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stdin.end(input);
    await new Promise((resolve) => child.on("close", resolve));
    return out;
  }
});
