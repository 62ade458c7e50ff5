/** The reporters by name; each is loaded only when it is asked for. */
import type { Reporter } from "./types.js";

const loaders = {
  pretty: async () => (await import("./pretty.js")).pretty,
  json: async () => (await import("./json.js")).json,
  github: async () => (await import("./github.js")).github,
  sarif: async () => (await import("./sarif.js")).sarif,
  junit: async () => (await import("./junit.js")).junit,
  markdown: async () => (await import("./markdown.js")).markdown,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type ReporterName = keyof typeof loaders;
export const reporterNames = Object.keys(loaders) as readonly ReporterName[];

export const loadReporter = (name: ReporterName): Promise<Reporter> => loaders[name]();
