/** Folders of small notices for tests of runs over many files. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach } from "vitest";

export const temporary = (): string => mkdtempSync(join(tmpdir(), "xuncha-test-"));

/** Gives each test an empty folder of its own. */
export function folderForEach(take: (folder: string) => void): void {
  let folder: string;
  beforeEach(() => {
    folder = temporary();
    take(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

export const noticeText = (i: number): string =>
  `云溪县启动十二届县委第${(i % 9) + 1}轮巡察\n2031-03-02\n3月1日，十二届县委第${(i % 9) + 1}轮巡察工作动员部署会召开。县委书记柳远山出席并讲话。本轮对县第${i}中学党委、县林业局党组等2个单位党组织开展常规巡察。联系电话：0000-${1000000 + i}。\n`;

/** Name relative to the folder → content. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export function putNotices(folder: string, count: number): void {
  put(
    folder,
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`第${i % 3}批/${String(i).padStart(4, "0")}.txt`, noticeText(i)])),
  );
}

/** Each file below a folder with the hash of its content. */
export function snapshot(folder: string): Record<string, string> {
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).isFile());
  return Object.fromEntries(
    files
      .map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export const jsonLines = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
