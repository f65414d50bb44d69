/** The labels by which rows of a form are told apart; all are matched on compacted text (grid/cell-text.ts). */

const TOTAL =
  /^(?:总分|总计|合计|总得分|总分值|得分合计|合计得分|自评总分|自评得分合计|自评总得分|评价总分|综合得分|评价得分|总分及等级|total|totalscore)(?:\([^()]*\))*:?$/iu;
const SUBTOTAL = /^(?:小计|分项小计|subtotal)(?:\([^()]*\))*:?$/iu;
const NOTE =
  /^(?:注\d*[:.、]|注$|备注:|说明:|填表说明|填报说明|填报人|填表人|制表人|经办人|联系人|联系电话|单位负责人|项目负责人|负责人|财务负责人|审核人|审核意见|评价人员|notes?:)/iu;
const PLACEHOLDER = /^(?:(?:三级)?指标[\d一二三四五六七八九十]*[::]?|[/\\—–\-_*.·…]+|indicator\d*:?)$/iu;
const GRADE =
  /^(?:评价等级|自评等级|绩效等级|等级|评级|评定等级|评价等次|自评等次|等次|评价级别|评价结论|自评结论|评价结果|自评结果|grade)(?:\([^()]*\))*:?$/iu;
const GRADE_WORDS = [
  '优',
  '良',
  '中',
  '差',
  '优秀',
  '良好',
  '一般',
  '中等',
  '较差',
  '合格',
  '基本合格',
  '不合格',
  '及格',
  '不及格',
];
const TITLE =
  /(?:自评表|评价表|评分表|打分表|指标体系|指标表|情况表|绩效.*表|evaluationform|scorecard)(?:\([^()]*\))*$/iu;
const NOT_SCORED = /(?:监控|目标申报|申报表|目标表)/u;
const PROJECT = /^(?:项目名称|专项名称|政策名称|projectname|project)(?:\([^()]*\))*:?$/iu;
const PROJECT_INLINE = /^\s*(?:项目名称|专项名称|政策名称|Project(?: name)?)\s*[:：]\s*(.+)$/isu;

/** 总分, 合计: the row that holds the form's total. */
export const isTotalLabel = (label: string): boolean => TOTAL.test(label);
/** 小计: a sum inside the form, never a row of its own. */
export const isSubtotalLabel = (label: string): boolean => SUBTOTAL.test(label);
/** 注：, 填报人：: what stands below the indicators. */
export const isNoteLabel = (label: string): boolean => NOTE.test(label);
/** 指标2：, ……, /: a line of the printed form nobody filled in. */
export const isPlaceholderName = (label: string): boolean => PLACEHOLDER.test(label);
/** 评价等级: the label of the place where the grade word goes. */
export const isGradeLabel = (label: string): boolean => GRADE.test(label);
/** A total label that also announces the grade: 总分及等级. */
export const announcesGrade = (label: string): boolean => isTotalLabel(label) && /等级|等次|评级/u.test(label);
/** 优, 良好, 合格 …: a grade somebody wrote, or one of the rule set's. */
export const isGradeWord = (label: string): boolean => GRADE_WORDS.includes(label);
/** A line that names the form. */
export const isTitle = (label: string): boolean => label.length <= 48 && TITLE.test(label);
/** Monitoring sheets and target declarations hold targets but no result. */
export const isOtherForm = (label: string): boolean => NOT_SCORED.test(label);
/** 项目名称. */
export const isProjectLabel = (label: string): boolean => PROJECT.test(label);

/** 项目名称：… in one cell → the name; null otherwise. */
export function inlineProject(text: string): string | null {
  return PROJECT_INLINE.exec(text)?.[1]?.trim() ?? null;
}

const BRACKETED_WEIGHT = /[([【](\d+(?:\.\d+)?)分(?:[*×][^()]{1,12})?[)\]】]/u;
const TRAILING_WEIGHT = /(\d+(?:\.\d+)?)分$/u;

/** A weight that stands in a label, in points as typed: 产出指标（14分） → 14; null when none stands there. */
export function weightInLabel(label: string, levelLabel: boolean): string | null {
  return BRACKETED_WEIGHT.exec(label)?.[1] ?? (levelLabel ? (TRAILING_WEIGHT.exec(label)?.[1] ?? null) : null);
}

const WEIGHT_TAIL = /\s*[（([【]\s*\d+(?:\.\d+)?\s*分\s*[）)\]】]\s*/u;

/** The label without the weight in it. */
export function withoutWeight(text: string): string {
  return text.replace(WEIGHT_TAIL, '');
}
