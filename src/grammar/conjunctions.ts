/** When 和 or 及 between two stretches is a letter of one name, or joins the nouns of one number. */
import type { Context } from "../types.js";
import { isGeneric, ORGAN_JOINED } from "./cues.js";
import { type Named, unitNamed } from "./names.js";

/** 双河镇|和平社区: the name that begins with 和 stands much more often than a name of the one letter behind it. */
const PEACE = /^[平谐睦美顺悦](?:村|社区|镇|乡|街道|苏木|嘎查|居委会|农场)/u;
/** 安县|和川镇: no town is called 川镇 beside a whole county. */
const ONE_LETTER = /^\p{Script=Han}(?:镇|乡|街道|村|社区)/u;
const COUNTY = /\p{Script=Han}[县市区旗]$/u;
/** 等14个地方, 共28个地方|和单位党组织: what is counted has two nouns. */
const COUNTED = /[等共]\d{1,3}[个家]\p{Script=Han}{1,4}$/u;

const JOINT_BRANCH = /^\p{Script=Han}{2,12}联合(?:党支部|党总支|党委|支部)$/u;

export function isWithinName(left: string, joint: string, right: string, ctx: Context): boolean {
  // 住房|和城乡建设局
  if (ctx.lexicon("unit-false-ends").matchEnd(left, left.length) > 0) return true;
  if (joint === "和" && (PEACE.test(right) || (ONE_LETTER.test(right) && COUNTY.test(left)))) return true;
  // 设备科|与药学部联合党支部: one branch of both.
  if (JOINT_BRANCH.test(right)) return true;
  return COUNTED.test(left) && isGeneric(right);
}

/** 其下属的|甲中心和乙中心党支部: two units, where a conjunction stands behind the ending of one. */
export function bothNamed(t: string, start: number, ctx: Context): readonly [Named, Named] | undefined {
  const m = ORGAN_JOINED.exec(t);
  const joint = m && /(?:以及|[和及与])$/u.exec(m[0]);
  if (!m || !joint) return undefined;
  const behind = m.index + m[0].length;
  const [left, right] = [t.slice(0, behind - joint[0].length), t.slice(behind)];
  const [first, second] = [unitNamed(left, start, ctx), unitNamed(right, start + behind, ctx)];
  return first && second && !isWithinName(left, joint[0], right, ctx) ? [first, second] : undefined;
}
