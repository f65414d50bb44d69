import type { CheckCase } from './check-case';

/** A form with one indicator that rests on a sample; its actual is C2. */
const form = (actual: string, name = '材料减少率'): readonly string[] => [
  `| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 |\n| ${name} | ≥60% | ${actual} | 100 | |`,
];

const MATERIALS = '| 抽样事项 | 材料（前） | 材料（后） | 材料减少率 |';
const sample = (...lines: readonly string[]): { readonly 抽样明细: string } => ({ 抽样明细: lines.join('\n') });

export const besideCases: Readonly<Record<string, CheckCase>> = {
  P1: {
    trips: form('30%'),
    near: form('30%'),
    beside: {
      trips: sample('| 从100个事项中抽取10个 | | | |', MATERIALS, '| 甲 | 10 | 6 | |', '| 乙 | 10 | 8 | |'),
      near: sample('| 从100个事项中抽取2个 | | | |', MATERIALS, '| 甲 | 10 | 6 | |', '| 乙 | 10 | 8 | |'),
    },
  },
  P2: {
    trips: form('40%'),
    near: form('20%'),
    beside: {
      trips: sample('| 抽样 | | | |', MATERIALS, '| 甲 | 10 | 6 | |', '| 企业开办 | 10 | | |'),
      near: sample(MATERIALS, '| 甲 | 10 | 6 | |', '| 企业开办 | 10 | 10 | |'),
    },
  },
  P3: {
    trips: form('36%'),
    // As far as it is written out: 33.33 % are 33 %.
    near: form('33%'),
    beside: {
      trips: sample(MATERIALS, '| 甲 | 10 | 6 | |', '| 乙 | 10 | 8 | |'),
      near: sample(MATERIALS, '| 甲 | 3 | 2 | |', '| 乙 | 6 | 4 | 33.3% |', '| 平均 | | | 33.33% |'),
    },
  },
  P4: {
    trips: form('43.75%', '总体节约率'),
    near: form('45%', '总体节约率'),
    beside: {
      trips: sample(
        '| 抽样事项 | 材料（前） | 材料（后） | 材料减少率 | 环节（前） | 环节（后） | 环节节约率 |',
        '| 甲 | 10 | 6 | | 10 | 5 | |',
        '| 平均 | | | 40% | | | 50% |',
        '| 权重 | | | 0.5 | | | 0.3 |',
      ),
      near: sample(
        '| 抽样事项 | 材料（前） | 材料（后） | 材料减少率 | 环节（前） | 环节（后） | 环节节约率 |',
        '| 甲 | 10 | 6 | | 10 | 5 | |',
        '| 平均 | | | 40% | | | 50% |',
        '| 权重 | | | 50% | | | 50% |',
      ),
    },
  },
  P5: {
    trips: form('40%'),
    near: form('70%'),
    beside: {
      trips: sample('| 抽样 | | | |', MATERIALS, '| 甲 | 10 | 6 | |', '| 企业开办 | 0 | 0 | |'),
      near: sample('| 抽样 | | | |', MATERIALS, '| 甲 | 10 | 6 | |', '| 企业开办 | 1 | 0 | |'),
    },
  },
  P6: {
    trips: form('25%'),
    near: form('25%'),
    beside: {
      trips: sample(MATERIALS, '| 甲 | 10 | 5 | |', '| 乙 | 2 | 2 | |'),
      near: sample(MATERIALS, '| 甲 | 10 | 5 | |', '| 乙 | 10 | 10 | |'),
    },
  },
  E1: {
    trips: [
      [
        '| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 | 佐证材料 |',
        '| 建设平台 | ≥1个 | 1个 | 80 | | 合同、验收单 |',
        '| 材料减少率 | ≥60% | 34% | 20 | | |',
      ].join('\n'),
    ],
    // Named in the form; in the list; or without points.
    near: [
      [
        '| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 | 佐证材料 |',
        '| 建设平台 | ≥1个 | 1个 | 60 | | 合同、验收单 |',
        '| 材料减少率 | ≥60% | 34% | 20 | | |',
        '| 网上可办率 | ≥70% | 0% | 20 | | / |',
      ].join('\n'),
    ],
    beside: {
      trips: {},
      near: { 资料清单: '| 编号 | 指标 | 资料名称 | 状态 |\n| 2-1 | 材料减少率 | 抽样明细 | 已提交 |' },
    },
  },
  E2: {
    trips: form('60%'),
    near: form('60%'),
    beside: {
      trips: {
        资料清单:
          '| 编号 | 指标 | 资料名称 | 状态 |\n| 1-1 | 材料减少率 | 合同 | 已提交 |\n| 1-1 | | 验收单 | 已提交 |',
      },
      near: {
        资料清单:
          '| 编号 | 指标 | 资料名称 | 状态 |\n| 1-2 | 材料减少率 | 合同 | 已提交 |\n| 1-1 | | 验收单 | 已提交 |\n| 1-3 | | 照片 | 待补充 |',
      },
    },
  },
};
