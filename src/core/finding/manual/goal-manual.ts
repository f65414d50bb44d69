import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckManual } from './check-manual';

/** What the manual says of the checks of goals (G). */
export const goalManual: Readonly<Record<Extract<CheckId, 'G1' | 'G2' | 'G3'>, CheckManual>> = {
  G1: {
    looksAt: words('年度总体目标（预期目标）、各指标', 'yearly goals, indicators'),
    example: {
      given: words(
        '预期目标“政务数据统一归集80%以上”，没有指标值为80%的归集指标',
        'The goals say 80% or more of the data is collected; no indicator has this target',
      ),
      args: { sentence: '政务数据统一归集80%以上', figure: '80%以上' },
    },
  },
  G2: {
    looksAt: words('年度指标值、年度总体目标（预期目标）', 'target, yearly goals'),
    thresholds: {
      declaredGoalsPercent: words(
        '至少百分之几的定量指标在目标中找得到，才逐项核对',
        'so many percent of the quantitative indicators have to stand in the goals',
      ),
    },
    example: {
      given: words(
        '多数指标值都写进了预期目标，“数据共享率≥90%”没有',
        'Most targets stand in the goals, 数据共享率 ≥90% does not',
      ),
      args: { name: '数据共享率', target: '≥90%' },
    },
  },
  G3: {
    looksAt: words('年度总体目标（实际完成情况）、实际完成值', 'told results, actual'),
    example: {
      given: words(
        '实际完成情况写“材料减少35%”，指标“材料减少率”的实际完成值为34%',
        'The told result is “材料减少35%”, the cell says 34%',
      ),
      args: { name: '材料减少率', sentence: '材料减少35%', figure: '35%', actual: '34%' },
    },
  },
};
