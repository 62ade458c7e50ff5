import { type Repair, sameLength } from "./repair.js";
import { Flag } from "./scan.js";

// A reviewed range, not NFKC, which would turn ① into 1, Ⅲ into III and ㈠ into (一).
const WIDE = /[０-９Ａ-Ｚａ-ｚ]+/g;

const narrow = (wide: string): string => {
  let out = "";
  for (let i = 0; i < wide.length; i++) out += String.fromCharCode(wide.charCodeAt(i) - 0xfee0);
  return out;
};

export const fullWidth: Repair = {
  id: "clean/full-width",
  code: "fullwidth",
  summary: "Full-width digits and letters become plain ones; ①, Ⅲ and № stay",
  needs: Flag.Wide,
  brings: true,
  repair: (text) => sameLength(text, text.replace(WIDE, narrow)),
};
