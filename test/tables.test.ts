import { spawnSync } from "node:child_process";
import { existsSync, fsyncSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeTables } from "../src/batch/tables.js";
import { BOM, csvRow, harmless } from "../src/formats/csv.js";
import { sheets } from "../src/formats/tables/sheets.js";
import { columnName, escapeXml, MAX_CELL, serialOf, XlsxWriter } from "../src/formats/xlsx.js";
import type { Notice } from "../src/generated/notice.js";
import { folderForEach } from "./helpers/many.js";
import { SAMPLE } from "./helpers/notice.js";

let dir: string;
folderForEach((folder) => {
  dir = folder;
});

const lineOf = (notice: Notice): Buffer => Buffer.from(`${JSON.stringify(notice)}\n`);

/** Cells that a spreadsheet would run, break or lose. */
const ODD: Notice = {
  ...SAMPLE,
  title: '=HYPERLINK("http://example.org","点我")',
  meeting: { name: "第一行\n第二行", place: 'A,B "厅"' },
  attendees: [
    { name: "+王", title: "-主任", roles: ["attended"] },
    { name: "@李", roles: [] },
  ],
  targets: [{ name: "\t=1+1", fullName: "甲\u0001乙_x0041_<&>\ud800", types: ["special"] }],
  contacts: [{ phones: ["0573-82110000", "12345678901"], deadline: "2031-03-09" }, { deadline: "即日起" }],
};

