import { nearest } from "../suggest.js";
import type { Finding } from "../types.js";
import type { Text, View } from "../view.js";
import type { CrossRule } from "./rule.js";

export const references: CrossRule = {
  id: "references",
  summary: { zh: "of、team、targets 里的名称都列在别处", en: "each name under of, team and targets stands where it refers to" },
  codes: ["count-of-unknown", "target-team-unknown", "contact-team-unknown", "team-target-unknown", "team-targets-missing"],
  check(notice) {
    const targets = notice.objects("targets");
    const names = targets.flatMap((t) => [t.text("name"), t.text("fullName")].flatMap((x) => (x ? [x.value] : [])));
    const teams = notice.object("teams")?.objects("items") ?? [];
    const teamNames = teams.flatMap((t) => t.text("name")?.value ?? []);
    const found: Finding[] = [];

    for (const count of notice.objects("counts")) found.push(...unknown("count-of-unknown", count.texts("of"), names));
    for (const team of teams) found.push(...unknown("team-target-unknown", team.texts("targets"), names));
    // A notice that lists no teams may still say which team a number belongs to.
    if (teamNames.length > 0) {
      const teamOf = (views: readonly View[]): Text[] => views.flatMap((v) => v.text("team") ?? []);
      found.push(...unknown("target-team-unknown", teamOf(targets), teamNames));
      found.push(...unknown("contact-team-unknown", teamOf(notice.objects("contacts")), teamNames));
    }
    return [...found, ...oneSided(targets, teams)];
  },
};

function unknown(code: string, uses: readonly Text[], known: readonly string[]): Finding[] {
  return uses.flatMap(({ value, pointer }) => {
    if (known.includes(value)) return [];
    const suggestion = nearest(value, known);
    return [{ code, pointer, params: { actual: value }, actual: value, ...(suggestion ? { suggestion } : {}) }];
  });
}

/** A target that names its team, whose own list leaves it out. */
function oneSided(targets: readonly View[], teams: readonly View[]): Finding[] {
  return targets.flatMap((target): Finding[] => {
    const team = target.text("team");
    const list = teams.find((t) => t.text("name")?.value === team?.value)?.texts("targets") ?? [];
    const names = [target.text("name")?.value, target.text("fullName")?.value];
    if (!team || list.length === 0 || list.some((t) => names.includes(t.value))) return [];
    return [
      { code: "team-targets-missing", pointer: team.pointer, params: { target: names[0] ?? "", team: team.value }, actual: team.value },
    ];
  });
}
