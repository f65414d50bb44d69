import { HUNDRED, plainText } from '../../exact';
import { roundRatio } from '../../scoring/round';
import { firstPlace, type Check } from '../check';

/** T2: the actual is far above the target, so the target may have been set too low. Never on a target that is to stay
 *  below, nor on a target of 0. */
export const targetExceeded: Check = {
  id: 'T2',
  observe: ({ sheet, rows, policy }) =>
    rows.flatMap(({ read, scored, measured }) => {
      if (measured.kind !== 'measured' || measured.figures.comparison === 'atMost') return [];
      const { target, actual } = measured.figures;
      if (!target.gt(0) || actual.times(HUNDRED).lt(target.times(policy.thresholds.overTargetPercent))) return [];
      const percent = roundRatio({ numerator: actual.times(HUNDRED), denominator: target }, 1, 'half-up');
      const args = {
        name: scored.name,
        target: scored.target ?? '',
        actual: scored.actual ?? '',
        percent: plainText(percent),
      };
      return [{ place: firstPlace(sheet, read.cells.target), args }];
    }),
};
