/** Finds the notice that published data came from. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "../../sha256.js";

export interface FoundSource {
  /** Relative to the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the SHA-256 is the one that was asked for; true where none was. */
  readonly same: boolean;
}

/** A file, or the files of a folder, by name and by content. */
export class Sources {
  readonly #byName = new Map<string, string[]>();
  #byHash: Map<string, string> | undefined;

  private constructor(
    readonly where: string,
    private readonly files: readonly string[],
    /** One file was named: it is meant, whatever it is called. */
    private readonly single: boolean,
  ) {
    for (const file of files) this.#byName.set(basename(file), [...(this.#byName.get(basename(file)) ?? []), file]);
  }

  /** @throws the error of the file system where there is no such file or folder */
  static async open(path: string, where: string): Promise<Sources> {
    if (!(await stat(path)).isDirectory()) return new Sources(where, [path], true);
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((e) => e.isFile() && !e.name.startsWith(".")).map((e) => join(e.parentPath, e.name));
    return new Sources(where, files.sort(), false);
  }

  /** By name where the content agrees, then by content alone, then by name alone. */
  async find(name: string | undefined, hash: string | undefined): Promise<FoundSource | undefined> {
    const named = this.single ? this.files : (this.#byName.get(basename(name ?? "")) ?? []);
    let first: FoundSource | undefined;
    for (const file of named) {
      const bytes = await readFile(file);
      const same = hash === undefined || sha256(bytes) === hash;
      if (same) return { name: basename(file), bytes, same };
      first ??= { name: basename(file), bytes, same };
    }
    if (hash === undefined || this.single) return first;
    const file = (await this.#hashes()).get(hash);
    return file === undefined ? first : { name: basename(file), bytes: await readFile(file), same: true };
  }

  async #hashes(): Promise<Map<string, string>> {
    if (!this.#byHash) {
      this.#byHash = new Map();
      for (const file of this.files) this.#byHash.set(sha256(await readFile(file)), file);
    }
    return this.#byHash;
  }
}
