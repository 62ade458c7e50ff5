/** Sets of characters, asked by code: `text[i]` makes a string of each Chinese character that it looks at, `charCodeAt` none. */

/** @returns whether the code of a UTF-16 unit is among the characters; `false` for NaN, the code beyond the ends of a text */
export function charSet(chars: string): (code: number) => boolean {
  const bits = new Uint8Array(0x2000);
  for (let i = 0; i < chars.length; i++) {
    const code = chars.charCodeAt(i);
    bits[code >> 3] = (bits[code >> 3] as number) | (1 << (code & 7));
  }
  return (code) => ((bits[code >> 3] as number) & (1 << (code & 7))) !== 0;
}
