import { leadingPlaces } from "../../grammar/places.js";
import type { Check } from "../../types.js";

const TOWN = /(?:镇|乡|街道|苏木)(?:党委|党工委)?$/u;
const VILLAGE = /(?:村|社区)(?:党委|党总支|党支部)?$/u;

export const targetPlaceless: Check = {
  id: "checks/targets/target-placeless",
  summary: "村、社区没有写明所属的乡镇（街道）",
  codes: ["target-placeless"],
  check: ({ targets }, draft) => {
    // Villages and no town anywhere in the list: the notice names none, and nothing was passed over.
    const isPlaced = ({ name, within }: { name: string; within?: string }): boolean =>
      VILLAGE.test(name) ? within !== undefined || leadingPlaces(name).length > 0 : TOWN.test(name);
    if (!targets.some(isPlaced)) return [];
    return targets.flatMap(({ name, within }, i) => {
      if (within !== undefined || !VILLAGE.test(name) || /^县?城[区关]?/u.test(name) || leadingPlaces(name).length > 0) return [];
      const span = draft.targets?.[i]?.name.spans[0];
      return [{ code: "target-placeless", params: { name }, path: `/targets/${i}/within`, ...(span && { span }) }];
    });
  },
};
