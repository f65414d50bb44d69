import { Exact, HUNDRED } from '../../exact';
import { firstPlace, isWeighted, type Check } from '../check';
import { matchGoals } from '../match-goals';

/** G2: an indicator's target stands in no goal, though the goals name their figures one by one: most indicators are
 *  found there. A goal text that only sums up is no case of it. */
export const targetInNoGoal: Check = {
  id: 'G2',
  observe: ({ sheet, goals: { expected }, rows, policy }) => {
    const figured = rows.filter((row) => row.read.target.kind === 'figure' && isWeighted(row));
    const { matchedRows } = matchGoals(expected, figured);
    const least = new Exact(figured.length).times(policy.thresholds.declaredGoalsPercent).div(HUNDRED);
    if (matchedRows.size < 2 || least.gt(matchedRows.size)) return [];
    return figured
      .filter((row) => !matchedRows.has(row))
      .map(({ read, scored }) => ({
        place: firstPlace(sheet, read.cells.target),
        args: { name: scored.name, target: scored.target ?? '' },
      }));
  },
};
