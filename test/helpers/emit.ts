/** Writes data in the four ways it is published, and knows where it wrote what: what the validator has to find again. */
export const STYLES = ["block", "flow", "json", "ndjson"] as const;
export type Style = (typeof STYLES)[number];

export interface Written {
  readonly text: string;
  /** Pointer → offset of the value and, in an object, of its key. */
  readonly places: ReadonlyMap<string, { readonly key?: number; readonly value: number }>;
}

const escapeKey = (key: string): string => key.replace(/~/gu, "~0").replace(/\//gu, "~1");

export function emit(data: unknown, style: Style): Written {
  const writer = new Emitter(style);
  writer.text = style === "ndjson" ? '{"before":"坏的一行"}\n' : style === "json" ? "" : "# 已发布的数据\n";
  writer.value(data, "", 0);
  writer.text += "\n";
  return { text: writer.text, places: writer.places };
}

class Emitter {
  text = "";
  readonly places = new Map<string, { key?: number; value: number }>();

  constructor(private readonly style: Style) {}

  value(x: unknown, pointer: string, depth: number, key?: number): void {
    this.places.set(pointer, { ...(key === undefined ? {} : { key }), value: this.text.length });
    if (Array.isArray(x)) this.#list(x, pointer, depth);
    else if (typeof x === "object" && x !== null) this.#map(x as Record<string, unknown>, pointer, depth);
    else this.text += this.#scalar(x);
  }

  #scalar(x: unknown): string {
    // Plain scalars where YAML allows them without a doubt.
    if (typeof x === "string" && !this.#json && /^[\u4e00-\u9fffA-Za-z]+$/u.test(x)) return x;
    return JSON.stringify(x);
  }

  get #json(): boolean {
    return this.style === "json" || this.style === "ndjson";
  }

  #break(depth: number): void {
    if (this.style === "json") this.text += `\n${"  ".repeat(depth)}`;
  }

  #key(key: string): string {
    return this.#json || !/^[\w\u4e00-\u9fff]+$/u.test(key) ? JSON.stringify(key) : key;
  }

  #map(map: Record<string, unknown>, pointer: string, depth: number): void {
    const entries = Object.entries(map);
    if (this.style !== "block" || entries.length === 0) {
      this.text += "{";
      for (const [i, [key, value]] of entries.entries()) {
        if (i > 0) this.text += this.style === "flow" ? ", " : ",";
        this.#break(depth + 1);
        const at = this.text.length;
        this.text += `${this.#key(key)}:${this.style === "ndjson" ? "" : " "}`;
        this.value(value, `${pointer}/${escapeKey(key)}`, depth + 1, at);
      }
      if (entries.length > 0) this.#break(depth);
      this.text += "}";
      return;
    }
    for (const [i, [key, value]] of entries.entries()) {
      if (i > 0) this.text += `\n${"  ".repeat(depth)}`;
      const at = this.text.length;
      this.text += `${this.#key(key)}:`;
      const nested = typeof value === "object" && value !== null && Object.keys(value).length > 0;
      this.text += nested ? ` # 注释\n${"  ".repeat(depth + 1)}` : " ";
      this.value(value, `${pointer}/${escapeKey(key)}`, depth + 1, at);
    }
  }

  #list(list: readonly unknown[], pointer: string, depth: number): void {
    if (this.style !== "block" || list.length === 0) {
      this.text += "[";
      for (const [i, item] of list.entries()) {
        if (i > 0) this.text += this.style === "flow" ? ", " : ",";
        this.#break(depth + 1);
        this.value(item, `${pointer}/${i}`, depth + 1);
      }
      if (list.length > 0) this.#break(depth);
      this.text += "]";
      return;
    }
    for (const [i, item] of list.entries()) {
      this.text += i > 0 ? `\n${"  ".repeat(depth)}- ` : "- ";
      this.value(item, `${pointer}/${i}`, depth + 1);
    }
  }
}
