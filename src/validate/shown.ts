/** A value as it is quoted in a message. */

/** Characters at most. */
const ROOM = 60;

/** Short and on one line; of a large value only the beginning is looked at. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value.slice(0, ROOM * 4) : written(value, ROOM + 1);
  const line = text.replace(/\s+/gu, " ");
  return line.length > ROOM ? `${line.slice(0, ROOM - 1)}…` : line;
}

/** As JSON, up to about `room` characters. */
function written(value: unknown, room: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, room));
  if (typeof value !== "object" || value === null) return String(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  let text = open ?? "";
  for (const key in value) {
    if (text.length > room) break;
    const inner = written((value as Record<string, unknown>)[key], room - text.length);
    text += `${text.length > 1 ? "," : ""}${Array.isArray(value) ? "" : `${JSON.stringify(key.slice(0, room))}:`}${inner}`;
  }
  return text + close;
}
