/** JSON with each value on one line where it fits, so that a schema stays readable. */
const WIDTH = 140;

const one = (x) => {
  if (Array.isArray(x)) return `[${x.map(one).join(", ")}]`;
  if (typeof x !== "object" || x === null) return JSON.stringify(x);
  const items = Object.entries(x).map(([k, v]) => `${JSON.stringify(k)}: ${one(v)}`);
  return items.length > 0 ? `{ ${items.join(", ")} }` : "{}";
};

/** @param lead characters that stand before the value on its line. */
function show(x, indent, lead) {
  const flat = one(x);
  // An object of objects is a table of contents: one line for each entry, however short.
  const table = typeof x === "object" && x !== null && !Array.isArray(x) && Object.values(x).some((v) => typeof v === "object");
  if (typeof x !== "object" || x === null || (flat.length + lead < WIDTH && !(table && flat.length > 80))) return flat;
  const pad = `${indent}  `;
  if (Array.isArray(x)) return `[\n${x.map((v) => pad + show(v, pad, pad.length)).join(",\n")}\n${indent}]`;
  const lines = Object.entries(x).map(([k, v]) => {
    const key = `${pad}${JSON.stringify(k)}: `;
    return key + show(v, pad, key.length);
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

export const formatted = (json) => `${show(json, "", 0)}\n`;
