/** A ZIP archive written part by part, each compressed to a file of its own first, so that none is held. */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";

/** What the directory of the archive says of a part. */
export interface ZipPart {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly compressed: number;
  /** The compressed bytes: a file, or what stands in memory. */
  readonly data: { readonly file: string } | Buffer;
}

const LIMIT = 0xffffffff;

export function smallPart(name: string, text: string): ZipPart {
  const bytes = Buffer.from(text);
  const data = deflateRawSync(bytes);
  return { name, crc: crc32(bytes), size: bytes.length, compressed: data.length, data };
}

/** The same for every archive: the same notices give the same bytes. 1 January 1980, the first day that ZIP knows. */
const DATE = 0x21;

function header({ name, crc, size, compressed }: ZipPart, at: number | undefined): Buffer {
  const label = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800, 2); // names are UTF-8
  common.writeUInt16LE(8, 4); // deflated
  common.writeUInt16LE(0, 6);
  common.writeUInt16LE(DATE, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(compressed, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(label.length, 22);
  const local = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  if (at === undefined) return Buffer.concat([local, common, label]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 0]), common, tail, label]);
}

/** @throws RangeError beyond 4 GB; errors of the file system */
export function writeZip(path: string, parts: readonly ZipPart[], sync: (fd: number) => void): void {
  const out = openSync(path, "w");
  try {
    let at = 0;
    const put = (bytes: Uint8Array): void => {
      for (let done = 0; done < bytes.length; ) done += writeSync(out, bytes, done);
      at += bytes.length;
    };
    const directory: Buffer[] = [];
    for (const part of parts) {
      if (at + part.compressed > LIMIT || part.size > LIMIT) throw new RangeError("the archive would be larger than 4 GB");
      directory.push(header(part, at));
      put(header(part, undefined));
      if (Buffer.isBuffer(part.data)) put(part.data);
      else copy(part.data.file, put);
    }
    const start = at;
    for (const entry of directory) put(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(parts.length, 8);
    end.writeUInt16LE(parts.length, 10);
    end.writeUInt32LE(at - start, 12);
    end.writeUInt32LE(start, 16);
    put(end);
    sync(out);
  } finally {
    closeSync(out);
  }
}

function copy(file: string, put: (bytes: Uint8Array) => void): void {
  const fd = openSync(file, "r");
  try {
    const block = Buffer.alloc(1 << 16);
    for (let got = readSync(fd, block); got > 0; got = readSync(fd, block)) put(block.subarray(0, got));
  } finally {
    closeSync(fd);
  }
}
