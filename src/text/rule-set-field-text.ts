import { words, type LocalText } from '../core/local-text';
import { scoringRules } from '../core/scoring/rules/scoring-rules';
import type { ScoringRule } from '../core/scoring/rules/rule';
import type { Locale } from './locale';

const RULES: readonly ScoringRule[] = Object.values(scoringRules);

/** What the fields of a rule set document are called, by the last part of their path; the parameters of a scoring function
 *  stand with it. In English many are called what they are in the file. */
const FIELDS: Readonly<Record<string, LocalText>> = {
  ...Object.assign({}, ...RULES.map(({ parameterNames }) => parameterNames)),
  document: words('口径文件', 'The rule set file'),
  schemaVersion: words('文件格式版本', 'version of the file’s form'),
  extends: words('沿用的口径', 'rule set it builds on'),
  id: words('编号', 'id'),
  version: words('版本', 'version'),
  name: words('名称', 'name'),
  source: words('依据', 'source'),
  sourced: words('有出处的内容', 'sourced'),
  assumed: words('推定的内容', 'assumed'),
  'zh-CN': words('中文', 'zh-CN'),
  'en-US': words('英文', 'en-US'),
  decimals: words('小数位数', 'decimals'),
  rounding: words('取整方法', 'rounding'),
  defaults: words('一般指标的评分办法', 'usual functions'),
  atLeast: words('越高越好的指标', 'higher is better'),
  equal: words('须等于目标的指标', 'equal to the target'),
  atMost: words('越低越好的指标', 'lower is better'),
  range: words('区间指标', 'range'),
  date: words('时效指标', 'date'),
  qualitative: words('定性指标', 'qualitative'),
  rows: words('个别指标的评分办法', 'rule of one indicator'),
  nameContains: words('指标名称所含文字', 'words in the indicator’s name'),
  choice: words('', ''),
  function: words('评分办法', 'function'),
  points: words('分数', 'points'),
  overTarget: words('完成值过高的处理', 'results far above target'),
  policy: words('处理方式', 'policy'),
  from: words('起点', 'from'),
  execution: words('预算执行率', 'budget execution rate'),
  weight: words('分值', 'weight'),
  denominator: words('预算数取哪一个', 'denominator'),
  totalCaps: words('执行率低时总分的上限', 'cap of the total by the rate'),
  below: words('执行率低于', 'below'),
  most: words('总分最高', 'most'),
  direction: words('目标没有写方向时', 'targets that do not say which way is better'),
  notApplicable: words('不适用的指标', 'indicators that do not apply'),
  levelWeights: words('各级指标的分值', 'weight of a level'),
  contains: words('所含文字', 'contains'),
  grades: words('等级', 'grades'),
  totalWeight: words('满分', 'total weight'),
  flagWords: words('未达标的标记文字', 'words of the unmet flag'),
  withoutNotes: words('不能加批注的 Excel 里的说明', 'words where Excel has no notes'),
  checks: words('检查', 'checks'),
  off: words('关闭的检查', 'off'),
  severity: words('严重程度', 'severity'),
};

/** A field of a rule set file in words, with its path for whoever edits the file: 各指标的规则 第1条 › 一档的大小
 *  （rows[0].choice.step）. */
export function ruleSetFieldText(field: string, locale: Locale): string {
  if (field === '') return FIELDS['document']?.[locale] ?? '';
  const told = fieldPlace(field, locale);
  if (told === '' || told === field) return field;
  return locale === 'zh-CN' ? `${told}（${field}）` : `${told} (${field})`;
}

/** The same for whoever only reads it. */
export function fieldPlace(field: string, locale: Locale): string {
  const parts = field.split('.').map((part) => partText(part, locale));
  return parts.filter((part) => part !== '').join(' › ');
}

/** The field itself in words, by the last part of its path: 等级第1条, 分值. */
export function fieldName(field: string, locale: Locale): string {
  return partText(field.split('.').at(-1) ?? '', locale);
}

function partText(part: string, locale: Locale): string {
  const [, name = '', index] = /^([^[]*)(?:\[(\d+)\])?$/u.exec(part) ?? [];
  const word = Object.hasOwn(FIELDS, name) ? (FIELDS[name]?.[locale] ?? name) : name;
  if (index === undefined) return word;
  const count = String(Number(index) + 1);
  return locale === 'zh-CN' ? `${word}第${count}条` : `${word} ${count}`;
}
