import type { LocalText } from './rule-set';

/** What is allowed in a field of a rule set, by a key, in both languages. */
export const EXPECTATIONS = {
  root: { 'zh-CN': '口径文件应是一个JSON对象', 'en-US': 'a rule set must be a JSON object' },
  json: { 'zh-CN': '应是JSON文本', 'en-US': 'must be JSON text' },
  object: { 'zh-CN': '应是一个对象', 'en-US': 'must be an object' },
  missing: { 'zh-CN': '缺少这一项', 'en-US': 'is missing' },
  unknown: { 'zh-CN': '没有这一项，请检查拼写', 'en-US': 'is no field of a rule set, check its spelling' },
  base: {
    'zh-CN': '应是随附口径的编号，例如 national-2020',
    'en-US': 'must be the id of a rule set that comes with the add-in, such as national-2020',
  },
  schemaVersion: { 'zh-CN': '应为 1', 'en-US': 'must be 1' },
  id: {
    'zh-CN': '应为小写字母、数字，用连字符连接，最多60个字符',
    'en-US': 'must be lower-case letters and digits joined by hyphens, at most 60',
  },
  text: { 'zh-CN': '应为文字，不能为空', 'en-US': 'must be a text that is not blank' },
  localText: { 'zh-CN': '应有 zh-CN 和 en-US 两种文字', 'en-US': 'must have the texts zh-CN and en-US' },
  list: { 'zh-CN': '应是一个列表', 'en-US': 'must be a list' },
  notEmpty: { 'zh-CN': '至少要有一项', 'en-US': 'must have at least one entry' },
  boolean: { 'zh-CN': '应为 true 或 false', 'en-US': 'must be true or false' },
  whole: { 'zh-CN': '应为不小于1的整数', 'en-US': 'must be a whole number, 1 or more' },
  decimals: { 'zh-CN': '应为0至6的整数', 'en-US': 'must be a whole number from 0 to 6' },
  points: {
    'zh-CN': '应为写成文字的数，不小于0，例如 "0.5"',
    'en-US': 'must be a number of 0 or more as text, such as "0.5"',
  },
  above0: { 'zh-CN': '应为写成文字的数，大于0，例如 "5"', 'en-US': 'must be a number above 0 as text, such as "5"' },
  percent: { 'zh-CN': '应为写成文字的0至100的数', 'en-US': 'must be a number from 0 to 100 as text' },
  limit: { 'zh-CN': '应为写成文字的数', 'en-US': 'must be a number as text' },
  line: { 'zh-CN': '应为带≥或≤的数，例如 "≥90%"', 'en-US': 'must be a figure with ≥ or ≤, such as "≥90%"' },
  function: {
    'zh-CN':
      '应为 proportional、threshold、deduction、tiers、interpolate、range、qualitative、deadline、direct、manual 或 composite',
    'en-US':
      'must be proportional, threshold, deduction, tiers, interpolate, range, qualitative, deadline, direct, manual or composite',
  },
  figureFunction: {
    'zh-CN': '应为 proportional、threshold、deduction、tiers、interpolate 或 direct',
    'en-US': 'must be proportional, threshold, deduction, tiers, interpolate or direct',
  },
  reverse: { 'zh-CN': '应为 linear 或 ratio', 'en-US': 'must be linear or ratio' },
  form: { 'zh-CN': '应为 flat 或 perPoint', 'en-US': 'must be flat or perPoint' },
  tiersOn: { 'zh-CN': '应为 actual、ratio 或 deviation', 'en-US': 'must be actual, ratio or deviation' },
  tiersAward: { 'zh-CN': '应为 points 或 percentOfWeight', 'en-US': 'must be points or percentOfWeight' },
  bandOrder: { 'zh-CN': '各档界线应依次升高或依次降低', 'en-US': 'limits must rise or fall from band to band' },
  bandAwards: { 'zh-CN': '各档得分应从高到低', 'en-US': 'awards must fall from band to band' },
  twoPoints: { 'zh-CN': '至少要有两个点', 'en-US': 'must have at least two points' },
  pointOrder: { 'zh-CN': '各点的完成率应依次升高', 'en-US': 'rates must rise from point to point' },
  outside: { 'zh-CN': '应为 linear、ratio 或 zero', 'en-US': 'must be linear, ratio or zero' },
  late: { 'zh-CN': '应为 zero、perDay 或 perMonth', 'en-US': 'must be zero, perDay or perMonth' },
  band: { 'zh-CN': '应有 from、to、point', 'en-US': 'must have from, to and point' },
  bandEnds: { 'zh-CN': 'from 应小于 to', 'en-US': 'must have from below to' },
  bandPoint: { 'zh-CN': 'point 应在档内（to 为100时可取100）', 'en-US': 'must have its point inside the band' },
  bandsJoined: { 'zh-CN': '三档应首尾相接', 'en-US': 'must have its three bands joined end to end' },
  policy: { 'zh-CN': '应为 flag、deduct 或 proportional', 'en-US': 'must be flag, deduct or proportional' },
  denominator: {
    'zh-CN': '应为 annual（全年预算数）、adjusted（调整后预算数）、received（实际到位资金）或 initial（年初预算数）',
    'en-US': 'must be annual, adjusted, received or initial',
  },
  capOrder: { 'zh-CN': '执行率界线应从低到高', 'en-US': 'rates must rise from cap to cap' },
  rounding: {
    'zh-CN': '应为 half-up（四舍五入）或 half-even（四舍六入五成双）',
    'en-US': 'must be half-up or half-even',
  },
  notApplicable: {
    'zh-CN': '应为 leaveOut（不计入）或 rebase（其余折算为满分）',
    'en-US': 'must be leaveOut or rebase',
  },
  grades: { 'zh-CN': '应有至少一个等级，从高到低', 'en-US': 'must have at least one grade, from best to worst' },
  flagWords: { 'zh-CN': '应为1至20个字符，不含 " ; ▲ △', 'en-US': 'must be 1 to 20 characters without " ; ▲ △' },
  check: { 'zh-CN': '应为检查的编号，例如 U1', 'en-US': 'must be the id of a check, such as U1' },
  severity: { 'zh-CN': '应为 error、warning 或 info', 'en-US': 'must be error, warning or info' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** A key of what is allowed. */
export type Expected = keyof typeof EXPECTATIONS;

export function isExpected(key: string): key is Expected {
  return Object.hasOwn(EXPECTATIONS, key);
}
