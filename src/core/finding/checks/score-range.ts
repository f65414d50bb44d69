import { plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import type { Reading } from '../../grid/reading';
import { firstPlace, type Check, type Observation } from '../check';

/** S1: what stood in a score cell is below 0 or above the weight. */
export const scoreRange: Check = {
  id: 'S1',
  observe: ({ sheet, card, rows }) => {
    const outside = (name: string, written: Reading, weight: string | null, cell: CellPlace | null): Observation[] => {
      if (written.kind !== 'figure' || weight === null) return [];
      const { value } = written.quantity;
      if (value.gte(0) && value.lte(weight)) return [];
      return [{ place: firstPlace(sheet, cell), args: { name, written: plainText(value), weight } }];
    };
    const { execution } = sheet;
    return [
      ...(execution ? outside('', execution.written, card.execution?.weight ?? null, execution.cells.score) : []),
      ...rows.flatMap(({ read, scored }) => outside(scored.name, read.written, scored.weight, read.cells.score)),
    ];
  },
};
