/** When two texts say the same: what the scorer overlooks. */

const IGNORED = /[\s"'“”‘’「」『』《》]/gu;

/** Without blanks and quotation marks; full-width and half-width forms are the same, and so are “，” and “、”. */
export const plain = (text: unknown): string =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(IGNORED, "")
    .replace(/,/gu, "、");

/** A unit is the same with and without the Party organisation that speaks for it: 市教育局党组 = 市教育局. */
export const unitKey = (name: unknown): string =>
  plain(name).replace(/(?:党支部委员会|党总支|党支部|党工委|党委会?|党组|党组织|所?党组织)$/u, "");

/** A counted unit is the same with and without its organ: 省管企业党委 = 省管企业. */
export function nounKey(noun: unknown): string {
  let key = plain(noun);
  for (let m = ORGAN.exec(key); m; m = ORGAN.exec(key)) key = key.slice(0, m.index);
  return key;
}
const ORGAN = /(?:党组织|党工委|党委|党组|\((?:党工委|党委|党组)\)|、)$/u;

/** Telephone numbers are the same however they are divided. */
export const contactKey = (text: unknown): string => plain(text).replace(/[-—－]/gu, "");

/** 临泗市委 = 市委 = 中共临泗市委: one may leave out the place. */
export function sameAuthority(a: unknown, b: unknown): boolean {
  const [x, y] = [plain(a).replace(/^中共/u, ""), plain(b).replace(/^中共/u, "")];
  return x === y || (x !== "" && y !== "" && (x.endsWith(y) || y.endsWith(x)));
}
