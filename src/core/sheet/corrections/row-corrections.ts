import { compactText } from '../../grid/cell-text';
import type { IndicatorRow } from '../indicator-sheet';
import type { PercentCorrection, RowAnchor, RowCorrection } from './correction';

/** What the user said about a row. */
export interface CorrectedRow {
  readonly excluded: boolean;
  readonly percents: readonly PercentCorrection[];
}

/** Meets the rows of a sheet one after the other, from top to bottom, with what the user said about them. */
export interface RowCorrections {
  next(row: Pick<IndicatorRow, 'name' | 'level1' | 'level2'>): CorrectedRow;
}

const NOTHING: CorrectedRow = { excluded: false, percents: [] };

/** The words a row is anchored by; `occurrence` has to be counted by the caller. */
export function rowWordsOf({
  name,
  level1,
  level2,
}: Pick<IndicatorRow, 'name' | 'level1' | 'level2'>): Omit<RowAnchor, 'occurrence'> {
  return { name: compactText(name), level1: compactText(level1 ?? ''), level2: compactText(level2 ?? '') };
}

const key = ({ name, level1, level2 }: Omit<RowAnchor, 'occurrence'>): string => [name, level1, level2].join('\n');

/** Counts rows of the same words. */
export function rowCounter(): (row: Pick<IndicatorRow, 'name' | 'level1' | 'level2'>) => RowAnchor {
  const seen = new Map<string, number>();
  return (row) => {
    const words = rowWordsOf(row);
    const occurrence = seen.get(key(words)) ?? 0;
    seen.set(key(words), occurrence + 1);
    return { ...words, occurrence };
  };
}

export function rowCorrections(corrections: readonly (RowCorrection | PercentCorrection)[]): RowCorrections {
  if (corrections.length === 0) return { next: () => NOTHING };
  const count = rowCounter();
  return {
    next(row) {
      const anchor = count(row);
      const said = corrections.filter(
        (each) => each.anchor.occurrence === anchor.occurrence && key(each.anchor) === key(anchor),
      );
      return {
        excluded: said.some(({ kind }) => kind === 'notIndicator'),
        percents: said.filter((each) => each.kind === 'percent'),
      };
    },
  };
}
