/** Values of options, read strictly; undefined where they are none. */

/** An ISO day that exists. */
export function parseDate(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  k: 1024,
  kb: 1024,
  m: 1024 ** 2,
  mb: 1024 ** 2,
  g: 1024 ** 3,
  gb: 1024 ** 3,
};

/** `500KB`, `50MB`, `1.5G`, or bytes; more than none. @returns bytes */
export function parseSize(value: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?([a-z]*)$/iu.exec(value);
  const unit = match && UNITS[(match[2] ?? "").toLowerCase()];
  const size = unit && Math.floor(Number(match[1]) * unit);
  return size && Number.isSafeInteger(size) ? size : undefined;
}
