import { rows, type CheckCase } from './check-case';

const REASON = '受天气影响，已调整工期';

const completed = (rate: string): readonly string[] => [
  [
    '| 三级指标 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分 | 原因 |',
    `| 新建水窖 | ≥200口 | 190口 | ${rate} | 10 | | 延期 |`,
  ].join('\n'),
];

export const unmetCases: Readonly<Record<string, CheckCase>> = {
  U1: {
    trips: rows('| 材料减少率 | | ≥60% | | 34% | 10 | | |'),
    near: rows('| 材料减少率 | | ≥60% | | 60% | 10 | | |'),
  },
  U2: {
    trips: rows('| 材料减少率 | | ≥60% | | 34% | 10 | | 无 |'),
    near: rows(`| 材料减少率 | | ≥60% | | 34% | 10 | | ${REASON} |`),
  },
  U3: {
    trips: rows(`| 材料减少率 | | ≥60% | | 34% | 10 | 10 | ${REASON} |`),
    near: rows(`| 材料减少率 | | ≥60% | | 34% | 10 | 9.99 | ${REASON} |`),
  },
  U4: { trips: completed('98%'), near: completed('95%') },
};
