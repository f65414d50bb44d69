import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckEntry } from './check-entry';

/** The checks of targets (T). */
export const targetChecks: Readonly<
  Record<Extract<CheckId, 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T10'>, CheckEntry>
> = {
  T1: {
    severity: 'warning',
    name: words('有分值而没有年度指标值', 'No target'),
    remedy: words('补填可衡量的年度指标值', 'Fill in a target that can be measured.'),
  },
  T2: {
    severity: 'warning',
    name: words('实际远超目标，目标可能偏低', 'Far above the target'),
    remedy: words(
      '核实指标值设置是否偏低，并在原因栏说明',
      'Check whether the target was set too low, and say so in the reason column.',
    ),
  },
  T3: {
    severity: 'warning',
    name: words('定量指标的指标值无法衡量', 'Quantitative target in words'),
    remedy: words('改为可衡量的数值和单位', 'Write a figure with its unit.'),
  },
  T4: {
    severity: 'warning',
    name: words('成本指标用了“≥”', 'Cost with “at least”'),
    remedy: words('成本指标一般应为“≤”，请核对符号', 'A cost is usually “at most”: check the sign.'),
  },
  T5: {
    severity: 'warning',
    name: words('百分比目标大于100%', 'Percentage above 100%'),
    remedy: words('核对指标值或改正指标名称', 'Check the target, or the name of the indicator.'),
  },
  T6: {
    severity: 'warning',
    name: words('没有填写名称的指标占有分值', 'Unnamed line carries points'),
    remedy: words('填写指标名称，或去掉该行分值', 'Name the indicator, or take its points away.'),
  },
  T7: {
    severity: 'warning',
    name: words('完成时限晚于项目结束时间', 'Due after the end'),
    remedy: words('核对完成时限和项目起止时间', 'Check the due date and the period of the project.'),
  },
  T8: {
    severity: 'warning',
    name: words('指标名称重复', 'Duplicate name'),
    remedy: words('合并重复的指标，或改写名称加以区分', 'Merge the two, or make their names differ.'),
  },
  T9: {
    severity: 'error',
    name: words('目标与实际的单位不能换算', 'Units do not fit together'),
    remedy: words('统一指标值和实际完成值的单位后重新评分', 'Use one unit for target and actual, then score again.'),
  },
  T10: {
    severity: 'error',
    name: words('单元格内容无法识别', 'Value cannot be read'),
    remedy: words(
      '改写为一个明确的数值（连同单位）后重新评分',
      'Write one definite figure with its unit, then score again.',
    ),
  },
};
