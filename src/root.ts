/**
 * A file of the package (`schemas/notice.schema.json`, `data/…`) as a URL. This module stands one level below the root,
 * in `src/` as in `dist/`, where the build puts every chunk too; elsewhere `import.meta.url` would mean two places.
 */
export const packageUrl = (path: string): URL => new URL(`../${path}`, import.meta.url);
