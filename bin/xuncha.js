#!/usr/bin/env node
import { existsSync } from "node:fs";
import { compiled } from "./compiled.js";

const program = new URL("../dist/cli.js", import.meta.url);
const args = process.argv.slice(2);
if (existsSync(program)) {
  process.exitCode = (isBatch() ? await batch() : undefined) ?? (await run());
} else {
  process.stderr.write("xuncha: 尚未构建，请先运行 npm run build / not built yet: run npm run build\n");
  process.exitCode = 2;
}

async function run() {
  const { stdin, stdout, stderr, env } = process;
  const { main } = compiled() ?? (await import(program.href));
  return main({ argv: args, stdin, stdout, stderr, env, cwd: process.cwd() });
}

function isBatch() {
  return args[0] === "batch" || (args[0]?.startsWith("-") === true && args.includes("batch"));
}

async function batch() {
  const { endWithParent, runWithOwnCores, wantsOwnCores } = await import("./own-cores.js");
  endWithParent();
  return wantsOwnCores(args) ? runWithOwnCores() : undefined;
}
