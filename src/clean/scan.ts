/** One pass over a text that tells which repairs have work to do, so that a tidy text costs next to nothing. */
import { FlagTable } from "../chars.js";
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
  Wide: 1 << 10, // full-width digit or letter
  Mark: 1 << 11, // punctuation that has another form
  Stop: 1 << 12,
  DoubledStop: 1 << 13,
  Blank: 1 << 14,
  OddBlank: 1 << 15,
  Lost: 1 << 16,
  OneForm: 1 << 17, // punctuation that has another form wherever it stands
  LookBack: 1 << 18,
  Advert: 1 << 19, // two characters in a row without which no advertisement is one
  Separator: 1 << 20, // what parts the cells of a row, other than a blank
  Dot: 1 << 24,
  // Of two characters in a row the first has the higher one of these bits, the second the lower one.
  Near: 1 << 22, // a stop, or the dot that copies put beside one
  NearBefore: 1 << 23,
  Letter: 1 << 25,
  Open: 1 << 26,
  AdvertTail: 1 << 28,
  AdvertHead: 1 << 29,
} as const;

const known = new FlagTable();
const { kinds, combinations } = known;

const range = (flag: number, from: number, to: number) => {
  for (let c = from; c <= to; c++) known.add(flag, c);
};
const mark = (flag: number, chars: string) => {
  for (let i = 0; i < chars.length; i++) known.add(flag, chars.charCodeAt(i));
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
mark(Flag.Dot, ".");
mark(Flag.OneForm, '"＂()｡､﹐﹑﹔﹕﹖﹗﹙﹚「」『』％＋＠丨｜∣');
mark(Flag.Stop, "，、；：。！？,;:!?");
mark(Flag.LookBack, "头");
mark(Flag.Near | Flag.NearBefore, "，、；：。！？,;:!?.");
mark(Flag.Separator, "\t|｜");
mark(Flag.Blank, " \t\u3000");
mark(Flag.OddBlank, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f");
mark(Flag.Lost, "\ufffd");

/** The flags of a character; beyond the ends of a text those of U+0000, which is invisible and no more. */
export const flagsOf = (code: number): number => combinations[kinds[code & 0xffff] as number] as number;

/** The first place at or behind `from` whose character has one of the flags; the length of the text if there is none. */
export function nextWith(flags: number, text: string, from: number): number {
  let at = from;
  while (at < text.length && ((combinations[kinds[text.charCodeAt(at)] as number] as number) & flags) === 0) at++;
  return at;
}

/** The flags of all characters together. No branch depends on a character: that takes half the time. */
export function scan(text: string): number {
  let flags = 0;
  let pairs = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const here = combinations[kinds[text.charCodeAt(i)] as number] as number;
    flags |= here;
    pairs |= here & (before >> 1);
    before = here;
  }
  if (pairs & Flag.Near) flags |= Flag.DoubledStop;
  if (pairs & Flag.Letter) flags |= Flag.Annotation;
  if (pairs & Flag.AdvertTail) flags |= Flag.Advert;
  return flags;
}
