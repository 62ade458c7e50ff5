/** Both READMEs show commands and their output; here they are run. A line that is only … stands for any lines. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatNotice, parseNotice, parseNoticeText, validateNotice } from "../src/index.js";
import { run } from "./helpers/cli.js";

const folder = mkdtempSync(join(tmpdir(), "xuncha-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Shown {
  readonly command: string;
  readonly output: string;
}

const blocks = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "gmu"))].map((m) => m[1] ?? "");

function shown(text: string): Shown[] {
  return blocks(text, "console").flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const [command = "", ...output] = part.split("\n");
        return { command, output: output.join("\n") };
      }),
  );
}

/** `a`, `…`, `b` → a pattern; everything else is taken literally. */
const pattern = (output: string): RegExp =>
  new RegExp(
    `^${output
      .split(/^…\n/mu)
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"))
      .join("(?:.*\\n)*?")}$`,
    "u",
  );

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  const text = readFileSync(file, "utf8");
  for (const [, name = "", content = ""] of text.matchAll(/<!-- input: (\S+) -->\n```text\n([\s\S]*?)```/gu)) {
    writeFileSync(join(folder, name), content);
  }

  it.each(shown(text).filter((s) => s.output !== ""))("$command", async ({ command, output }) => {
    const [program, ...args] = command.split(" ");
    expect(program).toBe("xuncha");
    const ran = await run(args, { cwd: folder });
    // The blank line that ends an explanation is not shown.
    expect(ran.stdout.replace(/\n\n$/u, "\n")).toMatch(pattern(output));
    expect(ran.code).toBe(0);
  });

  it("begins with two commands that work", async () => {
    const [first, second] = shown(text).map((s) => s.command);
    expect(first).toBe("npm ci && npx xuncha parse fixtures/deployment/notice.txt");
    expect(second).toBe("npm test");
    const ran = await run((first ?? "").split(" xuncha ")[1]?.split(" ") ?? []);
    expect(ran.stdout).toMatch(/\nkind: deployment # 动员部署\n/u);
    expect(ran.code).toBe(0);
  });

  it("names every command that there is, and no other", async () => {
    const { stdout } = await run(["--help", "--lang", "en"]);
    const commands = [...(stdout.split("Commands:\n")[1]?.split("\n\n")[0] ?? "").matchAll(/^ {2}([a-z]+)/gmu)].map((m) => m[1]);
    const named = [...text.matchAll(/^\| `xuncha ([a-z]+)/gmu)].map((m) => m[1]);
    expect(named.toSorted()).toEqual(commands.toSorted());
  });

  it("shows the library as it is", async () => {
    const [code = ""] = blocks(text, "js");
    const names = /import \{ (.*) \} from "xuncha"/u.exec(code)?.[1]?.split(", ");
    expect(names).toEqual(["formatNotice", "parseNotice", "validateNotice"]);
    const source = readFileSync(join(folder, "notice.txt"));
    const { notice } = await parseNotice(source, { file: "notice.txt", evidence: true });
    expect(notice.targets).toHaveLength(4);
    expect(await formatNotice(notice, "yaml")).toContain("targets: # 巡察对象");
    expect(validateNotice(notice)).toEqual([]);
    expect(() => parseNoticeText("", { lexicons: { "party-organs": ["党总支"] } })).not.toThrow();
  });
});
