import { cellAddress } from '../../grid/address';
import { compactText } from '../../grid/cell-text';
import { isWeighted, type Check } from '../check';

/** T8: two indicators with points have the same name. A name that covers several lines is one name. */
export const duplicateNames: Check = {
  id: 'T8',
  observe: ({ sheet, labels, rows }) => {
    const { name: column } = sheet.columns;
    if (sheet.kind !== 'scored' || column === undefined) return [];
    const first = new Map<string, number>();
    return rows.flatMap((row) => {
      const { read } = row;
      if (read.placeholder || !isWeighted(row) || labels.isBlank(read.row, column)) return [];
      const key = compactText(read.name);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, read.row);
        return [];
      }
      const args = { name: read.name, first: cellAddress({ row: earlier, column }) };
      return [{ place: { row: read.row, column }, args }];
    });
  },
};
