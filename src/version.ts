/** Equal to `package.json`, which a test holds; not read from there because that would cost every start a file. */
export const VERSION = "0.1.0";
