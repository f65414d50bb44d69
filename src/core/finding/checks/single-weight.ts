import { Exact, HUNDRED } from '../../exact';
import { firstPlace, type Check } from '../check';

/** W6: one indicator holds a large share of all points. */
export const singleWeight: Check = {
  id: 'W6',
  observe: ({ sheet, rows, ruleSet, policy }) => {
    if (sheet.kind !== 'scored') return [];
    const most = new Exact(ruleSet.totalWeight).times(policy.thresholds.singleWeightPercent).div(HUNDRED);
    return rows.flatMap(({ read, scored }) => {
      if (scored.weight === null || !new Exact(scored.weight).gt(most)) return [];
      const args = { name: scored.name, weight: scored.weight, most: most.toFixed(), total: ruleSet.totalWeight };
      return [{ place: firstPlace(sheet, read.cells.weight, read.cells.score), args }];
    });
  },
};
