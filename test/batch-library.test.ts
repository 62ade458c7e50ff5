import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseNotices } from "../src/index.js";
import { builtForTests } from "./helpers/batch-build.js";
import { folderForEach, noticeText, put } from "./helpers/many.js";

builtForTests();
let dir: string;
folderForEach((folder) => {
  dir = folder;
});

describe("parseNotices", () => {
  test("gives an outcome for each input, in order", async () => {
    put(dir, { "a.txt": noticeText(3) });
    const inputs = [
      noticeText(1),
      Buffer.from(noticeText(2)),
      { path: join(dir, "a.txt"), file: "a" },
      { text: " " },
      { bytes: Buffer.alloc(0) },
      { path: join(dir, "no") },
    ];
    const found: unknown[] = [];
    for await (const { input, notice, error } of parseNotices(inputs, { jobs: 2, lang: "en" })) {
      expect(input).toBe(inputs[found.length]);
      found.push(notice?.round?.number ?? notice?.kind ?? error?.code);
    }
    expect(found).toEqual([2, 3, 4, "other", "empty", "unreadable"]);
  });

  test("takes no more than it works on, does not wait for a source to go on, and ends with the loop", async () => {
    let taken = 0;
    let answered = 0;
    // A source that gives its next only once the last is answered would block a pool that waits for more.
    async function* source(): AsyncGenerator<string> {
      for (; ; taken++) {
        while (answered < taken) await new Promise((resolve) => setTimeout(resolve, 5));
        yield noticeText(taken);
      }
    }
    for await (const { notice } of parseNotices(source(), { jobs: 1 })) {
      expect(notice?.round?.number).toBe((answered % 9) + 1);
      answered++;
      if (answered === 4) break;
    }
    expect(taken).toBeLessThan(6);

    let endless = 0;
    function* many(): Generator<string> {
      for (;;) yield noticeText(endless++);
    }
    for await (const { notice } of parseNotices(many(), { jobs: 1 })) if (notice) break;
    expect(endless).toBeLessThan(1000);
  });
});
