import type { CheckCase } from './check-case';

/** A form with 自评得分 and 复核得分; each row: name, actual, weight, own score, reviewed result, reviewed score, remark. */
const reviewed = (...lines: readonly string[]): readonly string[] => [
  ['| 指标名称 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 备注 |', ...lines].join('\n'),
];

export const reviewCases: Readonly<Record<string, CheckCase>> = {
  R1: {
    trips: [
      [
        '| 序号 | 指标名称 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 备注 |',
        '| 1 | 甲 | 10 | 10 | 60 | 60 | | 50 | 缺资料 |',
        '| 2 | 乙 | 10 | 10 | 40 | 40 | | 35 | 缺资料 |',
        '| 合计 | | | | 100 | 100 | | 95 | |',
      ].join('\n'),
    ],
    near: reviewed('| 甲 | 10 | 10 | 60 | 60 | | | |', '| 乙 | 10 | 10 | 40 | 40 | | | |'),
  },
  R2: {
    trips: reviewed('| 材料减少率 | ≥60% | 61% | 60 | 55 | | 65 | |', '| 乙 | 10 | 10 | 40 | 40 | | 40 | |'),
    near: reviewed('| 材料减少率 | ≥60% | 61% | 60 | 55 | | 60 | |', '| 乙 | 10 | 10 | 40 | 40 | | 0 | 查无 |'),
  },
  R3: {
    trips: reviewed('| 材料减少率 | ≥60% | 61% | 60 | 60 | | 50 | |', '| 乙 | 10 | 10 | 40 | 40 | | 40 | |'),
    near: reviewed('| 材料减少率 | ≥60% | 61% | 60 | 60 | | 50 | 缺佐证 |', '| 乙 | 10 | 10 | 40 | 38 | | 40 | |'),
  },
  R4: {
    trips: reviewed('| 走访企业 | ≥60家 | 60家 | 30 | 30 | 50家 | 30 | |', '| 乙 | 10 | 10 | 70 | 70 | 10 | 70 | |'),
    // The same result; points that the reviewer only put right.
    near: reviewed('| 走访企业 | ≥60家 | 60家 | 30 | 30 | 60 | 30 | |', '| 乙 | 10 | 10 | 70 | 65 | 10 | 70 | |'),
  },
};
