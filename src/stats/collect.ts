/** What many notices hold, counted as they pass. */
import type { Notice, Round } from "../generated/notice.js";
import { totalsOf } from "../totals.js";

export interface CommunitySums {
  communitiesCounted: number;
  communitiesNamed: number;
  villagesCounted: number;
  villagesNamed: number;
  /** Numbers that the text gives for villages and communities together. */
  togetherCounted: number;
}

/** Each count by its value; `""` where the notice does not say. Round: 市委第9届第6轮巡察. */
export interface Stats {
  readonly notices: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byRound: Readonly<Record<string, number>>;
  readonly byAuthority: Readonly<Record<string, number>>;
  /** YYYY-MM of the publication, else of the meeting, else of the start of the inspection. */
  readonly byMonth: Readonly<Record<string, number>>;
  readonly targetsByType: Readonly<Record<string, number>>;
  readonly communitiesByRound: Readonly<Record<string, CommunitySums>>;
  /** Mentions, and different names. */
  readonly peopleByRole: Readonly<Record<string, { readonly mentions: number; readonly people: number }>>;
  readonly warnings: Readonly<Record<string, number>>;
}

type Tally = Map<string, number>;

const add = (tally: Tally, key: string, by = 1): void => void tally.set(key, (tally.get(key) ?? 0) + by);

/** By frequency, then by name: the same data give the same order. */
const byFrequency = (tally: Tally): Record<string, number> =>
  Object.fromEntries([...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
const byName = (tally: Tally): Record<string, number> => Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1)));

/** A round's name, put together from its parts so that different wordings of one round are one; empty without a number. */
export function roundName(round: Round | undefined): string {
  if (round?.number === undefined) return "";
  const { authority = "", term, number, mode = "巡察" } = round;
  return `${authority}${term === undefined ? "" : `第${term}届`}第${number}轮${mode}`;
}

const monthOf = (notice: Notice): string => {
  const date = [notice.published?.date, notice.meeting?.date, notice.period?.start].find((d) => typeof d === "string");
  return /^\d{4}-\d{2}/u.exec(date ?? "")?.[0] ?? "";
};

export class StatsCollector {
  #notices = 0;
  readonly #kinds: Tally = new Map();
  readonly #rounds: Tally = new Map();
  readonly #authorities: Tally = new Map();
  readonly #months: Tally = new Map();
  readonly #types: Tally = new Map();
  readonly #warnings: Tally = new Map();
  readonly #communities = new Map<string, CommunitySums>();
  readonly #roles = new Map<string, { mentions: number; names: Set<string> }>();

  add(notice: Notice): void {
    this.#notices++;
    const round = roundName(notice.round);
    add(this.#kinds, notice.kind);
    add(this.#rounds, round);
    add(this.#authorities, notice.round?.authority ?? "");
    add(this.#months, monthOf(notice));
    for (const target of notice.targets ?? []) for (const type of target.types?.length ? target.types : [""]) add(this.#types, type);
    for (const warning of notice.warnings ?? []) add(this.#warnings, warning.code);
    this.#addCommunities(round, notice);
    for (const { name, roles } of notice.attendees ?? []) {
      for (const role of roles?.length ? roles : [""]) {
        const found = this.#roles.get(role) ?? { mentions: 0, names: new Set() };
        found.mentions++;
        found.names.add(name);
        this.#roles.set(role, found);
      }
    }
  }

  #addCommunities(round: string, notice: Notice): void {
    // Data written by hand may lack what is derived.
    const totals = notice.totals ?? totalsOf({ targets: notice.targets ?? [], counts: notice.counts ?? [] });
    const { communities = {}, villages = {}, villagesAndCommunities = {} } = totals;
    const found = [communities.counted, communities.named, villages.counted, villages.named, villagesAndCommunities.counted];
    if (!found.some((n) => typeof n === "number" && n > 0)) return;
    const sums = this.#communities.get(round) ?? {
      communitiesCounted: 0,
      communitiesNamed: 0,
      villagesCounted: 0,
      villagesNamed: 0,
      togetherCounted: 0,
    };
    sums.communitiesCounted += communities.counted ?? 0;
    sums.communitiesNamed += communities.named ?? 0;
    sums.villagesCounted += villages.counted ?? 0;
    sums.villagesNamed += villages.named ?? 0;
    sums.togetherCounted += villagesAndCommunities.counted ?? 0;
    this.#communities.set(round, sums);
  }

  result(): Stats {
    const roles = [...this.#roles].sort(([a, m], [b, n]) => n.mentions - m.mentions || (a < b ? -1 : 1));
    return {
      notices: this.#notices,
      byKind: byFrequency(this.#kinds),
      byRound: byFrequency(this.#rounds),
      byAuthority: byFrequency(this.#authorities),
      byMonth: byName(this.#months),
      targetsByType: byFrequency(this.#types),
      communitiesByRound: Object.fromEntries([...this.#communities].sort(([a], [b]) => (a < b ? -1 : 1))),
      peopleByRole: Object.fromEntries(roles.map(([role, { mentions, names }]) => [role, { mentions, people: names.size }])),
      warnings: byFrequency(this.#warnings),
    };
  }
}
