/** One thing said in many wordings: whatever stands between a list and its type, every wording gives the same notice. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Notice } from "../src/generated/notice.js";
import { parseText } from "./helpers/parsed.js";

type Wording = string | { readonly one: string; readonly two: string };
interface Group {
  readonly name: string;
  readonly texts: readonly string[];
  readonly wordings?: readonly Wording[];
  /** 甲局 routine, 丁村 escalated < 青山镇. */
  readonly targets?: readonly string[];
  /** Of the targets alone, where their types are not the matter. */
  readonly names?: readonly string[];
  /** 3 单位 routine, 29 村 escalated < 石门镇党委 青山乡党委. */
  readonly counts?: readonly string[];
  readonly parts?: Readonly<Record<string, string>>;
  /** Name → 县委书记 ｜ attended spoke. */
  readonly people?: readonly { readonly wording: string; readonly attendees: Readonly<Record<string, string>> }[];
}

const groups = parse(readFileSync(new URL("wordings.yaml", import.meta.url), "utf8")) as readonly Group[];

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter((p) => p !== undefined && p !== "").join(" ");
const targetsOf = (n: Notice): string[] =>
  (n.targets ?? []).map((t) => joined(t.name, [...(t.types ?? [])].sort().join(" "), t.within && `< ${t.within}`));
/** @param whole with the units that each is of */
const countsOf = (n: Notice, whole: boolean): string[] =>
  (n.counts ?? []).map((c) =>
    joined(String(c.count), c.unit, [...(c.types ?? [])].sort().join(" "), whole && c.of?.length ? `< ${c.of.join(" ")}` : undefined),
  );
const attendeesOf = (n: Notice): Record<string, string> =>
  Object.fromEntries((n.attendees ?? []).map((a) => [a.name, `${a.title} ｜ ${[...a.roles].sort().join(" ")}`]));

/** A letter stands for its list: {@link Group.parts}. */
const withParts = (text: string, parts: Readonly<Record<string, string>>): string =>
  text.replace(/[A-Z]+/gu, (letter) => parts[letter] ?? letter);

function filled(text: string, wording: Wording, parts: Readonly<Record<string, string>>): string {
  const words: Readonly<Record<string, string>> = typeof wording === "string" ? { wording } : { ...wording };
  return text.replace(/\{(wording|one|two)\}/gu, (_, which: string) => withParts(words[which] as string, parts));
}

const shown = (wording: Wording): string =>
  (typeof wording === "string" ? wording : `${wording.one} … ${wording.two}`).replaceAll("\n", "⏎");

describe.each(groups.map((group) => [group.name, group] as const))(
  "%s",
  (_, { texts, wordings = [], parts = {}, targets, names, counts, people = [] }) => {
    test.each(wordings.map((wording) => [shown(wording), wording] as const))("%s", (_shown, wording) => {
      for (const text of texts) {
        const said = filled(text, wording, parts);
        const { notice } = parseText(said);
        if (targets) expect(targetsOf(notice), said).toEqual(targets);
        if (names)
          expect(
            notice.targets?.map((t) => t.name),
            said,
          ).toEqual(names);
        if (counts)
          expect(
            countsOf(
              notice,
              counts.some((c) => c.includes(" < ")),
            ).toSorted(),
            said,
          ).toEqual(counts.toSorted());
      }
    });

    test.each(people.map((person) => [person.wording, person] as const))("%s", (wording, { attendees }) => {
      for (const text of texts) {
        const said = filled(text, wording, parts);
        const sorted = Object.fromEntries(
          Object.entries(attendees).map(([name, what]) => [name, what.replace(/(?<=｜ ).*/u, (r) => r.split(" ").sort().join(" "))]),
        );
        expect(attendeesOf(parseText(said).notice), said).toEqual(sorted);
      }
    });
  },
);
