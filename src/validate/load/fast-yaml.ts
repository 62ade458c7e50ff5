/**
 * YAML → values, quickly, where nothing is wrong. `yaml` knows the place of each node but takes nine times as long as
 * `js-yaml`, which therefore reads first; whatever the two might read differently is left to `yaml`.
 */
import { CORE_SCHEMA, loadAll, YAMLException } from "js-yaml";

/**
 * Anchors, aliases, tags, directives, numbers that only one of the two knows, the key that is no key. It may say no too
 * often (a text that begins with `*` in quotes): that costs time, nothing else.
 */
const UNUSUAL = /(?:^|[\s,:[{-])[&*!](?=\S)|^%|\b0b[01]|\d_\d|__proto__|\t|[^\S\n\r\t ]|\u0085/mu;

/** @returns the documents, or undefined where `yaml` should look */
export function fastYaml(text: string): unknown[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return loadAll(text, undefined, { schema: CORE_SCHEMA }) as unknown[];
  } catch {
    return undefined;
  }
}

/** What the quick reader stumbles over; undefined where it does not, or does not say. */
export function quickError(text: string): { readonly offset: number; readonly reason: string } | undefined {
  try {
    loadAll(text, undefined, { schema: CORE_SCHEMA });
    return undefined;
  } catch (error) {
    if (!(error instanceof YAMLException)) return undefined;
    return { offset: Math.min(error.mark?.position ?? 0, text.length), reason: error.reason };
  }
}
