/** How many colours a stream gets: 0 none, 1 sixteen, 2 256, 3 all. */
type Env = Readonly<Record<string, string | undefined>>;

export type ColorLevel = 0 | 1 | 2 | 3;

/** `--color/--no-color`, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal. Chalk ignores NO_COLOR. */
export function colorLevel(flag: boolean | undefined, env: Env, stream: { readonly isTTY?: boolean | undefined }): ColorLevel {
  if (flag !== undefined) return flag ? 1 : 0;
  if (env["NO_COLOR"]) return 0;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) {
    if (forced === "false") return 0;
    const level = Number.parseInt(forced, 10);
    return Number.isNaN(level) ? 1 : (Math.max(0, Math.min(3, level)) as ColorLevel);
  }
  return stream.isTTY && env["TERM"] !== "dumb" ? 1 : 0;
}

/** The last `--color` or `--no-color` of a command line; needed before the options are parsed, for the help. */
export function colorFlag(argv: readonly string[]): boolean | undefined {
  let flag: boolean | undefined;
  for (const arg of argv) {
    if (arg === "--") break;
    if (arg === "--color") flag = true;
    else if (arg === "--no-color") flag = false;
  }
  return flag;
}
