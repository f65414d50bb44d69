import type { CellLook } from './cell-look';
import type { FormBox, FormSheet } from './sheet-part';

const LABEL: CellLook = { font: 'label', shaded: true, framed: true };
const TEXT: CellLook = { framed: true };
const PROSE: CellLook = { framed: true, horizontal: 'left' };
const MONEY: CellLook = { framed: true, horizontal: 'right', numberFormat: '#,##0.00' };
const WEIGHT: CellLook = { framed: true };
const SCORE: CellLook = { framed: true, numberFormat: '0.00' };
const RATE: CellLook = { framed: true, numberFormat: '0.0000%' };
const NOT_APPLICABLE = '—';

const BUDGET = 45732300;
const SPENT = 45732242.5;

const HEAD: readonly FormBox[] = [
  { at: 'A1:K1', value: '项目支出绩效自评表', look: { font: 'title' } },
  { at: 'A2:K2', value: '（2019年度）', look: { font: 'subtitle' } },
  { at: 'A3:G3', value: '填报日期：2020年5月28日', look: { font: 'note', horizontal: 'left' } },
  { at: 'H3:K3', value: '金额单位：元', look: { font: 'note', horizontal: 'right' } },
  { at: 'A4:B4', value: '项目名称', look: LABEL },
  { at: 'C4:K4', value: '“最多跑一次”改革（政务数据归集和应用）', look: TEXT },
  { at: 'A5:B5', value: '主管部门', look: LABEL },
  { at: 'C5:F5', value: '石家庄市数据资源管理局', look: TEXT },
  { at: 'G5', value: '实施单位', look: LABEL },
  { at: 'H5:K5', value: '石家庄市数据资源管理局', look: TEXT },
];

const FUNDS: readonly FormBox[] = [
  { at: 'A6:B10', value: '项目资金（元）', look: LABEL },
  { at: 'C6:D6', look: LABEL },
  { at: 'E6', value: '年初预算数', look: LABEL },
  { at: 'F6', value: '全年预算数', look: LABEL },
  { at: 'G6', value: '全年执行数', look: LABEL },
  { at: 'H6', value: '分值', look: LABEL },
  { at: 'I6:J6', value: '执行率', look: LABEL },
  { at: 'K6', value: '得分', look: LABEL },
  { at: 'C7:D7', value: '年度资金总额', look: LABEL },
  { at: 'E7', value: BUDGET, look: MONEY },
  { at: 'F7', value: BUDGET, look: MONEY },
  { at: 'G7', value: SPENT, look: MONEY },
  { at: 'H7', value: 10, look: WEIGHT },
  { at: 'I7:J7', look: RATE },
  { at: 'K7', look: SCORE },
  ...fundsPart(8, '其中：当年财政拨款', [BUDGET, BUDGET, SPENT]),
  ...fundsPart(9, '上年结转资金', [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]),
  ...fundsPart(10, '其他资金', [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]),
];

function fundsPart(row: number, label: string, sums: readonly [Sum, Sum, Sum]): readonly FormBox[] {
  const line = String(row);
  const look = (sum: Sum): CellLook => (typeof sum === 'number' ? MONEY : TEXT);
  return [
    { at: `C${line}:D${line}`, value: label, look: { framed: true, horizontal: 'right' } },
    { at: `E${line}`, value: sums[0], look: look(sums[0]) },
    { at: `F${line}`, value: sums[1], look: look(sums[1]) },
    { at: `G${line}`, value: sums[2], look: look(sums[2]) },
    { at: `H${line}`, value: NOT_APPLICABLE, look: TEXT },
    { at: `I${line}:J${line}`, value: NOT_APPLICABLE, look: TEXT },
    { at: `K${line}`, value: NOT_APPLICABLE, look: TEXT },
  ];
}

type Sum = number | string;

const GOALS: readonly FormBox[] = [
  { at: 'A11:A12', value: '年度总体目标', look: { ...LABEL, stacked: true } },
  { at: 'B11:F11', value: '预期目标', look: LABEL },
  { at: 'G11:K11', value: '实际完成情况', look: LABEL },
  {
    at: 'B12:F12',
    value: [
      '1. 政务数据统一归集80%以上；',
      '2. 重点领域和高频事项网上可办率70%以上；',
      '3. 政务大厅事项“一窗”分类受理70%以上；',
      '4. 群众和市场主体办事提供材料减少60%以上。',
    ].join('\n'),
    look: PROSE,
  },
  {
    at: 'G12:K12',
    value: [
      '1. 归集数据1714条，其中可共享1627条；',
      '2. 梳理高频事项100项，均可网上办理；',
      '3. 抽查10项：材料减少34%，环节节约56%，时间节约44%；',
      '4. 各平台在合同期内建成，已完成部分通过验收。',
    ].join('\n'),
    look: PROSE,
  },
];

interface Indicator {
  readonly name: string;
  readonly target: string;
  readonly actual: string | number;
  readonly actualFormat?: string;
  readonly weight: number;
  readonly score?: number;
  readonly reason?: string;
}

