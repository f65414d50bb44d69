import { plainText } from '../../exact';
import { PERCENT } from '../../grid/units';
import { isMet, shortfall } from '../../scoring/figures';
import { measureRow } from '../../scoring/measure';
import { firstPlace, type Check } from '../check';

/** U1: the actual misses the target. */
export const unmetTarget: Check = {
  id: 'U1',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      const measured = measureRow(read);
      if (sheet.kind !== 'scored' || measured.kind !== 'measured' || isMet(measured.figures)) return [];
      const { comparison, unit } = measured.figures;
      return [
        {
          place: firstPlace(sheet, read.cells.score, read.cells.actual),
          args: {
            name: scored.name,
            target: scored.target ?? '',
            actual: scored.actual ?? '',
            gap: plainText(shortfall(measured.figures)),
            gapUnit: unit === PERCENT ? 'percentagePoints' : (unit ?? ''),
            direction: comparison === 'atMost' ? 'above' : 'below',
          },
        },
      ];
    }),
};
