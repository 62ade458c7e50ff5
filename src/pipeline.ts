/**
 * THE order. The one place that knows which rules there are and in which order they run; a reason stands beside each
 * position that matters.
 */

import { dateAfterPublication } from "./checks/event/date-after-publication.js";
import { dateRelative } from "./checks/event/date-relative.js";
import { deadlineOutside } from "./checks/event/deadline-outside.js";
import { kindUnsure } from "./checks/event/kind-unsure.js";
import { meetingUnnamed } from "./checks/event/meeting-unnamed.js";
import { periodOrder } from "./checks/event/period-order.js";
import { roundRival } from "./checks/event/round-rival.js";
import { textTruncated } from "./checks/event/text-truncated.js";
import { missedPerson } from "./checks/people/missed.js";
import { oddTitle } from "./checks/people/odd-title.js";
import { roleUnread } from "./checks/people/role-unread.js";
import { missingRoles } from "./checks/people/roles.js";
import { unknownSpeaker } from "./checks/people/speaker.js";
import { twoTitles } from "./checks/people/two-titles.js";
import { uncertainName } from "./checks/people/uncertain.js";
import { unplacedPerson } from "./checks/people/unplaced.js";
import { untitledPerson } from "./checks/people/untitled.js";
import { clauseUnread } from "./checks/targets/clause-unread.js";
import { countDoubtful } from "./checks/targets/count-doubtful.js";
import { countMismatch } from "./checks/targets/count-mismatch.js";
import { countParent } from "./checks/targets/count-parent.js";
import { listShort } from "./checks/targets/list-short.js";
import { numberUnread } from "./checks/targets/number-unread.js";
import { targetDoubtful } from "./checks/targets/target-doubtful.js";
import { targetInHeadline } from "./checks/targets/target-in-headline.js";
import { targetPlaceless } from "./checks/targets/target-placeless.js";
import { targetUntyped } from "./checks/targets/target-untyped.js";
import { targetsMissing } from "./checks/targets/targets-missing.js";
import { targetsNone } from "./checks/targets/targets-none.js";
import { typeLeft } from "./checks/targets/type-left.js";
import { typeUnknown } from "./checks/targets/type-unknown.js";
import { typeUnread } from "./checks/targets/type-unread.js";
import { typesInherited } from "./checks/targets/types-inherited.js";
import { unitsPassedOver } from "./checks/targets/units-passed-over.js";
import { act } from "./recognizers/assignment/act.js";
import { alone } from "./recognizers/assignment/alone.js";
import { among } from "./recognizers/assignment/among.js";
import { countedAbove } from "./recognizers/assignment/counted-above.js";
import { entry } from "./recognizers/assignment/entry.js";
import { extendedTo } from "./recognizers/assignment/extended-to.js";
import { following } from "./recognizers/assignment/following.js";
import { hosted } from "./recognizers/assignment/hosted.js";
import { inspected } from "./recognizers/assignment/inspected.js";
import { label } from "./recognizers/assignment/label.js";
import { lines } from "./recognizers/assignment/lines.js";
import { listedAs } from "./recognizers/assignment/listed-as.js";
import { namedBehind } from "./recognizers/assignment/named-behind.js";
import { perTeam } from "./recognizers/assignment/per-team.js";
import { row } from "./recognizers/assignment/row.js";
import { saidBefore } from "./recognizers/assignment/said-before.js";
import { section } from "./recognizers/assignment/section.js";
import { speltOut } from "./recognizers/assignment/spelt-out.js";
import { table } from "./recognizers/assignment/table.js";
import { thisTime } from "./recognizers/assignment/this-time.js";
import { told } from "./recognizers/assignment/told.js";
import { total } from "./recognizers/assignment/total.js";
import { typeFirst } from "./recognizers/assignment/type-first.js";
import { typedCounts } from "./recognizers/assignment/typed-counts.js";
import { verbObject } from "./recognizers/assignment/verb-object.js";
import { emailAddress } from "./recognizers/contact/email.js";
import { postalMailbox } from "./recognizers/contact/mailbox.js";
import { phoneNumber } from "./recognizers/contact/phone.js";
import { calendarDate } from "./recognizers/date/calendar.js";
import { dayOfMonth } from "./recognizers/date/day.js";
import { numericDate } from "./recognizers/date/numeric.js";
import { relativeDate } from "./recognizers/date/relative.js";
import { runTogetherDate } from "./recognizers/date/run-together.js";
import { vagueDate } from "./recognizers/date/vague.js";
import { citedDocument } from "./recognizers/document/cited.js";
import { type } from "./recognizers/inspection/type.js";
import { bracketTitle } from "./recognizers/person/bracket-title.js";
import { headingList } from "./recognizers/person/heading-list.js";
import { nameAgain } from "./recognizers/person/name-again.js";
import { nameAlone } from "./recognizers/person/name-alone.js";
import { titleAfter } from "./recognizers/person/title-after.js";
import { titleBefore } from "./recognizers/person/title-before.js";
import { currentRound } from "./recognizers/round/current.js";
import { numberedRound } from "./recognizers/round/numbered.js";
import { teamRound } from "./recognizers/round/team.js";
import { attendeeGroups } from "./resolvers/attendee-groups.js";
import { attendees } from "./resolvers/attendees.js";
import { contacts } from "./resolvers/contacts.js";
import { documents } from "./resolvers/documents.js";
import { kind } from "./resolvers/kind.js";
import { meeting } from "./resolvers/meeting.js";
import { period } from "./resolvers/period.js";
import { published } from "./resolvers/published.js";
import { round } from "./resolvers/round.js";
import { statements } from "./resolvers/statements.js";
import { targets } from "./resolvers/targets/targets.js";
import { teams } from "./resolvers/teams.js";
import { title } from "./resolvers/title.js";
import type { Check, Recognizer, Resolver } from "./types.js";

