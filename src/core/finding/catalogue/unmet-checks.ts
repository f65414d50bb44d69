import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckEntry } from './check-entry';

/** The checks of what misses its target (U). */
export const unmetChecks: Readonly<Record<Extract<CheckId, 'U1' | 'U2' | 'U3'>, CheckEntry>> = {
  U1: {
    severity: 'error',
    name: words('未达到年度指标值', 'Target missed'),
    remedy: words(
      '核实实际完成值，并在偏差原因栏说明原因和改进措施',
      'Check the actual value and state the reason and the remedy in the reason column.',
    ),
  },
  U2: {
    severity: 'warning',
    name: words('未达标（或执行率偏低）而没有说明原因', 'Missed, or little spent, without a reason'),
    remedy: words('填写偏差原因分析及改进措施', 'Fill in the reason and the remedy.'),
  },
  U3: {
    severity: 'error',
    name: words('未达标却得满分', 'Missed, yet full points'),
    remedy: words('按评分规则重新计分', 'Score the row by the rules.'),
  },
};
