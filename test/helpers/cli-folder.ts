/** A folder with the files that the tests of the command line name; it goes when the tests of the file are done. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export const NOTICE =
  "云溪县召开十二届县委第三轮巡察动员部署会\n3月1日上午，十二届县委第三轮巡察动员部署会召开。县委书记柳远山出席会议并讲话。\n";
export const RELATIVE = "昨天下午，十二届县委第三轮巡察动员部署会召开。";
export const OTHER = "今天天气晴朗，适合出门散步。\n";

export function cliFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "xuncha-cli-"));
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  write("notice.txt", NOTICE);
  write("通知 [1] 👍.txt", NOTICE);
  write("other.txt", OTHER);
  write("page.html", `<html><body><nav>首页</nav><p>${RELATIVE}</p></body></html>`);
  write("empty.txt", "");
  write("binary.txt", Buffer.from([1, 0, 2, 0, 0, 3, 0xff, 0xfe, 0, 0, 7]));
  write("invalid.yaml", 'schemaVersion: "1"\nkind: ohter\n');
  mkdirSync(join(folder, "folder"));
  mkdirSync(join(folder, "out"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
