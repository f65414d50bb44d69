import { plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { firstPlace, saysNothing, type Check } from '../check';

/** S8: the target is met, yet fewer than full points stood in the score cell and no reason is given. */
export const metNotFull: Check = {
  id: 'S8',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      const { written, cells, reason } = read;
      if (scored.met !== true || written.kind !== 'figure' || scored.weight === null) return [];
      if (!written.quantity.value.lt(scored.weight) || cells.reason === null) return [];
      if (!saysNothing(compactText(reason ?? ''))) return [];
      const args = { name: scored.name, written: plainText(written.quantity.value), weight: scored.weight };
      return [{ place: firstPlace(sheet, cells.reason), args }];
    }),
};
