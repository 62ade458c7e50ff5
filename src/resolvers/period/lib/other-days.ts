/** A range of days that a notice tells and that is not the inspection's: of feedback, of moving in. */
import type { Doc, Found, Sentence } from "../../../types.js";
import { type Edge, type Stretch, stretchIn } from "./spans.js";
import { givesBack, MOVING_IN } from "./words.js";

const DURING = /时间|现场|为期|驻点|开展/u;

export interface Range {
  readonly start: Edge;
  readonly end: Edge;
}

/** A range that is not the inspection's: the days of feedback, of moving in; of the latter what stands behind them. */
export function daysOfOther(
  doc: Doc,
  found: Found,
  s: Sentence,
  range: Range,
  { local, results }: { readonly local: string; readonly results: boolean },
): { stretch: Stretch | undefined } | undefined {
  const { end } = range;
  const after = doc.text.slice(end.span.end, s.span.end);
  // 1月15日到18日，四个巡察组把反馈意见当面念给被巡察单位听: nobody inspects in a week what is fed back.
  if (results && daysIn(range) > 0 && daysIn(range) <= MOST_DAYS_FEEDBACK) return { stretch: undefined };
  // 从9月1日到10月29日开展第三轮巡察，…，目前已全部入驻; …，问题写进了反馈意见
  if (INSPECTED_THEN.test(after)) return undefined;
  if (givesBack(after) && !DURING.test(local)) return { stretch: undefined };
  const moved = MOVING_IN.exec(after);
  // 自9月19日起至11月18日止，3个巡察组分别进驻: nobody moves in for two months.
  if (!moved || daysIn(range) > MOST_DAYS_MOVING) return undefined;
  // 9月19日至20日相继进驻…，现场巡察至11月8日结束: the last day stands behind.
  const start = end.span.end + moved.index + moved[0].length;
  const rest = stretchIn(doc.text, found, { span: { start, end: s.span.end }, text: doc.text.slice(start, s.span.end) });
  if (rest.end || rest.duration) return { stretch: rest };
  return /结束|撤/u.test(s.text.replace(PREPARED, "")) ? undefined : { stretch: undefined };
}

/** About how long a range is; 0 where it names no months. */
function daysIn({ start: { date: first }, end: { date: last } }: Range): number {
  if (first?.month === undefined || last?.month === undefined) return 0;
  return ((last.month - first.month + 12) % 12) * 30 + (last.day ?? 0) - (first.day ?? 0);
}
/** So do the meetings of feedback. */
const MOST_DAYS_FEEDBACK = 6;
/** Moving in takes days, not weeks. */
const MOST_DAYS_MOVING = 20;

/** 动员工作已全部结束: not the inspection. */
const PREPARED = /(?:动\s?员|进驻|准备)[^，。；]{0,8}结束/gu;

const INSPECTED_THEN =
  /^(?:止|结束)?，?(?:在[^，。；]{2,20}巡[察视]中，)?(?:[^，。；]{0,8}巡[察视]组)?(?:对[^，。；]{2,40}|[^，。；]{0,6})(?:开展|进行|实施)[^，。；]{0,16}巡[察视](?!(?:工作)?(?:的)?(?:情况|结果|意见|反馈))/u;
