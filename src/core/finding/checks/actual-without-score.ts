import { isEmptyReading, readingText } from '../../grid/reading';
import { firstPlace, isWeighted, type Check } from '../check';

/** The engine waits for points of somebody's judgement. */
const WAITING: ReadonlySet<string> = new Set(['manualMissing', 'qualitativeMissing']);

/** S7: a result is filled in that has to be judged by hand, but nobody gave points. Rows that are computed are filled in
 *  by the scoring itself. */
export const actualWithoutScore: Check = {
  id: 'S7',
  observe: ({ sheet, rows }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      if (!WAITING.has(scored.explanation.code) || !isWeighted(row) || isEmptyReading(read.actual)) return [];
      const args = { name: scored.name, actual: readingText(read.actual) ?? '', weight: scored.weight ?? '' };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};
