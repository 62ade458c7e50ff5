import type { Format } from "./types.js";

const indent = (text: string): string => text.replace(/^/gmu, "  ");

/** JSON with two spaces; several inputs become one array. */
export const json: Format = {
  name: "json",
  notice(notice, _options, { index, many }) {
    const text = JSON.stringify(notice, null, 2);
    return many ? `${index === 0 ? "[\n" : ",\n"}${indent(text)}` : `${text}\n`;
  },
  // An array stays an array when every input failed.
  end: (_options, { written, many }) => (many ? (written === 0 ? "[]\n" : "\n]\n") : ""),
};
