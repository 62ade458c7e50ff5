import { leadingPlaces } from "../../grammar/places.js";
import type { Check } from "../../types.js";

const VILLAGE = /(?:村|社区)(?:党委|党总支|党支部)?$/u;

export const targetPlaceless: Check = {
  id: "checks/targets/target-placeless",
  summary: "村、社区没有写明所属的乡镇（街道）",
  codes: ["target-placeless"],
  check: ({ targets }, draft) =>
    targets.flatMap(({ name, within }, i) => {
      if (within !== undefined || !VILLAGE.test(name) || leadingPlaces(name).length > 0) return [];
      const span = draft.targets?.[i]?.name.spans[0];
      return [{ code: "target-placeless", params: { name }, path: `/targets/${i}/within`, ...(span && { span }) }];
    }),
};
