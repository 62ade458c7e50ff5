/**
 * `batch` in a process of its own whose V8 compiles and collects in the worker that asks for it. Else each worker would also use
 * the cores of the others: with as many workers as cores they take turns, and `--jobs 1` takes more than the core it was given.
 * V8 takes these options only at its start.
 */
const { spawn } = require("node:child_process");

/** The second inlines less: it saves more of the compiling, which the first moves into the workers, than it costs (docs/performance.md). */
const OPTIONS = ["--single-threaded", "--max-inlined-bytecode-size-cumulative=300"];
/** As a terminal or a system sends them to the process that it knows. */
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGWINCH", "SIGCONT"];
/** What node ends with that does not know an option. */
const BAD_OPTION = 9;

/**
 * @param {readonly string[]} args those of `batch`
 * @returns whether this is a run that is to have a process of its own: whoever chose options for node has chosen
 */
const wantsOwnCores = (args) =>
  !args.some((arg) => arg === "-h" || arg === "--help") && process.execArgv.length === 0 && process.platform !== "win32";

/** In that process: it must not go on when the one that started it is killed, for the next run takes up the same files. */
function endWithParent() {
  if (process.channel === undefined || !process.execArgv.includes(OPTIONS[0])) return;
  const end = () => process.kill(process.pid, "SIGKILL");
  process.once("disconnect", end);
  if (!process.connected) end();
  process.channel.unref();
}

/**
 * Runs the same command line with the options, in a session of its own, so that Ctrl-C reaches it once: from here.
 * Ends by the signal that ended it.
 *
 * @returns {Promise<number | undefined>} its exit code; `undefined` where no such process can be started
 */
function runWithOwnCores() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...OPTIONS, ...process.argv.slice(1)], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      detached: true,
    });
    const listeners = FORWARDED.map((signal) => [signal, () => child.kill(signal)]);
    listeners.push([
      "SIGTSTP",
      () => {
        child.kill("SIGSTOP");
        process.kill(process.pid, "SIGSTOP");
      },
    ]);
    for (const [signal, listener] of listeners) process.on(signal, listener);
    const unwatch = () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    };
    child.once("error", () => {
      unwatch();
      resolve(undefined);
    });
    child.once("exit", (code, signal) => {
      unwatch();
      if (signal) process.kill(process.pid, signal);
      else resolve(code === BAD_OPTION ? undefined : code);
    });
  });
}

module.exports = { endWithParent, runWithOwnCores, wantsOwnCores };
