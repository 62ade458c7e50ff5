/** Gold against what was parsed: what is right, missed, too much; and the sums over many notices. */
import { coreFields, type FieldName, fieldNames, isCore } from "./field-names.js";
import { type Claim, claimsOf } from "./fields.js";
import type { Gold } from "./gold.js";
import { sameAuthority } from "./normal.js";

export interface FieldResult {
  readonly right: number;
  /** In the gold only. */
  readonly missed: readonly Claim[];
  /** In the parsed notice only. */
  readonly extra: readonly Claim[];
}

export interface Comparison {
  readonly fields: Readonly<Record<FieldName, FieldResult>>;
  /** undefined where the gold names no authority. */
  readonly authority: boolean | undefined;
  /** No difference in any core field. */
  readonly perfect: boolean;
}

export function compare(gold: Gold, parsed: Gold): Comparison {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, matched(claimsOf(name, gold), claimsOf(name, parsed))])) as Record<
    FieldName,
    FieldResult
  >;
  const authority = gold.round?.authority ? sameAuthority(gold.round.authority, parsed.round?.authority) : undefined;
  return { fields, authority, perfect: coreFields.every((name) => fields[name].missed.length + fields[name].extra.length === 0) };
}

/** Each claim of the gold is met once. */
function matched(gold: readonly Claim[], parsed: readonly Claim[]): FieldResult {
  const missed = [...gold];
  const extra: Claim[] = [];
  for (const claim of parsed) {
    const at = missed.findIndex((m) => m.key === claim.key);
    if (at >= 0) missed.splice(at, 1);
    else extra.push(claim);
  }
  return { right: gold.length - missed.length, missed, extra };
}

/** Shares are from 0 to 1, null where nothing was there to be right or wrong about. */
export interface FieldScore {
  readonly f1: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

export interface Scores {
  readonly notices: number;
  /** Over all items of all fields; of the core fields. */
  readonly f1: number | null;
  readonly coreF1: number | null;
  /** The mean of the fields' F1; of the core fields'. */
  readonly meanF1: number | null;
  readonly coreMeanF1: number | null;
  /** Notices that are right in all core fields. */
  readonly perfect: number | null;
  /** Notices that are not, and have no warning. */
  readonly silent: number | null;
  /** Of the perfect notices, those that have warnings. */
  readonly warnedPerfect: number | null;
  /** Of the notices whose gold names an authority, those where it is right. */
  readonly authority: number | null;
  readonly fields: Readonly<Record<FieldName, FieldScore>>;
}

interface Counts {
  right: number;
  extra: number;
  missed: number;
}
const none = (): Counts => ({ right: 0, extra: 0, missed: 0 });
const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const f1 = ({ right, extra, missed }: Counts): number | null => share(2 * right, 2 * right + extra + missed);

export class Tally {
  readonly #fields = Object.fromEntries(fieldNames.map((name) => [name, none()])) as Record<FieldName, Counts>;
  #notices = 0;
  #perfect = 0;
  #silent = 0;
  #warnedPerfect = 0;
  #authority = { right: 0, all: 0 };

  /** @param told whether somebody was told to look: a warning, or that the file could not be read */
  add({ fields, authority, perfect }: Comparison, told: boolean): void {
    this.#notices++;
    for (const name of fieldNames) {
      const counts = this.#fields[name];
      counts.right += fields[name].right;
      counts.extra += fields[name].extra.length;
      counts.missed += fields[name].missed.length;
    }
    if (perfect) {
      this.#perfect++;
      if (told) this.#warnedPerfect++;
    } else if (!told) this.#silent++;
    if (authority !== undefined) {
      this.#authority.all++;
      if (authority) this.#authority.right++;
    }
  }

  scores(): Scores {
    const sum = (names: readonly FieldName[]): Counts =>
      names.reduce((all, name) => {
        all.right += this.#fields[name].right;
        all.extra += this.#fields[name].extra;
        all.missed += this.#fields[name].missed;
        return all;
      }, none());
    const mean = (names: readonly FieldName[]): number | null => {
      const known = names.flatMap((name) => f1(this.#fields[name]) ?? []);
      return share(
        known.reduce((a, b) => a + b, 0),
        known.length,
      );
    };
    const core = fieldNames.filter(isCore);
    const fields = fieldNames.map((name): [FieldName, FieldScore] => {
      const counts = this.#fields[name];
      const { right, extra, missed } = counts;
      return [name, { f1: f1(counts), precision: share(right, right + extra), recall: share(right, right + missed), ...counts }];
    });
    return {
      notices: this.#notices,
      f1: f1(sum(fieldNames)),
      coreF1: f1(sum(core)),
      meanF1: mean(fieldNames),
      coreMeanF1: mean(core),
      perfect: share(this.#perfect, this.#notices),
      silent: share(this.#silent, this.#notices),
      warnedPerfect: share(this.#warnedPerfect, this.#perfect),
      authority: share(this.#authority.right, this.#authority.all),
      fields: Object.fromEntries(fields) as Record<FieldName, FieldScore>,
    };
  }
}
