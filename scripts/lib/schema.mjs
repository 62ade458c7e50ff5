/** A JSON Schema of ours seen as fields: only the keywords that the schemas of this project use. */
import { read } from "./files.mjs";

export const load = (name) => JSON.parse(read(`schemas/${name}.schema.json`));

export const nameOf = (ref) => ref.replace("#/$defs/", "");

/** The definition behind a `$ref`, or the schema itself. */
export const target = (schema, node) => (node.$ref ? schema.$defs[nameOf(node.$ref)] : node);

/** The schema of an array's items or of a map's values; the schema itself where it is neither. */
export function inner(schema, node) {
  const here = target(schema, node);
  if (here.type === "array") return inner(schema, here.items);
  if (here.patternProperties) return inner(schema, Object.values(here.patternProperties)[0]);
  return here;
}

/** Chinese and English line of a description. */
export const descriptions = (node) => {
  const [zh = "", en = ""] = (node.description ?? "").split("\n");
  return { zh, en };
};

/**
 * Each field below `node` with its path: keys from the root joined by `/`, positions in lists and keys of maps left out.
 * @returns {Generator<{ path: string, node: object, required: boolean }>}
 */
export function* fields(schema, node = schema, path = "") {
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    const here = path ? `${path}/${key}` : key;
    yield { path: here, node: child, required: node.required?.includes(key) ?? false };
    yield* fields(schema, inner(schema, child), here);
  }
}
