import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Extracted, readSource } from "../src/readers/index.js";

const read = (html: string | Uint8Array, name = "x.html"): Promise<Extracted> =>
  readSource(typeof html === "string" ? new TextEncoder().encode(html) : html, { name });
const fixture = async (name: string): Promise<string[]> =>
  (await read(readFileSync(new URL(`../fixtures/${name}/notice.html`, import.meta.url)))).text.trimEnd().split("\n");

/** Layout → its first lines in full, beginnings of lines that must be there in this order, and words that must not be. */
const LAYOUTS: Record<string, { head: string[]; has: string[]; not: string[] }> = {
  "html-government": {
    head: ["五届云溪县委第四轮巡察工作动员部署会召开"],
    has: [
      "发布时间：2023-09-06 08:47 来源：云溪县纪委监委",
      "9月5日上午",
      "县委常委、县纪委书记",
      "会议指出，本轮巡察派出6个巡察组，从9月上旬至11月底，对县教育局党组、县卫生健康局党组、县水利局党组、县供销社党委",
      "责任编辑：柏舟",
    ],
    not: ["县财政局", "县审计局", "县气象局", "县民政局", "县林业局", "首页", "ICP", "上一篇", "微信"],
  },
  "html-newspaper": {
    head: ["十四届市委第三轮巡察全面启动", "——7个巡察组进驻11家单位党组织"],
    has: [
      "本报记者 靳小禾",
      "第A2版：本市新闻　2022年4月13日 星期三",
      "本报讯",
      "本轮巡察派出7个巡察组",
      "市委常委、市纪委书记",
      "巡察时间为4月12日至6月30日。",
    ],
    not: ["植树", "公交", "第A1版", "版权所有", "IE6"],
  },
  "html-forum": {
    head: ["【转帖】八届区委第五轮巡察进驻情况公布"],
    has: [
      "2021年8月18日 来源：清河区纪委监委",
      "近日，八届区委第五轮巡察",
      "区委第一巡察组：",
      "区委第四巡察组：",
      "受理信访时间截至2021年10月18日。",
    ],
    not: ["沙发", "区教育局", "谢谢楼主", "知足常乐", "积分", "Comsenz"],
  },
  "html-wechat": {
    head: ["七届市委第九轮巡察完成进驻（附联系方式）", "发布时间：2023-05-15 09:22"],
    has: [
      "5月12日至14日，七届临江市委第九轮巡察8个巡察组",
      "巡察组\t被巡察单位\t值班电话\t受理时间",
      "市委第一巡察组\t市农业农村局党组\t0439-3100001\t8:30—17:30",
      "市委第一巡察组\t市供销合作社联合社党组\t0439-3100001\t8:30—17:30",
      "市委第二巡察组\t市体育局党组\t0439-3100002\t8:30—17:30",
      "来源：临江市委巡察办",
    ],
    not: ["市气象局", "扫一扫", "阅读原文", "var ct"],
  },
  "html-university": {
    head: ["学校召开校内巡察工作动员部署会"],
    has: [
      "2020年10月21日 17:08",
      "10月20日下午",
      "组别\t组长\t被巡察单位",
      "第一巡察组\t夏至诚\t体育部党总支",
      "第三巡察组\t左丘平\t后勤集团党委",
      "1．要提高思想认识",
      "3．要强化成果运用",
      "（文/孙小满",
    ],
    not: ["合作协议", "常委会议", "版权所有", "关闭窗口", "综合新闻"],
  },
  "html-gbk-2010": {
    head: ["关于对县粮食局等单位开展巡视检查的通知"],
    has: [
      "作者：县委组织部 来源：本站原创 发布时间：2010-5-11 9:26:40",
      "根据县委统一安排",
      "三、联系方式。电话：0455-5560099；地址：松岭宾馆２１２房间；电子邮箱：slxsz@example.com。",
      "中共松岭县委组织部",
      "二○一○年五月十一日",
    ],
    not: ["留言板", "挂职", "打印此文", "访客"],
  },
};

describe.each(Object.entries(LAYOUTS))("%s", (name, { head, has, not }) => {
  test("gives headline, dateline and article, and nothing else of the page", async () => {
    const lines = await fixture(name);
    expect(lines.slice(0, head.length)).toEqual(head);
    let at = -1;
    for (const start of has) {
      const next = lines.findIndex((l, i) => i > at && l.startsWith(start));
      expect(next, `${start}\n--\n${lines.join("\n")}`).toBeGreaterThan(at);
      at = next;
    }
    for (const word of not) expect(lines.join("\n")).not.toContain(word);
  });
});

describe("encodings", () => {
  const gbk = readFileSync(new URL("../fixtures/html-gbk-2010/notice.html", import.meta.url));
  test("GBK bytes", async () => expect((await read(gbk)).encoding).toBe("gb18030"));
  test("a page saved anew as UTF-8 that still says gb2312", async () => {
    const page = new TextDecoder("gb18030").decode(gbk);
    expect(page).toContain("charset=gb2312");
    const again = await read(page);
    expect(again.encoding).toBe("utf-8");
    expect(again.text).toBe((await read(gbk)).text);
  });
  test("UTF-16 with a mark", async () => {
    const page = "\uFEFF<html><body><p>县委第一巡察组进驻县水利局，开展巡察。</p></body></html>";
    expect((await read(new Uint8Array(Buffer.from(page, "utf16le")))).text).toBe("县委第一巡察组进驻县水利局，开展巡察。\n");
  });
  test("a claim decides between Big5 and GB18030 where bytes cannot", async () => {
    // 巡察 in Big5 alone: too little for statistics.
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="big5"></head><body>'),
      Buffer.from([0xa8, 0xb5, 0xb9, 0xee]),
      Buffer.from("</body></html>"),
    ]);
    expect((await read(new Uint8Array(page))).text).toBe("巡察\n");
  });
});

