/** What the columns of a table of teams are called: the repairs of tables that lost their cells' borders know the head by it. */
import { pattern } from "../pattern.js";

const NAME = pattern`
  ^(?:
    序\x20?号 | 组\x20?[别名] | 分组 | 小组 | 承担组 | 备\x20?注 | 副?组\x20*长 | 联络员 | 联系人
    | 被?巡[察视](?:组[别名]? | 组名称 | 对象 | 单位 | 党组织 | 地区? | 部门 | 村(?:（社区）|、社区|居)? | 社区 | 方式 | 类[型别] | 形式 | 时间 | 任务 | 范围)
    | (?:单位|党组织|企业|学校|部门|对象)名称 | [进入]驻单位 | 对\x20?象 | 单\x20?位 | (?:企业|学校|单位|部门|医院)?党组织 | 方\x20?式 | 类\x20?[型别]
    | (?:所[属在]|[进入]驻)?(?:镇街|乡镇|镇（街道）|乡镇（街道）|县（市、区）|县区|区县|地区)
    | (?:行政村|村（社区）|村、社区|村居|村|社区)(?:名称?|党组织)? | \p{Script=Han}{0,4}(?:电话|手机|邮箱|信箱|地址|地点|时间)
  )$
`;
const LISTS = /对 ?象|单 ?位|党组织|巡[察视](?:村|社区|地区|部门)|(?<!组)名称|^(?:行政村|村（社区）|村、社区|村居|村|社区)名?$/u;

/** Whether a column of this name has what is inspected. */
export const namesList = (name: string): boolean => NAME.test(name) && LISTS.test(name);

/** Whether these are names of columns and nothing else, one of them that of what is inspected. */
export const isHeadOfTable = (names: readonly string[]): boolean => names.every((n) => NAME.test(n)) && names.some(namesList);

/** 反馈问题数, 人员抽调自: any words may name a column, where its rows have as many cells as the head. */
const ANY_NAME = /^[\p{Script=Han}\x20（）、]{2,12}$/u;
export const mayHeadTable = (names: readonly string[]): boolean => names.every((n) => ANY_NAME.test(n)) && names.some(namesList);

/** Lines that the row of a table has at most, or the cell of what it inspects. */
export const MOST_LINES = 30;

const FIRST = /^\p{Script=Han}{0,12}(?:第?[一二三四五六七八九十\d]{1,3}|专项)(?:巡[察视])?组(?:（[^（）]{1,16}）)?\s*$|^\s*\d{1,2}\s*$/u;
/** What the first cell of each row has: the name of a team, or a number. */
export const opensRow = (cell: string): boolean => FIRST.test(cell);
/** Whether a cell opens the next row: where the rows are numbered it has the next number, and teams and figures stand within them. */
export const opensNext = (cell: string, first: string): boolean =>
  isNumber(first) ? isNumber(cell) && Number(cell) === Number(first) + 1 : opensRow(cell);
const isNumber = (cell: string): boolean => /^\s*\d{1,3}\s*$/u.test(cell);
