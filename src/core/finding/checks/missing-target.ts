import { isEmptyReading } from '../../grid/reading';
import { Exact } from '../../exact';
import { firstPlace, type Check } from '../check';

/** T1: a weighted row without a target. */
export const missingTarget: Check = {
  id: 'T1',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (
        read.cells.target === null ||
        scored.status === 'notApplicable' ||
        scored.weight === null ||
        !isEmptyReading(read.target)
      )
        return [];
      if (!new Exact(scored.weight).isPositive() || new Exact(scored.weight).isZero()) return [];
      return [
        {
          place: firstPlace(sheet, read.cells.target, read.cells.score),
          args: { name: scored.name, weight: scored.weight },
        },
      ];
    }),
};
