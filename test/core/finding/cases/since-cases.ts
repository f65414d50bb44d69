import type { CheckCase } from './check-case';

/** A form of two rows with its total and grade; the figures of the first row. */
const form = (target: string, actual: string, score: string, total: string): string =>
  [
    '| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 |',
    `| 培训人次 | ${target} | ${actual} | 40 | ${score} |`,
    '| 合格率 | ≥90% | 95% | 60 | 60 |',
    `| 合计 | | | 100 | ${total} |`,
  ].join('\n');

const SCORED = [form('≥100人次', '120', '40', '100')];

const REDUCED = form('≥60%', '34%', '36', '96').replace('培训人次', '材料减少率');

export const sinceCases: Readonly<Record<string, CheckCase>> = {
  V1: {
    scored: SCORED,
    trips: [form('≥100人次', '90', '40', '100')],
    // Typed again in other words, and the second row above the first.
    near: [
      [
        '| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 |',
        '| 合格率 | ≥90% | 95.0% | 60 | 60 |',
        '| | | | | |',
        '| 培训人次 | ≥100人次 | 120.00 | 40 | 40 |',
        '| 合计 | | | 100 | 100 |',
        '| 备注：已核对 | | | | |',
      ].join('\n'),
    ],
  },
  V2: {
    scored: [form('≥100人次', '90', '36', '96')],
    trips: [form('≥100人次', '90', '40', '96')],
    near: [form('≥100人次', '90', '36.00', '96.00')],
  },
  // The rules of Shijiazhuang take 4 points off where it is missed (36), the national ones give 34 ÷ 60 × 40 (22.67).
  V3: {
    scored: [REDUCED],
    scoredBy: 'shijiazhuang-2019',
    trips: [REDUCED],
    near: [REDUCED],
    nearBy: 'shijiazhuang-2019',
  },
};
