/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out, which it does where it has
 * already installed for one platform or the registry lacks some; `npm ci` then refuses the file. What a package is
 * for is told from its name (`cli-linux-x64-musl`, `jieba-win32-ia32-msvc`). And puts @mapbox/node-pre-gyp below
 * nodejieba, whose install script calls it by `npx`: found there, it is neither asked for nor fetched, so that nodejieba
 * is built with `npm_config_yes=false` as well. Run it after `npm install`.
 */
import { read, write } from "./lib/files.mjs";

const CPUS = ["x64", "arm64", "ia32", "arm"];
const OSES = ["android", "darwin", "freebsd", "linux", "win32"];

/** @returns {{ os: string[], cpu: string[], libc?: string[] } | undefined} */
function platformOf(name) {
  const words = name.split(/[/-]/u);
  const os = OSES.find((o) => words.includes(o));
  const cpu = CPUS.find((c) => words.includes(c));
  if (!os || !cpu) return undefined;
  if (words.includes("musl")) return { cpu: [cpu], libc: ["musl"], os: [os] };
  return os === "linux" && words.includes("gnu") ? { cpu: [cpu], libc: ["glibc"], os: [os] } : { cpu: [cpu], os: [os] };
}

const lock = JSON.parse(read("package-lock.json"));
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "") continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version);
    if (!platform || !exact || lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue;
    const { os, cpu, libc } = platform;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os,
    };
  }
}
const builder = "node_modules/@mapbox/node-pre-gyp";
if (lock.packages[builder]) {
  lock.packages[`node_modules/nodejieba/${builder}`] = lock.packages[builder];
  delete lock.packages[builder];
}
const [rootEntry, ...others] = Object.entries(lock.packages);
// Sorted as npm sorts, so that its next writing changes nothing.
lock.packages = Object.fromEntries([rootEntry, ...others.sort(([a], [b]) => a.localeCompare(b, "en"))]);
write("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
