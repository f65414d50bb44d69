import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckManual } from './check-manual';

/** What the manual says of the checks of what misses its target (U). */
export const unmetManual: Readonly<Record<Extract<CheckId, 'U1' | 'U2' | 'U3'>, CheckManual>> = {
  U1: {
    looksAt: words('年度指标值、实际完成值', 'target, actual'),
    example: {
      given: words('指标值≥60%，实际完成值34%', 'Target ≥60%, actual 34%'),
      args: {
        name: '材料减少率',
        target: '≥60%',
        actual: '34%',
        gap: '26',
        gapUnit: 'percentagePoints',
        direction: 'below',
      },
    },
  },
  U2: {
    looksAt: words(
      '偏差原因分析及改进措施；预算执行率低于口径要求说明原因的界限（execution.reasonBelow）时，资金栏的说明',
      'the reason column; where the execution rate is below execution.reasonBelow of the rule set, what the funds block says',
    ),
    example: {
      given: words('指标值≥60%，实际完成值34%，原因栏写“无”', 'Target ≥60%, actual 34%, the reason column says “none”'),
      args: { name: '材料减少率' },
    },
  },
  U3: {
    looksAt: words('年度指标值、实际完成值、原得分', 'target, actual, score as written'),
    example: {
      given: words(
        '指标值≥60%，实际完成值34%，分值10，原得分10',
        'Target ≥60%, actual 34%, weight 10, score as written 10',
      ),
      args: { name: '材料减少率', written: '10', weight: '10' },
    },
  },
};
