import { rows, type CheckCase } from './check-case';

const REASON = '受天气影响，已调整工期';
const PARTLY = '部分达成预期指标并具有一定效果';

const funds = (total: string, executionScore: string, parts: readonly string[]): readonly string[] => [
  [
    '| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 得分 |',
    `| 年度资金总额 | ${total} | 86.2 | 10 | ${executionScore} |`,
    ...parts,
    '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '| 甲 | 10 | 10 | 90 | |',
  ].join('\n'),
];
const rated = (executed: string, rate: string): readonly string[] => [
  [
    '| 项目资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    `| 年度资金总额 | 100 | ${executed} | 10 | ${rate} | |`,
    '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |',
    '| 甲 | 10 | 10 | 90 | | |',
  ].join('\n'),
];
const judged = (...lines: readonly string[]): readonly string[] => [
  ['| 三级指标 | 分值 | 扣分 | 得分 | 扣分原因 |', ...lines].join('\n'),
];
const labelledOnly = (second: string): readonly string[] => [
  [
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 得分 |',
    '| 产出指标（40分） | 数量指标 | 甲 | 10 | 10 | 30 |',
    `| | 质量指标 | 乙 | 10 | 10 | ${second} |`,
  ].join('\n'),
];
const twiceTotalled = (above: string): readonly string[] => [
  [
    '| 项目支出绩效自评表 | | | |',
    `| 项目名称 | 水窖 | 自评总分 | ${above} |`,
    '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |',
    '| 新建水窖 | ≥200口 | 180口 | 50 | 45 | 延期 |',
    '| 满意度 | ≥90% | 95% | 50 | 50 | |',
    '| 合计 | | | 100 | 95 | |',
  ].join('\n'),
];
const graded = (grade: string): readonly string[] =>
  rows('| 甲 | | 10 | | 8.5 | 100 | | |', '| 总分 | | | | | 100 | | |', `| 评价等级 | ${grade} |`);
const fullForms = (count: number): readonly string[] =>
  Array.from({ length: count }, () => rows('| 甲 | | 10 | | 10 | 100 | | |')).flat();

export const scoreCases: Readonly<Record<string, CheckCase>> = {
  S1: {
    trips: rows('| 材料减少率 | | ≥60% | | 61% | 10 | 12 | |'),
    near: rows('| 材料减少率 | | ≥60% | | 61% | 10 | 10 | |'),
  },
  S2: {
    trips: rows(`| 材料减少率 | | ≥60% | | 34% | 20 | 16 | ${REASON} |`),
    near: rows(`| 材料减少率 | | ≥60% | | 34% | 20 | 11.34 | ${REASON} |`),
  },
  S3: {
    trips: rows(
      '| 甲 | | 10 | | 10 | 60 | 60 | |',
      '| 乙 | | 10 | | 10 | 40 | 39 | |',
      '| 总分 | | | | | 100 | 98 | |',
    ),
    near: rows('| 甲 | | 10 | | 10 | 100 | 100 | |', '| 总分 | | | | | 100 | 99.99 | |'),
  },
  S21: { trips: twiceTotalled('98'), near: twiceTotalled('95') },
  S4: { trips: funds('100', '9', []), near: funds('100', '8.62', []) },
  S5: { trips: graded('优'), near: graded('良好') },
  S6: {
    trips: rows('| 材料减少率 | | ≥60% | | | 10 | 9 | |'),
    near: rows('| 服务水平 | | 有效提升 | | 达成预期指标 | 10 | 9 | |'),
  },
  S7: {
    trips: rows('| 服务水平 | | 有效提升 | | 群众办事更加方便快捷 | 10 | | |'),
    near: rows('| 服务水平 | | 有效提升 | | 群众办事更加方便快捷 | 10 | 9 | |', '| 甲 | | 10 | | 10 | 10 | | |'),
  },
  S8: {
    trips: rows('| 材料减少率 | | ≥60% | | 61% | 10 | 7 | |'),
    near: rows(`| 材料减少率 | | ≥60% | | 61% | 10 | 7 | ${REASON} |`),
  },
  S9: {
    trips: rows(`| 服务水平 | | 有效提升 | | ${PARTLY} | 10 | 9 | |`),
    near: rows(`| 服务水平 | | 有效提升 | | ${PARTLY} | 10 | 7.99 | |`),
  },
  S10: { trips: fullForms(39), near: fullForms(4) },
  S11: {
    trips: funds('0', '', ['| 其中：当年财政拨款 | 90 | 86.2 | — | — |', '| 其他资金 | | | — | — |']),
    near: funds('100', '', ['| 其中：当年财政拨款 | 90 | 86.2 | — | — |', '| 其他资金 | 10 | | — | — |']),
  },
  S12: {
    trips: rows("| 材料减少率 | | ≥60% | | 61% | 10 | '10 | |"),
    near: rows('| 材料减少率 | | ≥60% | | 61% | 10 | 10 | |'),
  },
  S19: {
    trips: rows('| 甲 | | 10 | | 10 | 10 | =IF(L2="","",L2) → | |', '| 乙 | | 10 | | 10 | 90 | | |'),
    near: rows('| 甲 | | 10 | | 10 | 10 | =F2 → 10 | |', '| 乙 | | 10 | | 10 | 90 | | |'),
  },
  S13: {
    trips: rows('| 甲 | | 10 | | 10 | 90 | | |', '| 乙 | | / | | / | 10 | | |'),
    near: rows('| 甲 | | 10 | | 10 | 90 | | |', '| 乙 | | / | | / | | | |'),
  },
  S14: {
    trips: rows(
      '| 服务水平 | | 有效提升 | | 达成预期指标 | 10 | | |',
      '| 档案管理 | | 合格 | | 合格 | 10 | | |',
      '| 宣传 | | 到位 | | 部分达成 | 10 | 7 | |',
    ),
    near: rows('| 服务水平 | | 有效提升 | | 达成预期指标 | 10 | 10 | |', '| 宣传 | | 到位 | | 部分达成 | 10 | | |'),
  },
  S16: {
    trips: judged('| 材料减少率 | 20 | | 16 | |'),
    near: judged('| 材料减少率 | 20 | | 16 | 缺佐证 |', '| 乙 | 20 | | 20 | |'),
  },
  S17: { trips: judged('| 水质达标率 | 30 | 5 | 28 | 超标 |'), near: judged('| 水质达标率 | 30 | 5 | 25 | 超标 |') },
  S15: { trips: rated('95', '85%'), near: rated('95.04', '95%') },
  S18: {
    trips: labelledOnly('12'),
    near: labelledOnly('10'),
  },
  S20: {
    trips: rows('| 培训次数 | | 10次 | | 8次 | 5 | 4 | 少完成2次，扣1.04分 |'),
    near: rows(
      '| 培训次数 | | 10次 | | 8次 | 5 | 4 | 少完成2次，扣1分 |',
      '| 甲 | | 10 | | 8 | 5 | 3 | 每少1次扣0.5分 |',
    ),
  },
};
