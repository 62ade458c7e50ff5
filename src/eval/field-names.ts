/** The names of the fields that are scored. Light, because the command line lists them in its help. */

/** In the order of the table. */
export const fieldNames = [
  "kind",
  "round.number",
  "round.term",
  "round.mode",
  "meeting.name",
  "meeting.dateText",
  "meeting.date",
  "meeting.format",
  "meeting.branchVenues",
  "attendees.name",
  "attendees.title",
  "attendees.role",
  "teams",
  "types",
  "targets.name",
  "targets.types",
  "targets.within",
  "counts",
  "counts.of",
  "period.start",
  "period.end",
  "contacts.phones",
  "contacts.emails",
] as const;

export type FieldName = (typeof fieldNames)[number];

/** A notice is perfect when all of these are right. */
export const coreFields: readonly FieldName[] = [
  "attendees.name",
  "attendees.title",
  "attendees.role",
  "types",
  "targets.name",
  "targets.types",
  "counts",
  "counts.of",
];
export const isCore = (field: string): boolean => (coreFields as readonly string[]).includes(field);

/** Not counted among the fields (names with and without the place make it a matter of more or less), but told, too. */
export const AUTHORITY = "round.authority";
