/**
 * 曾 as an adverb, as the source of a regular expression: behind a title or a mark of lists it is a surname, unless a verb
 * follows. 书记曾小明主持 is here, 书记曾多次主持 is another occasion.
 */
export const ONCE =
  "曾(?:经|在|于|对|多次|被|任|是|到|赴|有|向|因|就|以|说|指出|强调|要求|主持|参加|担|获|两|三|四|几|连|先|出席|作为|接受)|曾(?<![长记任员席者师理事授察监总导、 　：（(]曾)";
