/** A file that a person wrote (a configuration, a gold file): its data, and what is wrong with it at line and column. */
import { Lines } from "../lines.js";
import { type Lang, messageOf } from "../messages/index.js";
import { decodeUtf8 } from "../validate/load/decode.js";
import { load } from "../validate/load/index.js";
import type { Node } from "../validate/load/tree.js";
import { diagnosticOf, rangeOf } from "../validate/place.js";
import type { Diagnostic, Finding } from "../validate/types.js";

/** Its code has its wording in `messages/`. */
export type UserFinding = Omit<Finding, "params"> & { readonly params: Readonly<Record<string, string | number>> };

export class UserFile {
  readonly #lines: Lines;

  private constructor(
    readonly file: string,
    readonly lang: Lang,
    text: string,
    /** undefined for an empty file and where there are problems. */
    readonly data: unknown,
    /** Why it could not be read: not UTF-8, not YAML or JSON, several documents. */
    readonly problems: readonly Diagnostic[],
    readonly trees: () => Promise<readonly (Node | undefined)[]>,
  ) {
    this.#lines = new Lines(text);
  }

  /** @param file as it is shown to the user; JSON by its ending, otherwise YAML (which JSON is, too) */
  static async read(bytes: Uint8Array, file: string, lang: Lang): Promise<UserFile> {
    const decoded = bytes.length === 0 ? { text: "" } : decodeUtf8(bytes);
    const text = "text" in decoded ? decoded.text : "";
    const placing = { file, lang, lines: new Lines(text) };
    const broken = (found: readonly Finding[]): UserFile => {
      const problems = found.map((f) => diagnosticOf(f, f.range ?? { start: 0, end: 0 }, placing));
      return new UserFile(file, lang, text, undefined, problems, async () => []);
    };
    if ("code" in decoded) return broken([{ code: decoded.code, pointer: "", params: { line: decoded.line } }]);
    const loaded = await load(text, /\.json$/iu.test(file) ? "json" : "yaml");
    const findings = loaded.findings.filter((f) => f.code !== "file-empty");
    if (findings.length > 0) return broken(findings);
    const [first, ...more] = loaded.documents;
    const read = new UserFile(file, lang, text, first?.data, [], loaded.trees);
    const isList = first !== undefined && first.prefix !== "";
    if (more.length === 0 && !isList) return read;
    const code = isList ? "user-file-list" : "user-file-documents";
    return new UserFile(file, lang, text, undefined, await read.place([{ code, pointer: "", params: {} }]), loaded.trees);
  }

  /** Findings about the data, in words and at their places, in the order of the file. */
  async place(findings: readonly UserFinding[]): Promise<Diagnostic[]> {
    if (findings.length === 0) return [];
    const [tree] = await this.trees();
    return findings
      .map((finding) => {
        const found = diagnosticOf(finding, rangeOf(finding, tree, this.#lines.text), { ...this, lines: this.#lines });
        return { ...found, message: messageOf(finding.code, this.lang, finding.params), help: "" };
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }
}
