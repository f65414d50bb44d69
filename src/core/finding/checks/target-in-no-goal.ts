import { Exact, HUNDRED } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { firstPlace, isWeighted, namedChinese, namedEnglish, type Check, type CheckManual } from '../check';
import { matchGoals } from '../match-goals';

type Args = Told<'name' | 'target'>;

/** G2: an indicator's target stands in no goal, though the goals name their figures one by one: most indicators are
 *  found there. A goal text that only sums up is no case of it. */
export const targetInNoGoal: Check<Args> = {
  id: 'G2',
  severity: 'warning',
  about: 'row',
  name: words('指标值没有写进年度目标', 'Target that stands in no goal'),
  remedy: words(
    '在年度总体目标中补充，或核实该指标是否属于本项目目标',
    'Add it to the yearly goals, or check whether it belongs to them.',
  ),
  sentence: {
    'zh-CN': (a) => `${namedChinese(a.name)}的指标值 ${a.target} 没有写进年度目标`,
    'en-US': (a) => `The target ${a.target} of ${namedEnglish(a.name)} stands in no goal`,
  },
  observe: ({ sheet, goals: { expected }, rows, thresholds }) => {
    const figured = rows.filter((row) => row.read.target.kind === 'figure' && isWeighted(row));
    const { matchedRows } = matchGoals(expected, figured);
    const least = new Exact(figured.length).times(thresholds.declaredGoalsPercent).div(HUNDRED);
    if (matchedRows.size < 2 || least.gt(matchedRows.size)) return [];
    return figured
      .filter((row) => !matchedRows.has(row))
      .map(({ read, scored }) => ({
        place: firstPlace(sheet, read.cells.target),
        args: { name: scored.name, target: scored.target ?? '' },
      }));
  },
};

/** What the manual says of G2. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度指标值、年度总体目标（预期目标）', 'target, yearly goals'],
  thresholds: {
    declaredGoalsPercent: [
      '至少百分之几的定量指标在目标中找得到，才逐项核对',
      'so many percent of the quantitative indicators have to stand in the goals',
    ],
  },
  example: {
    given: [
      '多数指标值都写进了预期目标，“数据共享率≥90%”没有',
      'Most targets stand in the goals, 数据共享率 ≥90% does not',
    ],
    args: { name: '数据共享率', target: '≥90%' },
  },
};
