import { Exact, plainText } from '../../exact';
import { firstPlace, type Check } from '../check';
import { differs } from '../tolerance';

/** S2: what stood in a score cell is not what the rules give. Points judged by hand are not recomputed. */
export const scoreDiffers: Check = {
  id: 'S2',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      const { written } = read;
      if (scored.function === 'manual' || scored.score === null || written.kind !== 'figure') return [];
      if (!differs(written.quantity.value, scored.score)) return [];
      const computed = plainText(new Exact(scored.score));
      const args = { name: scored.name, written: plainText(written.quantity.value), computed };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};
