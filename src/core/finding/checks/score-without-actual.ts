import { plainText } from '../../exact';
import { firstPlace, type Check } from '../check';

/** S6: points were typed though the actual holds no figure. A target in words answered in words is no case of it. */
export const scoreWithoutActual: Check = {
  id: 'S6',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored }) => {
      if (read.cells.actual === null || scored.status === 'notApplicable' || read.written.kind !== 'figure') return [];
      const { target, actual } = read;
      const inWords = target.kind === 'words' && actual.kind === 'words';
      if (actual.kind === 'figure' || actual.kind === 'error' || actual.kind === 'unreadable' || inWords) return [];
      const args = { name: scored.name, written: plainText(read.written.quantity.value) };
      return [{ place: firstPlace(sheet, read.cells.actual, read.cells.score), args }];
    }),
};
