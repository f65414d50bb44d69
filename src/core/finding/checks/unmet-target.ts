import { firstPlace, type Check } from '../check';
import { unmetGap } from '../unmet-gap';

/** U1: the actual misses the target: a figure, a range, a due date, or the mean of several rates. */
export const unmetTarget: Check = {
  id: 'U1',
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const gap = sheet.kind === 'scored' ? unmetGap(row) : null;
      if (gap === null) return [];
      const { read, scored } = row;
      const args = { name: scored.name, target: scored.target ?? '', actual: scored.actual ?? '', ...gap };
      return [{ place: firstPlace(sheet, read.cells.score, read.cells.actual), args }];
    }),
};
