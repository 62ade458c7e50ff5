/** For programs: everything that is known, except the code frames. */
import type { Diagnostic } from "../validate/types.js";
import { shownOf } from "./shared.js";
import type { Reporter } from "./types.js";

export const json: Reporter = {
  name: "json",
  render(report, options) {
    const { files, counts, omitted, known, notices, fixed } = report;
    const plain = ({ frame: _, ...rest }: Diagnostic) => rest;
    const out = {
      version: 1,
      summary: { files: files.length, notices, ...counts, omitted, known, fixed },
      diagnostics: files.flatMap((file) => shownOf(file, options).map(plain)),
      files: files.map(({ file, counts: c, omitted: o, known: k, notices: n, fixed: f }) => ({
        file,
        notices: n,
        ...c,
        omitted: o,
        known: k,
        fixed: f,
      })),
    };
    return `${JSON.stringify(out, null, 2)}\n`;
  },
};
