import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckEntry } from './check-entry';

/** The checks of weights (W). */
export const weightChecks: Readonly<
  Record<Extract<CheckId, 'W1' | 'W2' | 'W3' | 'W4' | 'W5' | 'W6' | 'W7'>, CheckEntry>
> = {
  W1: {
    severity: 'error',
    name: words('分值合计不等于应有总分', 'Weights do not add up'),
    remedy: words(
      '调整各指标分值，使其与预算执行率分值之和等于应有总分',
      'Adjust the weights so that, with the execution rate, they add up to the expected total.',
    ),
  },
  W2: {
    severity: 'warning',
    name: words('一级指标分值与口径不同', 'Level weights differ from the rule set'),
    remedy: words(
      '按口径调整一级指标分值；确需调整的，说明依据',
      'Adjust the weights of the levels to the rule set, or state why they differ.',
    ),
  },
  W3: {
    severity: 'error',
    name: words('标注的分值与下级合计不一致', 'Declared weight differs from what stands below'),
    remedy: words('改正标签中的分值或下级指标的分值', 'Correct the weight in the label, or the weights below it.'),
  },
  W4: {
    severity: 'warning',
    name: words('两处分值不一致', 'Two sets of weights disagree'),
    remedy: words(
      '以批复的指标体系为准，统一两处分值',
      'Make both the same, by the indicator system that was approved.',
    ),
  },
  W5: {
    severity: 'error',
    name: words('计分的指标没有分值', 'Scored row without a weight'),
    remedy: words(
      '补填大于0的分值；不计分的指标，分值栏填“/”并不填完成值',
      'Give it a weight above 0, or mark the row as not applicable.',
    ),
  },
  W6: {
    severity: 'warning',
    name: words('单项指标分值过高', 'One indicator holds too much'),
    remedy: words('细分该指标，或把部分分值调整到其他指标', 'Divide the indicator, or move points to others.'),
  },
  W7: {
    severity: 'warning',
    name: words('缺少产出、效益或满意度指标', 'Outputs, effects or satisfaction is missing'),
    remedy: words('补充该类指标；确实不适用的，在说明中写明', 'Add such an indicator, or state why none applies.'),
  },
};
