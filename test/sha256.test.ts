import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";

/** A process of which nothing has been hashed yet. */
async function fresh(): Promise<typeof import("../src/sha256.js").sha256> {
  vi.resetModules();
  return (await import("../src/sha256.js")).sha256;
}

describe("the first and the later hashes are those of node:crypto", () => {
  const texts = ["", "巡察", ...[55, 56, 63, 64, 1_000, 2_048, 2_049, 7_000].map((n) => "察a𠮷".repeat(n).slice(0, n))];
  test.each(texts.map((text) => [text.length, text] as const))("of %d letters", async (_, text) => {
    const expected = createHash("sha256").update(text).digest("hex");
    const sha256 = await fresh();
    expect([sha256(text), sha256(text)]).toEqual([expected, expected]);
    expect((await fresh())(new TextEncoder().encode(text))).toBe(expected);
  });
});
