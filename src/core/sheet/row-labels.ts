/** The labels by which rows of a form are told apart; all are matched on compacted text (grid/cell-text.ts). */

const TOTAL =
  /^(?:得分|总分|分总|本表得分|本表总分|本表合计|绩效自评总分|绩效总分|指标得分合计|指标得分总和|总计|合计|总得分|总分值|得分合计|合计得分|自评总分|自评得分合计|自评总得分|评价总分|综合得分|综合评分|综合评价得分|综合自评得分|总评分|总评|最终得分|最后得分|自评得分|评价得分|绩效得分|项目得分|项目总分|总分合计|合计总分|总分数|分值合计|合计分值|总分及等级|总得分及等级|total|totalscore|totalpoints|overallscore|overall|grandtotal)(?:\([^()]*\))*:?$/iu;
/** 总分 Total */
const IN_ENGLISH = /(?<=\p{Script=Han})\/?[a-z]+$/iu;
const SUBTOTAL =
  /^(?:.{0,14}(?:小计|subtotal)|(?:决策|投入|过程|管理|产出|效益|效果|成本|满意度)指标(?:得分|总分)|.{1,12}(?:指标|类|部分)(?:合计|总计|得分合计))(?:\([^()]*\))*:?$/iu;
/** What a note, a signature line or a closing text begins with. */
const NOTE =
  /^(?:注\d*[:.、，,]|注$|说明[:：]|note\d?[:.]|notes[:.]|(?:备注|填表说明|填报说明|填报人|填表人|制表人?|填报单位|填报日期|填表日期|经办人|联系人|联系方式|联系电话|电话|日期|单位负责人|项目负责人|负责人|财务负责人|分管领导|主要领导|审核人?|复核人|审核意见|评价人员|评价组|评价小组|自评结论|自评意见|评价结论|评价意见|绩效评价结论|存在问题|存在的问题|存在的主要问题|主要问题|存在问题及原因|问题及原因分析|改进措施|整改措施|下一步.{0,12}|其他需要说明的?.{0,6}|需要说明的.{0,6}|相关建议|有关建议|单位盖章|签字|签章|盖章|signature|preparedby|reviewedby|date)(?:\([^()]*\))*(?:[:：]|$)|.{0,14}\((?:盖章|签字|签章|公章)\))/iu;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.．])(?=\D)/u;
const PLACEHOLDER =
  /^(?:(?:(?:三级)?指标[\d一二三四五六七八九十①-⑳]*[::.、]?(?:[/\\—–\-_*.·…]+|无)?)|[/\\—–\-_*.·…]+|\((?:可?根据.{0,12}|可自行.{0,10}|自行.{0,10})\)|indicator\d*[:.]*)$/iu;
const GOAL = /^(?:年度)?(?:总体|绩效|总体绩效)?目标(?:\d+|[一二三四五六七八九十])?(?:\([^()]*\))*[:：]?$/u;
const CONTINUED = /^(?:续表|续前表|接上表|续上表|表\(续\)).{0,20}$|(?:自评表|评价表|评分表)\(续(?:表|\d+)?\)$/u;
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
const PROJECT =
  /^(?:项目名称|转移支付(?:\(项目\))?名称|专项名称|政策名称|专项资金名称|项目\(政策\)名称|projectname|project)(?:\([^()]*\))*:?$/iu;
const UNIT = /^(?:(?:预算)?单位名称|部门名称|部门\(单位\)名称)(?:\([^()]*\))*:?$/u;
const PROJECT_INLINE = /^\s*(?:项目名称|专项名称|政策名称|Project(?: name)?)\s*[:：]\s*(.+)$/isu;

const LEVEL1_LINE = /^(?:项目)?(?:决策|投入|过程|管理|产出|效益|效果|成本|满意度)指标(?:\([^()]*\))*:?$/u;
const LEVEL2_LINE =
  /^(?:产出)?(?:数量|质量|时效)指标(?:\([^()]*\))*:?$|^(?:(?:经济|社会|生态)效益|可持续影响|(?:服务对象|群众|社会公众)满意度)指标(?:\([^()]*\))*:?$/u;

/** A line that names a level and nothing else: 产出指标 is of the first, 数量指标 of the second; null: neither. */
export const levelOfLine = (label: string): 'level1' | 'level2' | null =>
  LEVEL1_LINE.test(label) ? 'level1' : LEVEL2_LINE.test(label) ? 'level2' : null;

/** 总分, 合计: the row that holds the form's total. */
export const isTotalLabel = (label: string): boolean => TOTAL.test(label) || TOTAL.test(label.replace(IN_ENGLISH, ''));
/** 小计: a sum inside the form, never a row of its own. */
export const isSubtotalLabel = (label: string): boolean => SUBTOTAL.test(label);
/** 注：, 填报人：: what stands below the indicators. */
export const isNoteLabel = (label: string): boolean => NOTE.test(label) || NOTE.test(label.replace(NUMBERED, ''));
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
/** 年度总体目标, 年度目标1(40分): a line of goals, never an indicator. */
export const isGoalLabel = (label: string): boolean => GOAL.test(label);
/** 续表: the table goes on. */
export const isContinuedTitle = (label: string): boolean => CONTINUED.test(label);
/** 单位名称: names the form of a whole department, and stands above the project’s own name elsewhere. */
export const isUnitLabel = (label: string): boolean => UNIT.test(label);
/** 项目名称. */
export const isProjectLabel = (label: string): boolean => PROJECT.test(label);

/** 项目名称：… in one cell → the name; null otherwise. */
export function inlineProject(text: string): string | null {
  return PROJECT_INLINE.exec(text)?.[1]?.trim() ?? null;
}

const BRACKETED_WEIGHT = /[([【](?:满分)?(\d+(?:\.\d+)?)(?:分|points?|pts)(?:[*×][^()]{1,12})?[)\]】]/iu;
const TRAILING_WEIGHT = /(\d+(?:\.\d+)?)分$/u;
/** 项目决策10: a bare number behind the words of a level; 指标1 numbers the indicators. */
const BARE_WEIGHT =
  /^(?:项目)?(?:决策|管理|过程|投入|产出|效益|效果|满意度|成本|资金管理|组织管理|业务管理)(?:指标|类)?(\d{1,3})$/u;

/** A weight that stands in a label, in points as typed: 产出指标（14分） → 14; in the label of a level also 产出50分 and
 *  项目决策10; null when none stands there. */
export function weightInLabel(label: string, levelLabel: boolean): string | null {
  const bracketed = BRACKETED_WEIGHT.exec(label)?.[1];
  if (bracketed !== undefined || !levelLabel) return bracketed ?? null;
  return TRAILING_WEIGHT.exec(label)?.[1] ?? BARE_WEIGHT.exec(label)?.[1] ?? null;
}

const WEIGHT_TAIL = /\s*[（([【]\s*(?:满分)?\s*\d+(?:\.\d+)?\s*(?:分|points?|pts)\s*[）)\]】]\s*/iu;

/** The label without the weight in it. */
export function withoutWeight(text: string): string {
  return text.replace(WEIGHT_TAIL, '');
}

/** The label of a level without the weight in it, also 产出指标50分 and 项目决策10. */
export function levelWithoutWeight(text: string): string {
  const label = withoutWeight(text).replace(/(?<=\p{Script=Han})\d+(?:\.\d+)?分$/u, '');
  return BARE_WEIGHT.test(label) ? label.replace(/\d+$/u, '') : label;
}
