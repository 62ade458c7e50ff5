#!/usr/bin/env node
// CommonJS, by the package.json beside it: Node starts a script some milliseconds sooner than a module.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { compiled } = require("./compiled.js");

const program = join(__dirname, "../dist/cli.js");
const args = process.argv.slice(2);

async function start() {
  if (!existsSync(program)) {
    process.stderr.write("xuncha: 尚未构建，请先运行 npm run build / not built yet: run npm run build\n");
    return 2;
  }
  return (isBatch() ? await batch() : undefined) ?? run();
}

async function run() {
  const { main, processStreams } = compiled() ?? (await import(pathToFileURL(program).href));
  return main(processStreams());
}

function isBatch() {
  return args[0] === "batch" || (args[0]?.startsWith("-") === true && args.includes("batch"));
}

function batch() {
  const { endWithParent, runWithOwnCores, wantsOwnCores } = require("./own-cores.js");
  endWithParent();
  return wantsOwnCores(args) ? runWithOwnCores() : undefined;
}

// What node ends with when nothing is left to wait for: an exit code of 0 would say that all went well.
process.exitCode = 13;
start().then((code) => {
  process.exitCode = code;
});
