/** What a call reads and writes: several files, `-o`, encodings, the text of a file. */
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { run } from "./helpers/cli.js";
import { cliFolder, NOTICE, OTHER, RELATIVE } from "./helpers/cli-folder.js";

const folder = cliFolder();
const at = (name: string): string => join(folder, name);

describe("several files", () => {
  const files = ["notice.txt", "folder", "other.txt"];

  it("writes the good ones and names the bad one", async () => {
    const { code, stdout, stderr } = await run(["parse", ...files, "-q"], { cwd: folder });
    expect(code).toBe(2);
    expect(parseAllDocuments(stdout).map((d) => d.toJS().source.file)).toEqual(["notice.txt", "other.txt"]);
    expect(stderr).toBe("错误：folder：这是文件夹，不是文件；请写里面的文件名\n1 个文件没有处理成功（共 3 个）：folder\n");
  });

  it("are an array in JSON, lines in NDJSON", async () => {
    const json = await run(["parse", ...files, "-q", "-f", "json"], { cwd: folder });
    expect(JSON.parse(json.stdout)).toHaveLength(2);
    const lines = await run(["parse", ...files, "-q", "-f", "ndjson"], { cwd: folder });
    expect(
      lines.stdout
        .trimEnd()
        .split("\n")
        .map((l) => JSON.parse(l).source.file),
    ).toEqual(["notice.txt", "other.txt"]);
    expect(JSON.parse((await run(["parse", "folder", "empty.txt", "-f", "json"], { cwd: folder })).stdout)).toEqual([]);
  });
});

describe("-o", () => {
  it("writes a whole file, and nothing to the screen", async () => {
    const ran = await run(["parse", "notice.txt", "-q", "-o", "out/a.yaml"], { cwd: folder });
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(at("out/a.yaml"), "utf8")).toBe((await run(["parse", "notice.txt", "-q"], { cwd: folder })).stdout);
    expect(readdirSync(at("out"))).toEqual(["a.yaml"]);
  });

  it("keeps the mode of a file and leaves the old one where nothing could be parsed", async () => {
    writeFileSync(at("out/b.yaml"), "old");
    chmodSync(at("out/b.yaml"), 0o640);
    expect((await run(["parse", "empty.txt", "-o", "out/b.yaml"], { cwd: folder })).code).toBe(2);
    expect(readFileSync(at("out/b.yaml"), "utf8")).toBe("old");
    await run(["parse", "notice.txt", "-q", "-o", "out/b.yaml"], { cwd: folder });
    expect(readFileSync(at("out/b.yaml"), "utf8")).toContain("schemaVersion");
    expect(statSync(at("out/b.yaml")).mode & 0o777).toBe(0o640);
  });
});

it("gives the same data for the same notice in another encoding", async () => {
  const gbk = Buffer.from([0xcc, 0xec, 0xc6, 0xf8, 0xc7, 0xe7, 0xc0, 0xca, 0xa1, 0xa3]);
  const data = async (stdin: string | Uint8Array) => {
    const { source, ...rest } = JSON.parse((await run(["parse", "-f", "json", "-q"], { stdin })).stdout);
    return { source, rest };
  };
  const [a, b, c, d] = await Promise.all([data("天气晴朗。"), data(gbk), data("\ufeff天气晴朗。"), data("天气晴朗。\r\n")]);
  expect([b.rest, c.rest, d.rest]).toEqual([a.rest, a.rest, a.rest]);
  expect([a.source.encoding, b.source.encoding]).toEqual(["utf-8", "gb18030"]);
});

describe("--text", () => {
  it.each([
    "docx-numbering/notice.docx",
    "pdf-running-heads/notice.pdf",
    "doc-word97/notice.doc",
    "html-gbk-2010/notice.html",
    "deployment/notice.txt",
  ])("is what the places of evidence in %s count in", async (name) => {
    const { code, stdout: text, stderr } = await run(["parse", "--text", `fixtures/${name}`]);
    expect([code, stderr]).toEqual([0, ""]);
    const { evidence } = JSON.parse((await run(["parse", `fixtures/${name}`, "--evidence", "-q", "-f", "json"])).stdout);
    const places = Object.values<{ start: number; end: number; text: string }>(evidence);
    expect(places.length).toBeGreaterThan(5);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(places.map((place) => place.text));
  });

  it("takes standard input and a file to write", async () => {
    expect(await run(["parse", "--text", "-"], { stdin: NOTICE })).toEqual({ code: 0, stdout: NOTICE, stderr: "" });
    const html = ["parse", "--text", "--input-format", "html", "-o", "out/text.txt"];
    expect(await run(html, { stdin: `<p>${OTHER}`, cwd: folder })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(at("out/text.txt"), "utf8")).toBe(OTHER);
  });

  it("writes several one after the other and names each on standard error", async () => {
    const { code, stdout, stderr } = await run(["parse", "--text", "notice.txt", "empty.txt", "page.html"], { cwd: folder });
    expect(stdout).toBe(`${NOTICE}${RELATIVE}\n`);
    expect(stderr).toMatch(
      /^==> notice\.txt <==\n错误：empty\.txt：.*\n==> page\.html <==\n1 个文件没有处理成功（共 3 个）：empty\.txt\n$/u,
    );
    expect(code).toBe(2);
  });
});
