/** The built-in word lists, unpacked from the strings that scripts/build-lexicons.mjs compiles them to. */
import { lexicons } from "./generated/lexicons.js";
import { makeLexicon } from "./lexicon.js";
import type { Lexicon } from "./types.js";

/** The entries of a packed list: lines "value TAB word word …", no value being an empty one. */
export function unpack(packed: string): Map<string, string | undefined> {
  const entries = new Map<string, string | undefined>();
  for (const line of packed.split("\n")) {
    const tab = line.indexOf("\t");
    const value = line.slice(0, tab) || undefined;
    for (const word of line.slice(tab + 1).split(" ")) entries.set(word, value);
  }
  return entries;
}

/** @throws RangeError where there is no list of that name */
export function builtinEntries(name: string): Map<string, string | undefined> {
  const packed = Object.hasOwn(lexicons, name) ? lexicons[name] : undefined;
  if (packed === undefined) throw new RangeError(`no lexicon named ${name}`);
  return unpack(packed);
}

/** Built once and shared; never changed after. */
const shared = new Map<string, Lexicon>();

/** A built-in list by its name, without a user's entries. */
export function builtinLexicon(name: string): Lexicon {
  let found = shared.get(name);
  if (!found) {
    if (!Object.hasOwn(lexicons, name)) throw new RangeError(`no lexicon named ${name}`);
    found = makeLexicon(() => builtinEntries(name));
    shared.set(name, found);
  }
  return found;
}
