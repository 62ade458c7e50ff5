import type { Finding } from "../types.js";
import type { View } from "../view.js";
import type { CrossRule } from "./rule.js";

/** Units that are counted under the name of their category. */
const CATEGORIES: Readonly<Record<string, string>> = {
  村: "village",
  社区: "community",
  乡镇: "township",
  镇: "township",
  乡: "township",
  街道: "subdistrict",
  学校: "school",
  医院: "hospital",
  企业: "enterprise",
};

export const declared: CrossRule = {
  id: "declared",
  summary: { zh: "写明的数目不少于列出的个数", en: "a declared number is not below what is listed" },
  codes: ["teams-count", "count-below-list"],
  check: (notice) => [...teamsCount(notice.object("teams")), ...countBelowList(notice)],
};

/** Fewer listed than declared is usual: a notice names the teams that it is about. */
function teamsCount(teams: View | undefined): Finding[] {
  const number = teams?.number("count");
  const listed = teams?.objects("items").length ?? 0;
  if (!teams || number === undefined || listed <= number) return [];
  return [
    {
      code: "teams-count",
      pointer: teams.at("count"),
      params: { declared: number, listed },
      expected: `>= ${listed}`,
      actual: String(number),
    },
  ];
}

function countBelowList(notice: View): Finding[] {
  const counts = notice.objects("counts");
  return counts.flatMap((count): Finding[] => {
    const unit = count.text("unit")?.value ?? "";
    const category = CATEGORIES[unit];
    const number = count.number("count");
    // Units that belong to a target, or that are counted in several parts, say nothing about the list as a whole.
    const alone = counts.filter((c) => c.text("unit")?.value === unit).length === 1 && count.texts("of").length === 0;
    if (!category || number === undefined || !alone) return [];
    const types = count.texts("types").map((t) => t.value);
    const listed = notice
      .objects("targets")
      .filter(
        (t) => t.text("category")?.value === category && (types.length === 0 || t.texts("types").some((x) => types.includes(x.value))),
      )
      .map((t) => t.text("name")?.value ?? "");
    if (listed.length <= number) return [];
    const params = { declared: number, unit, listed: listed.length, names: listed.slice(0, 12) };
    return [{ code: "count-below-list", pointer: count.at("count"), params, expected: `>= ${listed.length}`, actual: String(number) }];
  });
}