/** Text → mentions. */
export const recognizers: readonly Recognizer[] = [
  numericDate,
  calendarDate,
  // A month alone, then a day alone: each takes only what the fuller dates have left.
  vagueDate,
  runTogetherDate,
  dayOfMonth,
  relativeDate,
  numberedRound,
  teamRound,
  currentRound,
  phoneNumber,
  emailAddress,
  postalMailbox,
  citedDocument,
  type,
  titleBefore,
  headingList,
  titleAfter,
  bracketTitle,
  nameAgain,
  nameAlone,
  // From the surest clause to the least sure: a later one leaves alone what an earlier one has read.
  table,
  following,
  typeFirst,
  speltOut,
  typedCounts,
  act,
  saidBefore,
  namedBehind,
  thisTime,
  listedAs,
  extendedTo,
  perTeam,
  label,
  section,
  verbObject,
  row,
  lines,
  among,
  total,
  countedAbove,
  entry,
  hosted,
  inspected,
  alone,
  told,
];

/** Mentions → draft. Each sees what the ones before it wrote. */
export const resolvers: readonly Resolver[] = [
  title,
  // The day of publication gives the dates below their year.
  published,
  kind,
  // The name of the meeting says which of several rounds the notice is about.
  meeting,
  round,
  period,
  attendees,
  attendeeGroups,
  statements,
  contacts,
  documents,
  // After kind and round: clauses about another round or in a look-alike name no targets.
  targets,
  teams,
];

/** Notice → warnings. */
export const checks: readonly Check[] = [
  dateRelative,
  dateAfterPublication,
  periodOrder,
  deadlineOutside,
  meetingUnnamed,
  kindUnsure,
  roundRival,
  textTruncated,
  countMismatch,
  listShort,
  clauseUnread,
  targetUntyped,
  typeUnknown,
  typeUnread,
  typeLeft,
  targetDoubtful,
  targetsMissing,
  targetsNone,
  targetInHeadline,
  targetPlaceless,
  countDoubtful,
  countParent,
  typesInherited,
  unitsPassedOver,
  numberUnread,
  missedPerson,
  missingRoles,
  unplacedPerson,
  roleUnread,
  unknownSpeaker,
  uncertainName,
  untitledPerson,
  oddTitle,
  twoTitles,
];
