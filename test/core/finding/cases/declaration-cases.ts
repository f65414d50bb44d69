import { targets, type CheckCase } from './check-case';

/** The year before, as its form tells it: the sheet 2024年自评 beside the declaration of 2025. */
const lastYear = (line: string): Readonly<Record<string, string>> => ({
  '2024年自评': `| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 |\n${line}`,
});

export const declarationCases: Readonly<Record<string, CheckCase>> = {
  D1: {
    ofTargets: true,
    trips: targets('| 产出指标 | 时效指标 | 办理时间 | 10天 | 100 |'),
    near: targets(
      '| 产出指标 | 时效指标 | 办理时间 | ≤10天 | 50 |',
      '| 产出指标 | 数量指标 | 培训人次 | 100人次 | 25 |',
      '| 产出指标 | 成本指标 | 成本控制在15万元以内 | 15万元 | 25 |',
    ),
  },
  D2: {
    ofTargets: true,
    trips: targets("| 产出指标 | 质量指标 | 培训合格率 | '≥95 | 100 |"),
    near: targets(
      "| 产出指标 | 质量指标 | 培训合格率 | '≥95% | 30 |",
      '| 产出指标 | 数量指标 | 培训人次（人次） | ≥100 | 30 |',
      '| 效益指标 | 社会效益 | 群众办事体验 | 明显改善 | 40 |',
    ),
  },
  D3: {
    ofTargets: true,
    trips: targets('| 产出指标 | 数量指标 | 培训人次 | ≥800人次 | 100 |'),
    near: targets('| 产出指标 | 数量指标 | 培训人次 | ≥900人次 | 100 |'),
    beside: {
      trips: lastYear('| 培训人次 | ≥900人次 | 1000人次 | 100 | |'),
      near: lastYear('| 培训人次 | ≥900人次 | 1000人次 | 100 | |'),
    },
  },
  D4: {
    ofTargets: true,
    trips: targets('| 产出指标 | 数量指标 | 培训人次 | ≥800人次 | 50 |', '| | 质量指标 | 培训合格率 | ≥95% | 50 |'),
    near: targets(
      '| 产出指标 | 数量指标 | 培训人次 | ≥800人次 | 20 |',
      '| | 质量指标 | 培训合格率 | ≥95% | 20 |',
      '| | 时效指标 | 完成时间 | 2025年12月底前 | 20 |',
      '| 成本指标 | 经济成本 | 培训成本 | ≤20万元 | 40 |',
    ),
  },
  D5: {
    ofTargets: true,
    trips: targets('| 效益指标 | 社会效益 | 群众办事体验 | 明显改善 | 100 |'),
    near: targets(
      '| 效益指标 | 社会效益 | 群众办事体验 | 比2024年明显改善 | 50 |',
      '| 效益指标 | 社会效益 | 安全生产 | 无事故 | 50 |',
    ),
  },
};
