/** What the program's exit code says. */
export const EXIT = {
  ok: 0,
  /** The input has problems: invalid data; with `--strict`, warnings. */
  problems: 1,
  /** The call was wrong, or a file could not be read or written. */
  failed: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
