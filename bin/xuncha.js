#!/usr/bin/env node
import { existsSync } from "node:fs";
import { compiled } from "./compiled.js";

const program = new URL("../dist/cli.js", import.meta.url);
if (existsSync(program)) {
  const { argv, stdin, stdout, stderr, env } = process;
  const { main } = compiled() ?? (await import(program.href));
  process.exitCode = await main({ argv: argv.slice(2), stdin, stdout, stderr, env, cwd: process.cwd() });
} else {
  process.stderr.write("xuncha: 尚未构建，请先运行 npm run build / not built yet: run npm run build\n");
  process.exitCode = 2;
}
