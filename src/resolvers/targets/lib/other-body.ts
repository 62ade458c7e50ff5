/** Whether a clause tells of what another body does. */

/** 通报了市委第三巡察组对…的反馈意见 in a notice of the district: whose team it is. */
const TEAM_OF = /委第(?<=([省市县区旗州盟])委第)[一二三四五六七八九十\d]{1,3}巡[察视]组[^，。；、]{0,4}$/u;
/** 丙街道由市委巡察组提级巡察，区委这一轮不去 */
const BY_TEAM = /由([省市县区旗州盟])委[^，。；由]{0,10}组/u;

/** @param lead what stands before the clause */
export function isOfAnotherBody(lead: string, clause: string, authority: string | undefined): boolean {
  const team = lead.includes("组") ? TEAM_OF.exec(lead)?.[1] : undefined;
  const body = team ?? (clause.includes("由") ? BY_TEAM.exec(clause)?.[1] : undefined);
  if (body === undefined) return false;
  const own = /([省市县区旗州盟])委$/u.exec(authority ?? "")?.[1];
  return own !== undefined && body !== own;
}

/** 今年上半年青石县委对33个村开展的巡察摸出了好路子, in a notice of the city: what another body did, told as an example. */
const DONE_BY = /\p{Script=Han}{2}([县区市旗])委$/u;
const IS_NOUN = /(?:开展|进行|实施)的[^，。；]{0,8}巡[察视]$/u;
export const isExample = (lead: string, clause: string, authority: string | undefined): boolean => {
  const by = lead.endsWith("委") && IS_NOUN.test(clause) ? DONE_BY.exec(lead)?.[1] : undefined;
  return by !== undefined && authority !== undefined && !authority.endsWith(`${by}委`);
};
