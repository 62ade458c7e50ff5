import type { Format } from "./types.js";

/** One line of JSON a notice. */
export const ndjson: Format = {
  name: "ndjson",
  notice: (notice) => `${JSON.stringify(notice)}\n`,
};
