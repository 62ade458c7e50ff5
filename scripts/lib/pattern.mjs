/** What `pattern` and `globalPattern` of src/pattern.ts make of their text, as a literal in the built program. */
const FLAGS = { pattern: "u", globalPattern: "gu" };

/** @param {string} source TypeScript */
export function foldPatterns(source) {
  return source.replace(/(?<![\w`])(pattern|globalPattern)`([^`$]*(?:\$(?!\{)[^`$]*)*)`/gu, (_, tag, spaced) => {
    return `/${spaced.replace(/ #[^\n]*/gu, "").replace(/[ \n]+/gu, "")}/${FLAGS[tag]}`;
  });
}
