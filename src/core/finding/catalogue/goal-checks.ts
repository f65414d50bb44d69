import type { CheckId } from '../finding';
import { words } from '../../local-text';
import type { CheckEntry } from './check-entry';

/** The checks of goals (G). */
export const goalChecks: Readonly<Record<Extract<CheckId, 'G1' | 'G2' | 'G3'>, CheckEntry>> = {
  G1: {
    severity: 'warning',
    name: words('目标里的数字没有对应的指标', 'Goal without an indicator'),
    remedy: words(
      '补充对应的指标，或说明该目标如何考核',
      'Add an indicator for it, or state how the goal is measured.',
    ),
  },
  G2: {
    severity: 'warning',
    name: words('指标值没有写进年度目标', 'Target that stands in no goal'),
    remedy: words(
      '在年度总体目标中补充，或核实该指标是否属于本项目目标',
      'Add it to the yearly goals, or check whether it belongs to them.',
    ),
  },
  G3: {
    severity: 'warning',
    name: words('目标完成情况与实际完成值不一致', 'Told result differs from the cell'),
    remedy: words('核实后统一两处数字', 'Verify, then make both the same.'),
  },
};
