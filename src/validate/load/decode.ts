/** Bytes of published data → text. Data is UTF-8; anything else is a finding, not a guess. */
export type Decoded = { readonly text: string } | { readonly code: "file-empty" | "file-binary" | "file-encoding"; readonly line: number };

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** @returns the text without a byte order mark */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { code: "file-empty", line: 1 };
  try {
    const text = strict.decode(bytes);
    return text.includes("\u0000") ? { code: "file-binary", line: 1 } : { text };
  } catch {
    return bytes.subarray(0, 8192).includes(0) ? { code: "file-binary", line: 1 } : { code: "file-encoding", line: badLine(bytes) };
  }
}

/** 1-based line of the first byte that is not UTF-8: where the replacement character comes from. */
function badLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    try {
      strict.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
    line++;
  }
}
