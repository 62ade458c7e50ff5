/** What participants do right behind their name, for repairs that have no word lists of verbs. */
export const ACTS =
  "同志|出席|主持|参加|列席|到会|通报|宣[布读]|传达|汇报|作[了动表]|表态|代表|就|在会上|分别|强调|指出|要求|表示|介绍|讲话";
