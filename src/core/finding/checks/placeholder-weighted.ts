import { firstPlace, isWeighted, type Check } from '../check';

/** T6: a line of the printed form that nobody named (指标2：, ……, /) carries points. */
export const placeholderWeighted: Check = {
  id: 'T6',
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (!read.placeholder || !isWeighted(row)) return [];
      const name = sheet.columns.name === undefined ? null : { row: read.row, column: sheet.columns.name };
      const args = { name: scored.name, weight: scored.weight ?? '' };
      return [{ place: firstPlace(sheet, name, read.cells.weight), args }];
    }),
};
