import { implied, stated } from "../fields.js";
import type { Team } from "../generated/notice.js";
import type { Drafted, ListUnit, Resolver, Span } from "../types.js";
import { leadersOf } from "./lib/leaders.js";
import { countTeams } from "./lib/team-numbers.js";
import { currentAssignments } from "./targets/lib/current.js";

/** @param targets the names of all targets */
function targetNamed(targets: ReadonlySet<string>, { name, read: { stem } }: ListUnit): string {
  if (targets.has(name)) return name;
  for (const known of targets) if (known.startsWith(stem) && known.length - stem.length <= 5) return known;
  return name;
}

/** The one team whose name ends like this. */
function endingLike(items: ReadonlyMap<string, Drafted<Team>>, name: string): Drafted<Team> | undefined {
  const like = [...items.values()].filter((i) => i.name.value.endsWith(name));
  return like.length === 1 ? like[0] : undefined;
}

/** How many teams, and which team goes where. */
export const teams: Resolver = {
  id: "resolvers/teams",
  summary: "巡察组数量及各组的巡察对象",
  resolve(doc, found, draft) {
    if (draft.kind?.value === "other") return {};
    const counted = countTeams(doc, found, draft);
    const items = new Map<string, Drafted<Team>>();
    const itemOf = (team: { readonly name: string; readonly span: Span }): Drafted<Team> => {
      // 第二巡察组 is 区委第二巡察组 named before.
      const item = items.get(team.name) ??
        (/^第.{1,3}巡[察视]组$/u.test(team.name) ? endingLike(items, team.name) : undefined) ?? {
          name: stated(teams, team.name, team.span),
        };
      items.set(item.name.value, item);
      return item;
    };
    const ofTeams = currentAssignments(doc, found, draft).filter(({ value }) => value.team);
    const targets = new Set(ofTeams.length > 0 ? draft.targets?.map((t) => t.name.value) : []);
    for (const { value } of ofTeams) {
      const units = value.reading.items.filter((i): i is ListUnit => i.kind === "unit" && !i.parentOnly);
      if (!value.team || units.length === 0) continue;
      const item = itemOf(value.team);
      item.targets ??= [];
      const list = item.targets;
      for (const u of units) {
        // The name under `targets` is the one that was written first: 县教育局, though the team's line says 县教育局党组.
        const name = targetNamed(targets, u);
        if (!list.some((t) => t.value === name)) list.push((name === u.name ? stated : implied)(teams, name, u.span));
      }
    }
    for (const { team, leaders } of leadersOf(doc)) {
      const known = items.get(team.name);
      if (!known && !counted) continue;
      const item = itemOf(team);
      item.leaders ??= [];
      const list = item.leaders;
      for (const l of leaders) {
        if (list.some((x) => x.name.value === l.name)) continue;
        list.push({
          name: stated(teams, l.name, l.span),
          ...(l.role !== undefined && l.roleSpan && { role: stated(teams, l.role, l.roleSpan) }),
        });
      }
    }
    if (!counted && items.size === 0) return {};
    return {
      teams: {
        ...(counted && { count: stated(teams, counted.count, ...counted.spans) }),
        ...(items.size > 0 && { items: [...items.values()] }),
      },
    };
  },
};
