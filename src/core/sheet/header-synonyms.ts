/** What a column of an indicator form can be. Beyond the roles a scorecard shows: the comparison sign, the unit, the
 *  row's own scoring rule, a reviewer's figures (never written, never taken for the department's own), explanations. */
export type HeaderRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'sign'
  | 'unit'
  | 'rule'
  | 'review'
  | 'explanation';

/** Column headings seen in published forms, compacted, lower case, without bracketed tails such as (A). Where two
 *  columns of one form claim the same role, the earlier synonym wins. A new dialect is a line here. */
export const HEADER_SYNONYMS: Readonly<Record<HeaderRole, readonly string[]>> = {
  level1: ['一级指标', '一级指标名称', '一级', 'level1', 'level1indicator', 'dimension', 'category'],
  level2: ['二级指标', '二级指标名称', '二级', 'level2', 'level2indicator', 'subcategory'],
  name: [
    '三级指标',
    '三级指标名称',
    '三级',
    '指标名称',
    '绩效指标名称',
    '具体指标',
    '指标内容',
    '评价指标',
    '指标',
    '绩效指标',
  ].concat(['indicator', 'level3', 'level3indicator', 'indicatorname']),
  target: [
    '年度指标值',
    '指标值',
    '年初指标值',
    '年初目标值',
    '年度目标值',
    '目标值',
    '计划值',
    '计划指标值',
    '预期指标值',
  ].concat([
    '预期值',
    '预期目标值',
    '绩效目标值',
    '年初绩效指标值',
    '计划完成值',
    'target',
    'targetvalue',
    'plannedvalue',
  ]),
  actual: [
    '实际完成值',
    '自评完成值',
    '实际完成指标值',
    '完成值',
    '全年实际完成值',
    '全年实际值',
    '全年完成值',
    '实际值',
  ].concat(['完成指标值', '实际完成情况', '完成情况', '指标完成值', '实施进度', 'actual', 'actualvalue', 'result']),
  weight: [
    '分值',
    '权重',
    '指标分值',
    '指标权重',
    '分值权重',
    '权重分值',
    '参考分值',
    '标准分值',
    '标准分',
    '满分',
    '权重设定值',
  ].concat(['设定分值', 'weight', 'points', 'maxscore', 'weighting']),
  score: ['得分', '自评得分', '自评分', '自评分值', '自评分数', '指标得分', '评价得分', '评分', 'score', 'selfscore'],
  reason: [
    '偏差原因分析及改进措施',
    '偏差原因分析',
    '未完成原因分析',
    '未完成原因',
    '原因分析',
    '偏差原因',
    '原因',
    '原因说明',
  ].concat([
    '未完成原因分析及改进措施',
    '偏差大或目标未完成原因分析',
    '改进措施',
    '备注',
    'reason',
    'remarks',
    'notes',
  ]),
  sign: ['指标性质', '计算符号', '指标方向', '指标符号', '符号', '性质', 'sign', 'operator'],
  unit: ['度量单位', '计量单位', '指标单位', '单位', 'unit'],
  rule: [
    '得分计算方法',
    '评分标准',
    '评分规则',
    '评分办法',
    '计分方法',
    '评分方法',
    '评价标准',
    '扣分标准',
    'scoringrule',
  ],
  review: [
    '复核得分',
    '复核完成值',
    '财政审核评分',
    '财政复核得分',
    '审核得分',
    '核查分',
    '核查得分',
    '复评得分',
    '抽查得分',
    '偏离度',
  ],
  explanation: ['指标解释', '指标说明', '指标释义', '指标内涵', '评价要点', 'description'],
};

/** Parts of longer headings that leave no doubt. */
export const HEADER_PARTS: readonly (readonly [part: string, role: HeaderRole])[] = [
  ['原因分析', 'reason'],
  ['偏差原因', 'reason'],
  ['未完成原因', 'reason'],
  ['改进措施', 'reason'],
];

/** Headings of the budget execution block (项目资金). */
export type FundsRole = 'budget' | 'adjustedBudget' | 'initialBudget' | 'executed' | 'weight' | 'rate' | 'score';

export const FUNDS_SYNONYMS: Readonly<Record<FundsRole, readonly string[]>> = {
  budget: [
    '全年预算数',
    '全年预算',
    '预算数',
    '全年预算金额',
    '本年预算数',
    '预算金额',
    '预算安排数',
    'budget',
    'annualbudget',
  ],
  adjustedBudget: ['调整后预算数', '调整后预算', '调整预算数', '调整后全年预算数'],
  initialBudget: ['年初预算数', '年初预算', '年初预算金额', '年初预算安排数', 'initialbudget'],
  executed: [
    '全年执行数',
    '全年执行',
    '执行数',
    '预算执行数',
    '实际执行数',
    '全年支出数',
    '实际支出数',
    '支出数',
    '全年执行金额',
  ].concat(['执行金额', '实际支出', 'executed', 'spent', 'expenditure']),
  weight: ['分值', '权重', '标准分', '参考分值', 'weight'],
  rate: ['执行率', '预算执行率', '执行率%', 'executionrate', 'rate'],
  score: ['得分', '自评得分', '自评分', 'score'],
};
