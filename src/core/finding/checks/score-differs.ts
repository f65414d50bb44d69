import { Exact, plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import type { Reading } from '../../grid/reading';
import { firstPlace, type Check, type Observation } from '../check';
import { differs } from '../tolerance';

/** S2: what stood in a score cell is not what the rules give. Points judged by hand are not recomputed. */
export const scoreDiffers: Check = {
  id: 'S2',
  observe: ({ sheet, card, rows }) => {
    const compare = (name: string, written: Reading, score: string | null, cell: CellPlace | null): Observation[] => {
      if (written.kind !== 'figure' || score === null || !differs(written.quantity.value, score)) return [];
      const args = { name, written: plainText(written.quantity.value), computed: plainText(new Exact(score)) };
      return [{ place: firstPlace(sheet, cell), args }];
    };
    const { execution } = sheet;
    return [
      ...(execution ? compare('', execution.written, card.execution?.score ?? null, execution.cells.score) : []),
      ...rows
        .filter(({ scored }) => scored.function !== 'manual')
        .flatMap(({ read, scored }) => compare(scored.name, read.written, scored.score, read.cells.score)),
    ];
  },
};
