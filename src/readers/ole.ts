/** The container of Office 97–2003: streams by name. Every chain is followed no further than the file is long. */

const END = 0xfffffffa;

export interface Ole {
  readonly names: ReadonlySet<string>;
  /** @throws RangeError where the container is damaged */
  stream(name: string): Uint8Array | undefined;
}

/** @throws RangeError where the container is damaged */
export function openOle(bytes: Uint8Array): Ole {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << view.getUint16(0x1e, true);
  const miniSize = 1 << view.getUint16(0x20, true);
  if (sectorSize < 128 || sectorSize > 4096 || miniSize > sectorSize) throw new RangeError("sector size");
  const sectors = Math.ceil(bytes.length / sectorSize);
  const offset = (sector: number): number => (sector + 1) * sectorSize;
  const u32 = (at: number): number => view.getUint32(at, true);

  const fatSectors: number[] = [];
  for (let i = 0; i < 109; i++) fatSectors.push(u32(0x4c + 4 * i));
  for (let at = u32(0x44), n = 0; at < END && n < sectors; n++) {
    for (let i = 0; i < sectorSize / 4 - 1; i++) fatSectors.push(u32(offset(at) + 4 * i));
    at = u32(offset(at) + sectorSize - 4);
  }
  const perSector = sectorSize / 4;
  const next = (sector: number): number => {
    const fat = fatSectors[Math.floor(sector / perSector)];
    if (fat === undefined || fat >= END) throw new RangeError("allocation table");
    return u32(offset(fat) + 4 * (sector % perSector));
  };
  const chain = (start: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    for (let at = start; at < END; at = next(at)) {
      if (parts.length > sectors) throw new RangeError("circular chain");
      parts.push(bytes.subarray(offset(at), offset(at) + sectorSize));
    }
    return join(parts);
  };

  const directory = chain(u32(0x30));
  const dir = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries = new Map<string, { start: number; size: number }>();
  let mini: { start: number; size: number } | undefined;
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, dir.getUint16(at + 64, true));
    const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)));
    const entry = { start: dir.getUint32(at + 116, true), size: dir.getUint32(at + 120, true) };
    const type = directory[at + 66];
    if (type === 5) mini = entry;
    else if (type === 2 && !entries.has(name)) entries.set(name, entry);
  }

  const cutoff = u32(0x38);
  return {
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.size >= cutoff || !mini) return chain(entry.start).subarray(0, entry.size);
      const pool = chain(mini.start);
      const fat = chain(u32(0x3c));
      const table = new DataView(fat.buffer, fat.byteOffset, fat.byteLength);
      const parts: Uint8Array[] = [];
      for (let at = entry.start; at < END; at = table.getUint32(4 * at, true)) {
        if (parts.length > pool.length / miniSize) throw new RangeError("circular chain");
        parts.push(pool.subarray(at * miniSize, (at + 1) * miniSize));
      }
      return join(parts).subarray(0, entry.size);
    },
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}
