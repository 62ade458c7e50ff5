import { isRealDate } from "../schema-errors.js";
import type { Finding } from "../types.js";
import type { Text } from "../view.js";
import type { CrossRule } from "./rule.js";

export const contacts: CrossRule = {
  id: "contacts",
  summary: { zh: "电话、邮箱、截止日期的写法", en: "the form of telephone numbers, e-mail addresses and deadlines" },
  codes: ["contact-phone", "contact-email", "contact-deadline"],
  check(notice) {
    const of = (code: string, texts: readonly Text[], isFine: (value: string) => boolean): Finding[] =>
      texts.flatMap(({ value, pointer }) => (isFine(value) ? [] : [{ code, pointer, params: { actual: value }, actual: value }]));
    return notice.objects("contacts").flatMap((contact) => [
      ...of("contact-phone", contact.texts("phones"), isPhone),
      ...of("contact-email", contact.texts("emails"), isEmail),
      ...of(
        "contact-deadline",
        [contact.text("deadline")].flatMap((d) => d ?? []),
        isDeadline,
      ),
    ]);
  },
};

/** One number: 0573-82521234, (0573)82521234, 13800000000, 400-800-8888, 82521234转801, 12388. Full-width digits are digits. */
export function isPhone(text: string): boolean {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[‐-―—－]/gu, "-");
  const main = plain.replace(/(\d{7,8})(?:转|x|ext\.?|-)\d{1,6}$/iu, "$1");
  if (!/^[+()\d-]+$/u.test(main)) return false;
  const all = main.replace(/\D/gu, "");
  const abroad = /^(?:00)?86(\d{10,11})$/u.exec(all)?.[1];
  // From abroad the 0 of the area code is left out.
  const digits = abroad ? abroad.replace(/^(?=[2-9])/u, "0") : all;
  if (digits.startsWith("0")) return /^0(?:10|2\d|[3-9]\d{2}|0{2,3})\d{7,8}$/u.test(digits);
  if (digits.length === 11) return /^1[3-9]\d{9}$/u.test(digits);
  return /^(?:[48]00\d{7}|[1-9]\d{6,7}|1\d{2,4}|9\d{4,5})$/u.test(digits);
}

/** Good enough to catch what typing and copying break: full-width signs, blanks, a missing domain. */
export const isEmail = (text: string): boolean => /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}$/u.test(text);

/** A complete date is written as ISO; anything else stays as the notice has it. */
function isDeadline(text: string): boolean {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/u.test(text)) return isRealDate(text);
  return !/^\d{4}\s*[年/.]\s*\d{1,2}\s*[月/.]\s*\d{1,2}\s*日?$/u.test(text);
}