const INDICATORS: readonly Indicator[] = [
  { name: '平台和体系建设', target: NOT_APPLICABLE, actual: '各平台和保障体系按计划建成', weight: 20, score: 20 },
  { name: '建设成果验收', target: NOT_APPLICABLE, actual: '已完成部分均通过验收', weight: 10, score: 10 },
  { name: '平台搭建进度', target: NOT_APPLICABLE, actual: '在合同期内及时完成', weight: 10, score: 10 },
  {
    name: '群众和市场主体提供材料减少率',
    target: '≥60%',
    actual: 0.34,
    actualFormat: '0%',
    weight: 20,
    reason: '年初目标未包含办事环节和时间的节约，设置偏高；由财务复核。',
  },
  { name: '高频事项网上可办率', target: '≥70%', actual: 1, actualFormat: '0%', weight: 25 },
  { name: '数据共享率', target: '≥90%', actual: 0.949, actualFormat: '0.0%', weight: 5 },
];

const FIRST_INDICATOR_ROW = 14;

function indicatorRow(indicator: Indicator, index: number): readonly FormBox[] {
  const row = String(FIRST_INDICATOR_ROW + index);
  const judged = typeof indicator.actual === 'string';
  return [
    { at: `D${row}:E${row}`, value: indicator.name, look: PROSE },
    { at: `F${row}`, value: indicator.target, look: TEXT },
    {
      at: `G${row}`,
      value: indicator.actual,
      look: judged ? PROSE : { ...TEXT, numberFormat: indicator.actualFormat ?? 'General' },
    },
    { at: `H${row}`, value: indicator.weight, look: WEIGHT },
    { at: `I${row}`, ...(indicator.score === undefined ? {} : { value: indicator.score }), look: SCORE },
    {
      at: `J${row}:K${row}`,
      ...(indicator.reason === undefined ? {} : { value: indicator.reason }),
      look: PROSE,
    },
  ];
}

const TABLE: readonly FormBox[] = [
  { at: 'A13:A19', value: '绩效指标', look: { ...LABEL, stacked: true } },
  { at: 'B13', value: '一级指标', look: LABEL },
  { at: 'C13', value: '二级指标', look: LABEL },
  { at: 'D13:E13', value: '三级指标', look: LABEL },
  { at: 'F13', value: '年度指标值', look: LABEL },
  { at: 'G13', value: '实际完成值', look: LABEL },
  { at: 'H13', value: '分值', look: LABEL },
  { at: 'I13', value: '得分', look: LABEL },
  { at: 'J13:K13', value: '偏差原因分析及改进措施', look: LABEL },
  { at: 'B14:B16', value: '产出指标', look: TEXT },
  { at: 'C14', value: '数量指标', look: TEXT },
  { at: 'C15', value: '质量指标', look: TEXT },
  { at: 'C16', value: '时效指标', look: TEXT },
  { at: 'B17:B19', value: '效益指标', look: TEXT },
  { at: 'C17:C18', value: '社会效益指标', look: TEXT },
  { at: 'C19', value: '可持续影响指标', look: TEXT },
  ...INDICATORS.flatMap(indicatorRow),
];

const FOOT: readonly FormBox[] = [
  { at: 'A20:G20', value: '总分', look: LABEL },
  { at: 'H20', value: 100, look: { ...WEIGHT, font: 'label' } },
  { at: 'I20', look: { ...SCORE, font: 'label' } },
  { at: 'J20:K20', look: TEXT },
  { at: 'A21:G21', value: '等级划分：90分及以上为优，80至90分为良，60至80分为中，60分以下为差', look: TEXT },
  { at: 'H21', value: '评价等级', look: LABEL },
  { at: 'I21', look: { framed: true, font: 'label' } },
  { at: 'J21:K21', look: TEXT },
  {
    at: 'A22:K22',
    value: '注：产出类三项以文字评判，得分由评价小组填写；其余得分保留两位小数，未达到年度指标值的应说明原因。',
    look: { font: 'note', horizontal: 'left' },
  },
  {
    at: 'A23:K23',
    value: '填表人：　　　　　　　　　　财务负责人：　　　　　　　　　　单位负责人：　　　　　　　　　　（盖章）',
    look: { horizontal: 'left' },
  },
];

/** The source report's self-evaluation on the national form; scores that are computed are left blank. */
export const SELF_EVALUATION_SHEET: FormSheet = {
  name: '自评表',
  boxes: [...HEAD, ...FUNDS, ...GOALS, ...TABLE, ...FOOT],
  // prettier-ignore
  heights: {
    1: 32, 2: 20, 3: 16, 4: 22, 5: 22, 6: 22, 7: 20, 8: 20, 9: 20, 10: 20, 11: 22, 12: 70, 13: 26,
    14: 30, 15: 30, 16: 30, 17: 48, 18: 30, 19: 30, 20: 24, 21: 34, 22: 22, 23: 32,
  },
  widths: [5, 10, 15, 10, 15.5, 15.5, 17, 8, 15, 11.5, 13],
  frozenRows: 0,
  pagesTall: 1,
  printArea: 'A1:K23',
};
