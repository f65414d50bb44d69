import { Exact, plainText } from '../../exact';
import { firstPlace, type Check } from '../check';

/** U3: the target is missed, yet full points stood in the score cell. */
export const unmetFullScore: Check = {
  id: 'U3',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (scored.met !== false || scored.weight === null || read.written.kind !== 'figure') return [];
      const { value } = read.written.quantity;
      if (new Exact(scored.weight).isZero() || value.lt(scored.weight)) return [];
      const args = { name: scored.name, written: plainText(value), weight: scored.weight };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};
