/** Text from a file or a file name, made harmless for a terminal: an escape sequence in a notice must not act on it. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, (c) =>
    c === "\t" || c === "\n" || c === "\r" ? " " : "\ufffd",
  );
