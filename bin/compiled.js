/**
 * The program with the code that the build kept of it (scripts/lib/code-cache.mjs): compiling its JavaScript anew at every
 * start would take longer than reading a notice. V8 keeps compiled code of scripts, in this Node not of modules, so each file
 * of `dist` is there as a script, too (scripts/lib/scripts.mjs), and is loaded when it is needed. V8 takes the code only from its
 * own version and settings; with another one, or without it, `dist/cli.js` is loaded as usual.
 */
const { closeSync, fstatSync, openSync, readSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const vm = require("node:vm");

const fileOf = (name) => join(__dirname, "../dist", name);
/** For packages that are not in `dist`. */
const importModuleDynamically = vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;

/** What is read last, in the same memory as what was read before: new memory takes longer than the reading. */
let held = Buffer.allocUnsafeSlow(1 << 21);

/** @returns the bytes of a file, until the next one is read */
function bytesOf(name) {
  const file = openSync(fileOf(name));
  try {
    const { size } = fstatSync(file);
    if (size > held.length) held = Buffer.allocUnsafeSlow(size);
    let done = 0;
    while (done < size) {
      const read = readSync(file, held, done, size - done, null);
      if (read === 0) break;
      done += read;
    }
    return held.subarray(0, done);
  } finally {
    closeSync(file);
  }
}

function codeOf(name) {
  try {
    return bytesOf(`${name}.cache`);
  } catch {
    // The build ran no command that loads this file, or somebody took it away.
    return undefined;
  }
}

/** A module of Node's that is loaded when something of it is used: a call uses few of those that the program names. */
const lazily = (name) =>
  new Proxy(
    {},
    {
      get: (_, key) => require(name)[key],
      has: (_, key) => key in require(name),
      ownKeys: () => Reflect.ownKeys(require(name)),
      getOwnPropertyDescriptor: (_, key) => ({ value: require(name)[key], enumerable: true, configurable: true }),
    },
  );

/** The scripts of `dist` by name, each loaded once. */
class Scripts {
  /** What was loaded: name → script. */
  loaded = new Map();
  #modules = new Map();

  /** @returns what the file exports; `undefined` where `onlyCompiled` and V8 does not take the code kept of it */
  load(name, onlyCompiled = false) {
    const known = this.#modules.get(name);
    if (known) return known.exports;
    // UTF-16, as V8 holds it: nothing is to be decoded.
    const source = bytesOf(`${name}.script`).toString("utf16le");
    const cachedData = codeOf(name);
    if (onlyCompiled && cachedData === undefined) return undefined;
    const script = new vm.Script(source, {
      filename: fileOf(`${name}.script`),
      importModuleDynamically,
      ...(cachedData && { cachedData }),
    });
    if (onlyCompiled && script.cachedDataRejected) return undefined;
    this.loaded.set(name, script);
    const module = { exports: {} };
    this.#modules.set(name, module);
    const here = (path) => path.slice("./".length, -".js".length);
    const ask = (path) => (path.startsWith("./") ? this.load(here(path)) : path.startsWith("node:") ? lazily(path) : require(path));
    const later = async (path) => this.load(here(path));
    script.runInThisContext()(module.exports, ask, module, later, pathToFileURL(fileOf(`${name}.js`)).href);
    return module.exports;
  }
}

/** @returns what the program exports; `undefined` where there is no code of it that this V8 takes */
function compiled() {
  if (importModuleDynamically === undefined) return undefined;
  try {
    return new Scripts().load("cli", true);
  } catch (error) {
    // Half of a build: the program itself is there in any case.
    if (error?.code === "ENOENT") return undefined;
    throw error;
  }
}

module.exports = { Scripts, compiled };
