import { firstPlace, type Check } from '../check';

/** T9: target and actual are counted in units that cannot be converted into each other. */
export const unitsDiffer: Check = {
  id: 'T9',
  observe: ({ sheet, rows }) =>
    rows.flatMap(({ read, scored, measured }) => {
      if (sheet.kind !== 'scored' || measured.kind !== 'unclear' || measured.args.expected !== 'sameUnit') return [];
      const args = { name: scored.name, target: scored.target ?? '', actual: scored.actual ?? '' };
      return [{ place: firstPlace(sheet, read.cells.actual), args }];
    }),
};
