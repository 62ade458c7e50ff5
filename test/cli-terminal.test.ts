/** What a person sees on a terminal: lines no longer than it is wide, nothing that acts on it. */
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { narrowed, wrap } from "../src/formats/wrap.js";
import { run } from "./helpers/cli.js";

const FILE = "fixtures/deployment/notice.txt";
const env = { NO_COLOR: "1" };

describe("a table", () => {
  it.each([46, 60, 80, 200])("keeps within %d columns, and loses nothing", async (columns) => {
    const narrow = await run(["parse", FILE, "-f", "table", "-q"], { columns, env });
    expect(Math.max(...narrow.stdout.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    const wide = await run(["parse", FILE, "-f", "table", "-q"], { env });
    const characters = (text: string): string => [...text.replace(/\s/gu, "")].sort().join("");
    expect(characters(narrow.stdout)).toBe(characters(wide.stdout));
  });

  it("is not broken in a pipe", async () => {
    const { stdout } = await run(["parse", FILE, "-f", "table", "-q"], { env });
    expect(Math.max(...stdout.split("\n").map((line) => stringWidth(line)))).toBeGreaterThan(70);
  });

  it("has colours on a terminal, and none in a file", async () => {
    expect((await run(["parse", FILE, "-f", "table", "-q"], { columns: 80 })).stdout).toContain("\u001b[");
    expect((await run(["parse", FILE, "-f", "table", "-q"])).stdout).not.toContain("\u001b[");
  });
});

it("a text with an escape sequence does not act on a terminal", async () => {
  const stdin = "第三轮巡察\u001b[2J\t启动\n";
  expect((await run(["parse", "--text"], { stdin, columns: 80 })).stdout).toBe("第三轮巡察\ufffd[2J\t启动\n");
  expect((await run(["parse", "--text"], { stdin })).stdout).toBe(stdin);
});

it("lines are filled, and begin with no closing mark", () => {
  expect(wrap("市委书记、市长出席", 20)).toEqual(["市委书记、市长出席"]);
  expect(wrap("市委书记、市长出席", 10)).toEqual(["市委书记、", "市长出席"]);
  expect(wrap("市委书记、市长出席", 8)).toEqual(["市委书", "记、市长", "出席"]);
  expect(wrap("a b", 1)).toEqual(["a", "b"]);
  expect(narrowed([8, 40, 30], 60)).toEqual([8, 26, 26]);
  expect(narrowed([8, 40], 80)).toEqual([8, 40]);
  expect(narrowed([30, 30], 10)).toEqual([12, 12]);
});
