import { Exact, HUNDRED, plainText, ZERO } from '../../exact';
import { readingText } from '../../grid/reading';
import { firstPlace, type Check, type CheckedRow } from '../check';
import type { CheckThresholds } from '../../scoring/rule-set/rule-set';

/** A band in points: from (included) and below (excluded); the best one ends at the weight, which S1 watches. */
interface Band {
  readonly from: string;
  readonly below: string;
}

/** S9: points judged by hand lie outside the band of the result that is stated beside them. */
export const scoreOutsideBand: Check = {
  id: 'S9',
  observe: ({ sheet, rows, policy }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      const band = missedBand(row, policy.thresholds);
      if (band === null || read.written.kind !== 'figure') return [];
      const args = {
        name: scored.name,
        actual: readingText(read.actual) ?? '',
        written: plainText(read.written.quantity.value),
        weight: scored.weight ?? '',
        ...band,
      };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};

/** The band that the points typed are outside of: as the scoring says; where it leaves the row to people, by the three
 *  results of 财预〔2020〕10号 in their own words. Other words are not interpreted. */
function missedBand({ read, scored }: CheckedRow, thresholds: CheckThresholds): Band | null {
  const { code, args } = scored.explanation;
  if (code === 'qualitativeOutside') {
    return { from: args['from'] ?? '', below: args['bound'] === 'included' ? '' : (args['to'] ?? '') };
  }
  const { target, actual, written } = read;
  if (scored.function !== 'manual' || scored.weight === null || written.kind !== 'figure') return null;
  if (target.kind !== 'words' || target.date || actual.kind !== 'words') return null;
  const weight = new Exact(scored.weight);
  const points = (percent: string): Exact => weight.times(percent).div(HUNDRED);
  const [reached, partly] = [points(thresholds.reachedFromPercent), points(thresholds.partlyFromPercent)];
  switch (actual.state) {
    case 'achieved':
      return outside(written.quantity.value, reached, null);
    case 'partly':
      return outside(written.quantity.value, partly, reached);
    case 'missed':
      return outside(written.quantity.value, ZERO, partly);
    default:
      return null;
  }
}

function outside(written: Exact, from: Exact, below: Exact | null): Band | null {
  const inside = written.gte(from) && (below === null || written.lt(below));
  return inside ? null : { from: plainText(from), below: below === null ? '' : plainText(below) };
}
