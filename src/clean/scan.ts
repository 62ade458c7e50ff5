/** One pass over a text that tells which repairs have work to do, so that a tidy text costs next to nothing. */
import { TRADITIONAL } from "../generated/traditional.js";

export const Flag = {
  Surrogate: 1 << 0,
  Break: 1 << 1, // a line end other than \n
  Newline: 1 << 2,
  Entity: 1 << 3,
  Emoji: 1 << 4,
  Invisible: 1 << 5,
  Pipe: 1 << 6,
  Tone: 1 << 7, // a letter that only pinyin uses
  Annotation: 1 << 8, // a bracket with a Latin letter after it
  Traditional: 1 << 9,
  AdvertHead: 1 << 10,
  Wide: 1 << 11, // full-width digit or letter
  Mark: 1 << 12, // punctuation that has another form
  Stop: 1 << 13,
  DoubledStop: 1 << 14,
  Blank: 1 << 15,
  Lost: 1 << 16,
  Open: 1 << 17,
  Letter: 1 << 18,
  OddBlank: 1 << 19,
  AdvertTail: 1 << 20,
  OneForm: 1 << 22, // punctuation that has another form wherever it stands
  LookBack: 1 << 24,
  Near: 1 << 23, // a stop, or the dot that copies put beside one
  Advert: 1 << 21, // two characters in a row without which no advertisement is one
} as const;

/** Character → its combination of flags; few combinations occur, so that a byte for each character will do. */
const table = new Uint8Array(0x10000);
const combinations: number[] = [0];

const range = (flag: number, from: number, to: number) => {
  for (let c = from; c <= to; c++) {
    const flags = (combinations[table[c] as number] as number) | flag;
    let at = combinations.indexOf(flags);
    if (at < 0) at = combinations.push(flags) - 1;
    table[c] = at;
  }
};
const mark = (flag: number, chars: string) => {
  for (let i = 0; i < chars.length; i++) range(flag, chars.charCodeAt(i), chars.charCodeAt(i));
};

range(Flag.Surrogate, 0xd800, 0xdfff);
mark(Flag.Break, "\r\u000b\f\u0085\u2028\u2029");
mark(Flag.Newline, "\n");
mark(Flag.Entity, "&");
// Emoji above U+FFFF begin with D83C–D83E; the others lie among symbols and dingbats.
range(Flag.Emoji, 0xd83c, 0xd83e);
range(Flag.Emoji, 0x2300, 0x23ff);
range(Flag.Emoji, 0x25aa, 0x25ab);
range(Flag.Emoji, 0x25fb, 0x27bf);
range(Flag.Emoji, 0x2b05, 0x2b55);
mark(Flag.Emoji, "\u203c\u2049\u20e3\ufe0f\u25b6\u25c0\u27a1");
mark(Flag.Invisible, "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\ufeff\uffa0\ufe0e\ufe0f\udb40");
range(Flag.Invisible, 0x00, 0x08);
range(Flag.Invisible, 0x0e, 0x1f);
range(Flag.Invisible, 0x7f, 0x84);
range(Flag.Invisible, 0x86, 0x9f);
range(Flag.Invisible, 0x200b, 0x200f);
range(Flag.Invisible, 0x202a, 0x202e);
range(Flag.Invisible, 0x2060, 0x206f);
mark(Flag.Pipe, "|│┃丨｜∣");
mark(Flag.Tone, "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030c");
mark(Flag.Open, "(（[");
range(Flag.Letter, 0x61, 0x7a);
mark(Flag.Traditional, TRADITIONAL);
// 彩金 官网 棋牌 旗舰 下载 红包 代还 游戏 注册 投注 开奖 娱乐 博彩 小说 加微 加V 彩票 体彩 贷款 返利 约炮 …
mark(Flag.AdvertHead, "彩官棋旗下红代游注投开娱博小加体贷返约裸成客套股内刷日兼话点扫");
mark(Flag.AdvertTail, "金网牌舰载包还戏册注奖乐彩说微薇V票款利炮聊人服现幕单赚职费击码");
range(Flag.Wide, 0xff10, 0xff19);
range(Flag.Wide, 0xff21, 0xff3a);
range(Flag.Wide, 0xff41, 0xff5a);
mark(Flag.Mark, ",:;!?.•‧・･∙⋅：．－／");
mark(Flag.OneForm, '"＂()｡､﹐﹑﹔﹕﹖﹗﹙﹚「」『』％＋＠丨｜∣');
mark(Flag.Stop, "，、；：。！？,;:!?");
mark(Flag.LookBack, "头");
mark(Flag.Near, "，、；：。！？,;:!?.");
mark(Flag.Blank, " \t\u3000");
mark(Flag.OddBlank, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f");
mark(Flag.Lost, "\ufffd");

/** The flags of a character; 0 for NaN. */
export const flagsOf = (code: number): number => combinations[table[code] ?? 0] as number;

/** The flags of all characters together. */
export function scan(text: string): number {
  let flags = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = table[text.charCodeAt(i)] as number;
    const here = combinations[kind] as number;
    if (kind !== 0) {
      flags |= here;
      if (here & before & Flag.Near) flags |= Flag.DoubledStop;
      else if (here & Flag.Letter && before & Flag.Open) flags |= Flag.Annotation;
      else if (here & Flag.AdvertTail && before & Flag.AdvertHead) flags |= Flag.Advert;
    }
    before = here;
  }
  return flags;
}
