import type { CheckCase } from './check-case';

const form = (expected: string, told: string, ...lines: readonly string[]): readonly string[] => [
  [
    '| 年度总体目标 | 预期目标 | | | 实际完成情况 | |',
    `| | ${expected} | | | ${told} | |`,
    '| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |',
    ...lines,
  ].join('\n'),
];
const MATERIALS = '| 材料减少率 | ≥60% | 34% | 20 | | 目标偏高 |';
const ONLINE = '| 网上可办率 | ≥70% | 71% | 20 | | |';
const SHARING = '| 数据共享率 | ≥90% | 94.9% | 5 | | |';

export const goalCases: Readonly<Record<string, CheckCase>> = {
  G1: {
    trips: form('政务数据统一归集80%以上', '', MATERIALS),
    near: form('政务数据统一归集80%以上', '', '| 数据归集率 | ≥80% | 81% | 20 | | |'),
  },
  G2: {
    trips: form('材料减少60%以上；网上可办率70%以上', '', MATERIALS, ONLINE, SHARING),
    near: form('材料减少60%以上', '', MATERIALS, ONLINE, SHARING),
  },
  G3: {
    trips: form('', '材料减少35%', MATERIALS),
    near: form('', '材料减少34%，上年材料减少20%，环节节约56%', MATERIALS),
  },
};
