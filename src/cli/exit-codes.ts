/** What the program's exit code says. */
export const EXIT = {
  ok: 0,
  /** The input has problems: invalid data; with `--strict`, warnings. */
  problems: 1,
  /** The call was wrong, or a file could not be read or written. */
  failed: 2,
  /** Ended by Ctrl-C, or by SIGTERM, with everything that was done kept. */
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