/** A reader of RFC 4180 of its own, so that the writer is not tested with itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const row = rows.at(-1) as string[];
    const match = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/uy;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) throw new Error(`not CSV at ${at}: ${text.slice(at, at + 20)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    at = match.lastIndex;
    // A comma at the very end stands before one more cell, an empty one.
    if (found[3] === "," && at === text.length) row.push("");
    if (found[3] !== "," && at < text.length) rows.push([]);
    if (found[3] === "") break;
  }
  return rows;
}

describe("CSV", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+86 10", "'+86 10"],
    ["-主任", "'-主任"],
    ["@李", "'@李"],
    ["\tx", "'\tx"],
    ["\r=x", "'\r=x"],
    ["  =1", "'  =1"],
    ["＝1", "'＝1"],
    ["县-委", "县-委"],
    ["", ""],
  ])("a cell %j stands as %j", (cell, expected) => expect(harmless(cell)).toBe(expected));

  test("quotes every text, leaves numbers bare, ends with CRLF", () => {
    expect(csvRow(['a"b', 5, undefined, "c,d\ne"])).toBe('"a""b",5,,"c,d\ne"\r\n');
  });

  test("six files with the headings of the schema, all rows of the right length", async () => {
    await writeTables([lineOf(SAMPLE), lineOf(ODD)], { csv: dir }, "zh");
    expect(readdirSync(dir).sort()).toEqual(["参会人员.csv", "告警.csv", "巡察对象.csv", "数量.csv", "联系方式.csv", "通知.csv"]);
    for (const sheet of sheets("zh")) {
      const text = readFileSync(join(dir, `${sheet.title}.csv`), "utf8");
      expect(text.startsWith(BOM)).toBe(true);
      const rows = readCsv(text.slice(BOM.length));
      expect(rows[0]).toEqual(sheet.columns.map((c) => c.heading));
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([sheet.columns.length]));
      expect(rows).toHaveLength(1 + sheet.rows(SAMPLE, 1).length + sheet.rows(ODD, 2).length);
      expect(sheet.columns.every((c) => /\p{Script=Han}/u.test(c.heading))).toBe(true);
    }
    const notices = readCsv(readFileSync(join(dir, "通知.csv"), "utf8").slice(1));
    const at = (row: number, heading: string) => notices[row]?.[notices[0]?.indexOf(heading) ?? -1];
    expect([at(1, "通知序号"), at(1, "公告类别"), at(1, "派出机关"), at(1, "届次"), at(1, "发布日期"), at(1, "巡察类型")]).toEqual([
      "1",
      "动员部署",
      "县委",
      "12",
      "2031-03-02",
      "常规巡察、提级巡察",
    ]);
    expect(at(2, "标题")).toBe('\'=HYPERLINK("http://example.org","点我")');
    expect(at(2, "会议名称")).toBe("第一行\n第二行");
  });
});

describe("XLSX", () => {
  const open = (file: string): Record<string, string> =>
    Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  test("six sheets with frozen heading, widths, filter, dates as dates, formulas as text", async () => {
    const file = join(dir, "表.xlsx");
    expect(await writeTables([lineOf(SAMPLE), lineOf(ODD)], { xlsx: file }, "zh")).toBe(0);
    expect(readdirSync(dir)).toEqual(["表.xlsx"]);
    const parts = open(file);
    const names = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]*)"/gu)].map((m) => m[1]);
    expect(names).toEqual(["通知", "参会人员", "巡察对象", "数量", "联系方式", "告警"]);
    const first = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(first).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(first).toContain('<col min="4" max="4" width="50" customWidth="1"/>');
    expect(first).toMatch(/<autoFilter ref="A1:[A-Z]+3"\/>/u);
    // 2 March 2031 as Excel counts it, with the style of a date.
    expect(first).toContain('<c r="E2" s="2"><v>47909</v></c>');
    expect(first).toContain('<c r="D3" s="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(');
    expect(Object.values(parts).join("")).not.toContain("<f>");
    expect(parts["xl/worksheets/sheet3.xml"]).toContain("甲_x0001_乙_x005F_x0041_&lt;&amp;&gt;\ufffd");
    expect(parts["xl/worksheets/sheet5.xml"]).toContain("即日起");
  });

  test("the same notices give the same bytes; a failure leaves the old table and no draft", async () => {
    const file = join(dir, "a.xlsx");
    await writeTables([lineOf(SAMPLE)], { xlsx: file }, "zh");
    const bytes = readFileSync(file);
    await writeTables([lineOf(SAMPLE)], { xlsx: join(dir, "b.xlsx") }, "zh");
    expect(readFileSync(join(dir, "b.xlsx")).equals(bytes)).toBe(true);
    await expect(writeTables([lineOf(SAMPLE), Buffer.from("{")], { xlsx: file, csv: join(dir, "csv") }, "zh")).rejects.toThrow();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    // A file that is opened in the background would appear only now.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readdirSync(dir).sort()).toEqual(["a.xlsx", "b.xlsx", "csv"]);
    expect(readdirSync(join(dir, "csv"))).toEqual([]);
    await expect(writeTables([], { xlsx: join(dir, "no/such/folder.xlsx") }, "zh")).rejects.toMatchObject({ code: "batch-write-failed" });
  });

  test("goes on in a further sheet where Excel has no more rows, and cuts what is too long", async () => {
    const draft = join(dir, "x.xlsx");
    const columns = [{ heading: "值", width: 10, type: "text" }] as const;
    const writer = new XlsxWriter(draft, [{ name: "targets", title: "巡察对象", columns }], { maxRows: 4, sync: fsyncSync });
    for (let i = 0; i < 7; i++) await writer.row("targets", [i === 6 ? "长".repeat(MAX_CELL + 1) : `第${i}行`]);
    await writer.finish();
    const parts = open(draft);
    expect([...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]*)"/gu)].map((m) => m[1])).toEqual([
      "巡察对象",
      "巡察对象 (2)",
      "巡察对象 (3)",
    ]);
    const cells = [1, 2, 3].map((n) =>
      [...(parts[`xl/worksheets/sheet${n}.xml`] ?? "").matchAll(/<t [^>]*>([^<]*)</gu)].map((m) => m[1]?.slice(0, 3)),
    );
    expect(cells).toEqual([
      ["值", "第0行", "第1行", "第2行"],
      ["值", "第3行", "第4行", "第5行"],
      ["值", "长长长"],
    ]);
    expect(writer.cut).toBe(1);
    expect(readdirSync(dir)).toEqual(["x.xlsx"]);
  });

  test.each([
    ["1900-03-01", 61],
    ["2024-02-29", 45351],
    ["2023-02-29", undefined],
    ["1899-01-01", undefined],
    ["即日起", undefined],
  ])("the day %s is %s", (iso, serial) => expect(serialOf(iso)).toBe(serial));

  test("columns and characters", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    expect(escapeXml("a\r\n\tb")).toBe("a_x000D_\n\tb");
    expect(escapeXml(`${"长".repeat(MAX_CELL - 2)}😀x`)).toHaveLength(MAX_CELL - 1);
  });

  const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

  test.skipIf(office === undefined)(
    "LibreOffice reads back the cells that went in",
    async () => {
      mkdirSync(join(dir, "back"));
      await writeTables([lineOf(SAMPLE), lineOf(ODD)], { xlsx: join(dir, "a.xlsx") }, "zh");
      // Comma, quotes, UTF-8, from line 1, texts in quotes, as stored, all sheets.
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
      const profile = `-env:UserInstallation=file://${join(dir, "profile")}`;
      const { status, stderr } = spawnSync(
        office as string,
        [profile, "--headless", "--convert-to", filter, "--outdir", join(dir, "back"), join(dir, "a.xlsx")],
        { encoding: "utf8" },
      );
      expect(status).toBe(0);
      expect(stderr).not.toMatch(/error|repair|corrupt/iu);
      for (const sheet of sheets("zh")) {
        const rows = readCsv(readFileSync(join(dir, "back", `a-${sheet.title}.csv`), "utf8").replace(/\r?\n$/u, ""));
        const shown = (cell: string | number | undefined): string =>
          typeof cell === "string" ? cell.replaceAll("\ud800", "\ufffd") : String(cell ?? "");
        const expected = [
          sheet.columns.map((c) => c.heading),
          ...[SAMPLE, ODD].flatMap((notice, i) => sheet.rows(notice, i + 1).map((row) => row.map(shown))),
        ];
        expect(rows).toEqual(expected);
      }
      expect(existsSync(join(dir, "back/a-通知.csv"))).toBe(true);
    },
    120_000,
  );
});
