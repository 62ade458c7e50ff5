/**
 * `node --require` this: at its end the process writes a line `peak=KB` to stderr, the most memory that it had.
 * Linux keeps `maxRSS` over the start of a program, so that a child would report the peak of its parent: what its own
 * memory reached stands in VmHWM.
 */
const fs = require("node:fs");

function reached() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/u.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]);
}

process.on("exit", () => fs.writeSync(2, `\npeak=${reached()}\n`));
