import type { Finding } from "../types.js";
import type { Text, View } from "../view.js";
import type { CrossRule } from "./rule.js";

export const duplicates: CrossRule = {
  id: "duplicates",
  summary: { zh: "同一对象、人员、数量、号码只列一次", en: "a target, person, count or number is listed once" },
  codes: ["duplicate-target", "duplicate-attendee", "duplicate-count", "duplicate-entry", "duplicate-value"],
  check(notice) {
    const text = (view: View, key: string): string => view.text(key)?.value ?? "";
    const teams = notice.object("teams")?.objects("items") ?? [];
    const contacts = notice.objects("contacts");
    return [
      ...repeated("duplicate-target", notice.objects("targets"), "name", (t) => (t.has("fullName") ? text(t, "fullName") : "")),
      ...repeated("duplicate-attendee", notice.objects("attendees"), "name", (a) => `${text(a, "name")} ${text(a, "title")}`.trim()),
      ...repeated("duplicate-count", notice.objects("counts"), "unit", (c) =>
        JSON.stringify([
          c.number("count"),
          text(c, "unit"),
          c
            .texts("of")
            .map((o) => o.value)
            .sort(),
          c
            .texts("types")
            .map((o) => o.value)
            .sort(),
        ]),
      ),
      ...repeated("duplicate-entry", teams, "name", (t) => text(t, "name")),
      ...repeated("duplicate-entry", notice.objects("documents"), "title", (d) => text(d, "title")),
      ...contacts.flatMap((c) => ["phones", "emails", "mailboxes"].flatMap((key) => repeatedTexts(c.texts(key)))),
      ...notice.objects("counts").flatMap((c) => repeatedTexts(c.texts("of"))),
      ...teams.flatMap((t) => repeatedTexts(t.texts("targets"))),
      ...repeatedTexts(notice.object("meeting")?.texts("branchVenues") ?? []),
    ];
  },
};

function repeated(code: string, views: readonly View[], key: string, identity: (view: View) => string): Finding[] {
  const seen = new Map<string, number>();
  return views.flatMap((view): Finding[] => {
    const id = identity(view);
    const first = seen.get(id);
    if (id === "" || first === undefined) {
      seen.set(id, positionOf(view.pointer));
      return [];
    }
    const text = view.text(key);
    const actual = text?.value ?? "";
    return [{ code, pointer: text?.pointer ?? view.pointer, params: { actual, first: first + 1 }, actual }];
  });
}

function repeatedTexts(texts: readonly Text[]): Finding[] {
  const seen = new Map<string, number>();
  return texts.flatMap(({ value, pointer }): Finding[] => {
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, positionOf(pointer));
      return [];
    }
    return [{ code: "duplicate-value", pointer, params: { actual: value, first: first + 1 }, actual: value }];
  });
}

/** The position in the list that the file has, from 0. */
const positionOf = (pointer: string): number => Number(pointer.slice(pointer.lastIndexOf("/") + 1));
