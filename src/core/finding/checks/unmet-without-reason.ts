import { compactText } from '../../grid/cell-text';
import { firstPlace, saysNothing, type Check } from '../check';

/** U2: the target is missed and the reason cell says nothing. */
export const unmetWithoutReason: Check = {
  id: 'U2',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (scored.met !== false || read.cells.reason === null) return [];
      if (!saysNothing(compactText(read.reason ?? ''))) return [];
      return [{ place: firstPlace(sheet, read.cells.reason), args: { name: scored.name } }];
    }),
};
