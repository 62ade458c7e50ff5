/** JUnit XML, for GitLab, Jenkins and others: a file is a test case, its problems are its failures. */
import { counts, levelName, shownOf, wellFormed } from "./shared.js";
import type { Reporter } from "./types.js";

/** Characters that XML 1.0 has no way to write become U+FFFD. */
const xml = (text: string): string =>
  wellFormed(text)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/[\n\r\t]/gu, (c) => `&#${c.charCodeAt(0)};`);

export const junit: Reporter = {
  name: "junit",
  render(report, options) {
    const { lang, failLevel } = options;
    let failures = 0;
    const cases = report.files.map((file) => {
      const shown = shownOf(file, options);
      const failing = shown.filter((d) => counts(d.severity, failLevel));
      const others = shown.filter((d) => !failing.includes(d));
      if (failing.length > 0) failures++;
      const line = (d: (typeof shown)[number]): string =>
        `${d.file}:${d.line}:${d.column} ${levelName(d.severity, lang)} ${d.code} ${d.message}（${d.help}）`;
      const body = [
        // Several failures of one case are not shown by every reader; one with all lines is.
        ...(failing.length > 0
          ? [
              `      <failure type="${xml(failing[0]?.code ?? "")}" message="${xml(failing[0]?.message ?? "")}">${xml(failing.map(line).join("\n"))}</failure>`,
            ]
          : []),
        ...(others.length > 0 ? [`      <system-out>${xml(others.map(line).join("\n"))}</system-out>`] : []),
      ];
      const open = `    <testcase name="${xml(file.file)}" classname="xuncha.validate" file="${xml(file.file)}" time="0"`;
      return body.length > 0 ? `${open}>\n${body.join("\n")}\n    </testcase>` : `${open}/>`;
    });
    const numbers = `tests="${report.files.length}" failures="${failures}" errors="0" time="0"`;
    const suite = [`  <testsuite name="xuncha validate" ${numbers}>`, ...cases, "  </testsuite>"];
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="xuncha" ${numbers}>\n${suite.join("\n")}\n</testsuites>\n`;
  },
};
