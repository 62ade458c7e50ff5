/** Standard output and error of a process: what is written directly, and what is left to Node's stream. */
import { execFileSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { sinkOf } from "../src/cli/streams.js";

// On Windows everything is left to Node's stream.
describe.skipIf(process.platform === "win32")("the first words of a process", () => {
  const folder = mkdtempSync(join(tmpdir(), "xuncha-streams-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function pipe(name: string): number {
    execFileSync("mkfifo", [join(folder, name)]);
    return openSync(join(folder, name), constants.O_RDWR | constants.O_NONBLOCK);
  }
  /** Node's stream, and whether it was asked for. */
  function node() {
    const stream = new PassThrough();
    const state = { asked: false };
    const ask = (): PassThrough => {
      state.asked = true;
      return stream;
    };
    return { stream, state, ask };
  }

  test("go straight to a file, in order", () => {
    const fd = openSync(join(folder, "out.txt"), "w");
    const { state, ask } = node();
    const sink = sinkOf(fd, ask);
    expect([sink.write("第一轮"), sink.write(Buffer.from("巡察\n")), sink.isTTY]).toEqual([true, true, undefined]);
    closeSync(fd);
    expect([readFileSync(join(folder, "out.txt"), "utf8"), state.asked]).toEqual(["第一轮巡察\n", false]);
  });

  test("are as many as a pipe holds; what is more is the stream's", () => {
    const fd = pipe("large");
    const { stream, state, ask } = node();
    const sink = sinkOf(fd, ask);
    sink.write("a".repeat(60_000));
    expect(state.asked).toBe(false);
    sink.write("b".repeat(6_000));
    sink.write("c");
    expect(readSync(fd, Buffer.alloc(70_000))).toBe(60_000);
    expect(stream.read().toString()).toBe(`${"b".repeat(6_000)}c`);
    closeSync(fd);
  });

  test("are left to the stream where the pipe is full, with the listeners", () => {
    const fd = pipe("full");
    for (const size of [4096, 1]) {
      try {
        for (;;) writeSync(fd, Buffer.alloc(size));
      } catch (error) {
        expect((error as NodeJS.ErrnoException).code).toBe("EAGAIN");
      }
    }
    const { stream, ask } = node();
    const sink = sinkOf(fd, ask);
    const errors: string[] = [];
    const heard = (error: Error): void => void errors.push(error.message);
    const unheard = (): void => void errors.push("heard although it was taken away");
    sink.on("error", heard).on("error", unheard).off("error", unheard);
    sink.write("第一轮");
    expect(stream.read().toString()).toBe("第一轮");
    stream.emit("error", new Error("the reader is gone"));
    expect(errors).toEqual(["the reader is gone"]);
    closeSync(fd);
  });

  test("go nowhere without Node's stream, too", () => {
    const fd = openSync("/dev/null", "w");
    const { state, ask } = node();
    expect([sinkOf(fd, ask).write("第一轮"), state.asked]).toEqual([true, false]);
    closeSync(fd);
  });

  test("are the stream's where there is none to write to, or another device", () => {
    const fd = openSync("/dev/zero", "w");
    const { stream, ask } = node();
    expect(sinkOf(fd, ask)).toBe(stream);
    closeSync(fd);
    expect(sinkOf(9_999, ask)).toBe(stream);
  });
});