describe("elements", () => {
  const body = async (html: string): Promise<string> => (await read(`<html><body>${html}</body></html>`)).text;
  test.each([
    [
      "pinyin set above characters is left out",
      "<p><ruby>巡<rp>(</rp><rt>xún</rt><rp>)</rp>察<rt>chá</rt></ruby>组进驻。</p>",
      "巡察组进驻。\n",
    ],
    ["line breaks of the source are no blanks", "<p>市教育局\n   党组、市水利局\r\n党组</p>", "市教育局党组、市水利局党组\n"],
    ["blanks between Latin words stay", "<p>e-mail\nonly</p>", "e-mail only\n"],
    ["entities", "<p>&#24033;&#x5bdf;&nbsp;&ldquo;A&amp;B&rdquo;&middot;</p>", "巡察 “A&B”·\n"],
    ["inline elements do not break", "<p><b>市委</b><span>书记</span><font>王</font></p>", "市委书记王\n"],
    ["unclosed elements", "<p>甲<p>乙<div>丙<ul><li>丁<li>戊</ul>", "甲\n乙\n丙\n丁\n戊\n"],
    ["text before and after a block", "甲<div>乙</div>丙", "甲\n乙\n丙\n"],
    [
      "hidden and scripted text is left out",
      "<p>甲</p><p hidden>乙</p><p style='DISPLAY : none'>丙</p><script>'丁'</script><!-- 戊 --><template>己</template>",
      "甲\n",
    ],
    ["Chinese list numbers", "<ol style='list-style-type:cjk-ideographic' start=9><li>甲<li>乙<li>丙</ol>", "九、甲\n十、乙\n十一、丙\n"],
    ["preformatted text", "<pre>甲\n  乙</pre>", "甲\n乙\n"],
    [
      "a cell that spans rows and columns",
      "<table><tr><td rowspan=2>一组</td><td colspan=2>甲</td></tr><tr><td>乙</td><td>丙</td></tr><tr><td>二组</td><td>丁</td><td></td></tr></table>",
      "一组\t甲\n一组\t乙\t丙\n二组\t丁\n",
    ],
    [
      "several lines in a cell",
      "<table><tr><td>一组</td><td>甲<br>乙</td></tr><tr><td>二组</td><td><p>丙</p></td></tr></table>",
      "一组\t甲 乙\n二组\t丙\n",
    ],
    [
      "a table that lays out the page",
      "<table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>",
      "甲\n乙\n丙\n丁\n",
    ],
  ])("%s", async (_, html, text) => expect(await body(html)).toBe(text));

  test("a fragment", async () => expect((await read("<p>县委第一巡察组进驻。</p>")).text).toBe("县委第一巡察组进驻。\n"));
  test("what only the meta data says stands in head lines", async () => {
    const page =
      '<html><head><title>x</title><meta name="ArticleTitle" content="六届县委第二轮巡察启动"><meta name="PubDate" content="2021-03-05"><meta name="ContentSource" content="某县清风网"></head><body><p>今日启动，对县水利局党组开展巡察。</p></body></html>';
    expect((await read(page)).text).toBe(
      "六届县委第二轮巡察启动\n来源：某县清风网　发布时间：2021-03-05\n今日启动，对县水利局党组开展巡察。\n",
    );
  });
  test("what the page shows is not said twice", async () => {
    const page =
      '<html><head><meta name="PubDate" content="2021-03-05 10:00"></head><body><h1>六届县委第二轮巡察启动</h1><p>时间：2021年3月5日</p><div><p>今日启动，对县水利局党组开展巡察，为期两个月。</p><p>巡察组公布了电话，受理来信来访。</p></div></body></html>';
    expect((await read(page)).text.split("\n").filter((l) => /2021/.test(l))).toEqual(["时间：2021年3月5日"]);
  });
});

describe("bad pages", () => {
  test("nesting that would cost quadratic time is a clear error", async () => {
    await expect(read(`<html>${"<div>".repeat(200_000)}${"</b>".repeat(200_000)}`)).rejects.toMatchObject({ code: "too-deep" });
  });
  test("more rows than a call may have arguments", async () => {
    const page = `<table>${"<tr><td>一<td>甲".repeat(130_000)}</table>`;
    expect((await read(page)).text.split("\n").length).toBe(130_001);
  });
  test("tables in tables in tables", async () => {
    const page = `${"<table><tr><td>甲</td><td>".repeat(200)}乙${"</td></tr><tr><td>丙</td><td>丁</td></tr></table>".repeat(200)}`;
    expect((await read(page)).text).toContain("乙");
  });
  test("a page without text is a clear error", async () => {
    await expect(read("<html><body><img src=a.jpg></body></html>")).rejects.toMatchObject({ code: "no-text" });
  });
  test("spans of millions", async () => {
    expect(
      (await read("<table><tr><td rowspan=99999999 colspan=99999999>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>")).text,
    ).toContain("丙");
  });
});
