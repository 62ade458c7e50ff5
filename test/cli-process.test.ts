/** The program as a process of its own, where it has been built. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { cliFolder, NOTICE } from "./helpers/cli-folder.js";

const folder = cliFolder();
const at = (name: string): string => join(folder, name);

describe.skipIf(!existsSync(resolve("dist/cli.js")))("as a process", () => {
  const bin = resolve("bin/xuncha.js");
  const env = { ...process.env, XUNCHA_LANG: "zh" };

  it("parses a pipe", () => {
    const ran = spawnSync(process.execPath, [bin, "parse", "-q"], { input: NOTICE, env, encoding: "utf8" });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    expect(parse(ran.stdout).schemaVersion).toBe("1");
  });

  it("names a file that it may not read", () => {
    chmodSync(folder, 0o755);
    writeFileSync(at("secret.txt"), NOTICE, { mode: 0 });
    // Root may read everything, so that another user has to try.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const ran = spawnSync(process.execPath, [bin, "parse", "secret.txt"], { cwd: folder, env, encoding: "utf8", ...user });
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([2, "", "错误：secret.txt：没有读取权限；请检查文件权限\n"]);
  });

  it("writes all of a large output to a slow pipe", async () => {
    const names = Array.from({ length: 1500 }, () => at("notice.txt"));
    const child = spawn(process.execPath, [bin, "parse", "-q", "-f", "ndjson", ...names], { env });
    child.stdout.pause();
    await new Promise((r) => setTimeout(r, 300));
    let text = "";
    child.stdout
      .setEncoding("utf8")
      .on("data", (chunk: string) => (text += chunk))
      .resume();
    const code = await new Promise((r) => child.on("close", r));
    expect(code).toBe(0);
    expect(text.trimEnd().split("\n")).toHaveLength(1500);
  });

  it.skipIf(!existsSync("/dev/full"))("says that a full disk took no more", () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(process.execPath, [bin, "parse", at("notice.txt"), "-q"], {
      env,
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect([ran.status, ran.stderr]).toEqual([2, "错误：（标准输出）：写入失败（ENOSPC）；请检查路径、权限和磁盘空间\n"]);
  });

  it("ends quietly when the reader goes away", async () => {
    const names = Array.from({ length: 1500 }, () => at("notice.txt"));
    const child = spawn(process.execPath, [bin, "parse", "-q", ...names], { env });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((r) => child.on("close", r));
    expect([code, stderr]).toEqual([0, ""]);
  });
});
