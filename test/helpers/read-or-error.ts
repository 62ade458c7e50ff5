import { expect } from "vitest";
import { ReadError, readSource } from "../../src/readers/index.js";

/** Reads, and holds what every reading promises. */
export async function readOrError(input: Uint8Array, options = {}): Promise<void> {
  try {
    const { text, pages } = await readSource(input, options);
    expect(/\S/.test(text)).toBe(true);
    let last = 0;
    for (const at of pages ?? []) {
      expect(at).toBeGreaterThanOrEqual(last);
      expect(at).toBeLessThanOrEqual(text.length);
      last = at;
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
}
