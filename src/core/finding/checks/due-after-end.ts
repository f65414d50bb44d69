import { firstPlace, isWeighted, type Check } from '../check';
import { isAfter, projectEnd } from '../due-date';

/** T7: a target is due after the project ends, or after the year that is evaluated where the form names no end. */
export const dueAfterEnd: Check = {
  id: 'T7',
  observe: ({ sheet, labels, rows }) => {
    const end = sheet.kind === 'scored' ? projectEnd(labels, sheet) : null;
    if (end === null) return [];
    return rows.flatMap((row) => {
      const { target, cells } = row.read;
      if (target.kind !== 'words' || !isWeighted(row)) return [];
      if (!target.date || !isAfter(target.date.last, end.day)) return [];
      const args = { name: row.scored.name, target: target.text, end: end.day, of: end.of };
      return [{ place: firstPlace(sheet, cells.target), args }];
    });
  },
};
