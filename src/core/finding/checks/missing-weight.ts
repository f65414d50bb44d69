import { plainText } from '../../exact';
import { isEmptyReading } from '../../grid/reading';
import { firstPlace, type Check } from '../check';

/** W5: a row that is to be scored has no weight, or none above 0. */
export const missingWeight: Check = {
  id: 'W5',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      const { weight, cells } = read;
      if (sheet.kind !== 'scored' || cells.weight === null || scored.status === 'notApplicable') return [];
      const notAbove0 = weight.kind === 'figure' && !weight.quantity.value.gt(0);
      if (!isEmptyReading(weight) && !notAbove0) return [];
      const written = weight.kind === 'figure' ? plainText(weight.quantity.value) : '';
      return [{ place: firstPlace(sheet, cells.weight), args: { name: scored.name, weight: written } }];
    }),
};
