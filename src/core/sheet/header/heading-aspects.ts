import { readDate } from '../../grid/date-text';

/** What a heading says besides its role: of which time the figures below it are, and whose. Every such word stands here;
 *  `key` is a heading as headingKey spells it, `label` a compacted one with its brackets. */

const OTHER_SPAN =
  /^(?:总体|中长期|中期|长期|实施期|项目期|第?[一二三四1-4]季度|[上下]半年|\d{1,2}(?:[-~—至]\d{1,2})?月|近?(?:[二三四五六七八九十]|\d)年(?!度|初|末|底))/u;
/** Figures of a part of the year, by the beginning of a heading or of a bracket in it. */
const PART_OF_YEAR =
  /(?:^|\()(?:本?年度?|(?:19|20)\d\d年度?)?(?:前?第?[一二三四1-4]个?季度|季度|[上下]?半年|年中|中期|目前|当前|现阶段|截[至止]|阶段性?|序时|\d{1,2}[-~—–至]\d{1,2}月|\d{1,2}月|mid-?year|year-?to-?date|to-?date|ytd|q[1-4])/iu;
/** 截至12月31日, 1-12月: the year is over. */
const WHOLE_YEAR = /12月|年底|年末|全年|第?[四4]季度末/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** Values of a part of the year only: 上半年完成值, 完成值（截至7月31日）. */
export const isPartOfYear = (label: string): boolean => PART_OF_YEAR.test(label) && !WHOLE_YEAR.test(label);

/** 截至12月底完成值, 1-12月实际完成值: told by the months, and the whole year all the same. */
export const isToYearsEnd = (label: string): boolean =>
  PART_OF_YEAR.test(label) && WHOLE_YEAR.test(label) && !/预计|预期|可能/u.test(label);

const DAY_OR_MONTH = /^(?:已?于|在)?(?:(?:19|20)\d\d|\d{1,2}月)[^-~—–至到]*$/u;

/** 2021年12月底前完成, 11月完成: when something was done, which stands in a row and over no column. */
export const tellsDay = (label: string): boolean => DAY_OR_MONTH.test(label) && readDate(label) !== null;

/** The last year that stands in a heading; null: none. */
export const yearIn = (label: string): string | null => label.match(YEAR)?.at(-1) ?? null;

const YEAR_PREFIX = /^(?:本年度?|当年|年度|全年|(?:19|20)\d\d年度?)/u;
const OF_THE_YEAR = /^(?:年度|全年|本年|当年)/u;
const RENEWED = /调整|调增|调减|修订|变更/u;

/** Values of another span of time than the year. */
export const isOfOtherSpan = (key: string): boolean => OTHER_SPAN.test(key);

/** 2023年指标值, 本年完成值: the words behind the year. */
export const withoutYear = (key: string): string => key.replace(YEAR_PREFIX, '');

/** 全年目标值 says that it is the year's; 年初目标值 does not. */
export const saysTheYear = (key: string): boolean => OF_THE_YEAR.test(key);

/** 调整指标值: what was set anew during the year. */
export const isRenewed = (key: string): boolean => RENEWED.test(key);

const REVIEWED_BRACKET = /\((?:财政|主管部门)?(?:复核|审核|核查|抽查|评审|专家|第三方|财政)[^()自]*\)/u;
const REVIEW_GROUP =
  /^(?:财政|财务|主管部门|专家|第三方|评审|中介)?.{0,4}(?:复核|审核|核查|抽查|评审|复评|复审)|^(?:财政|专家|第三方)|^(?:财政|主管部门)?(?:核定|核实|审定|认定)(?:情况|结果|得分|评分|意见|部分)?$|review/iu;
/** 财政复核: whose column it is, and not what stands in it. */
export const BARE_REVIEW =
  /^(?:财政|财务|财政部门|主管部门|上级|上级部门|专家|第三方|中介|评审组|评价组|复核组)(?:复核|审核|核查|复评|评审|审定|核定|评价)$/u;

const OWN_GROUP = /自评|单位|self/iu;

/** 得分（复核）: the bracket says that it is a reviewer's figure. */
export const saysReviewed = (label: string): boolean => REVIEWED_BRACKET.test(label);

/** Whether a wide heading says that the columns below it are a reviewer's. */
export const isReviewGroup = (label: string): boolean => REVIEW_GROUP.test(label) && !OWN_GROUP.test(label);

/** Whether a wide heading speaks of a review at all, be it of the department's own figures. */
export const mentionsReview = (label: string): boolean => /复核|审核/u.test(label);
