/**
 * Data that may be broken, read safely: what is not of the right type is not there. The cross-field checks go through this,
 * so that they say what they can about a notice that the schema has already complained about.
 */
import { escapeKey } from "./pointer.js";

export interface Text {
  readonly value: string;
  readonly pointer: string;
}

export class View {
  private constructor(
    private readonly data: Readonly<Record<string, unknown>>,
    readonly pointer: string,
  ) {}

  static of(data: unknown): View {
    return new View(isMap(data) ? data : {}, "");
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.data, key) ? this.data[key] : undefined;
  }

  at(key: string): string {
    return `${this.pointer}/${escapeKey(key)}`;
  }

  get keys(): string[] {
    return Object.keys(this.data);
  }

  has(key: string): boolean {
    return this.#get(key) !== undefined;
  }

  text(key: string): Text | undefined {
    const value = this.#get(key);
    return typeof value === "string" ? { value, pointer: this.at(key) } : undefined;
  }

  number(key: string): number | undefined {
    const value = this.#get(key);
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  }

  object(key: string): View | undefined {
    const value = this.#get(key);
    return isMap(value) ? new View(value, this.at(key)) : undefined;
  }

  /** The objects of a list, with their real positions. */
  objects(key: string): View[] {
    const value = this.#get(key);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, i) => (isMap(item) ? [new View(item, `${this.at(key)}/${i}`)] : []));
  }

  /** The strings of a list, with their real positions. */
  texts(key: string): Text[] {
    const value = this.#get(key);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, i) => (typeof item === "string" ? [{ value: item, pointer: `${this.at(key)}/${i}` }] : []));
  }

  /** The value itself, for checks that look at all of it. */
  get raw(): Readonly<Record<string, unknown>> {
    return this.data;
  }
}

const isMap = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null && !Array.isArray(x);
