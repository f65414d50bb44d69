import { compactText } from '../../grid/cell-text';
import type { IndicatorRow } from '../indicator-sheet';
import type { AboutCorrection, PercentCorrection, RowAnchor, SaidOfRow } from './correction';

/** What the user said about a row. */
export interface CorrectedRow {
  readonly excluded: boolean;
  readonly percents: readonly PercentCorrection[];
  readonly abouts: readonly AboutCorrection[];
}

/** Meets the rows of a sheet one after the other, from top to bottom, with what the user said about them. */
export interface RowCorrections {
  next(row: Pick<IndicatorRow, 'name' | 'level1' | 'level2'>): CorrectedRow;
  /** Those that no row met so far is meant by. */
  lost(): readonly SaidOfRow[];
}

const NOTHING: CorrectedRow = { excluded: false, percents: [], abouts: [] };

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

/** `loose`: corrections that found no row of just their words. A later correction may have given the rows levels they had
 *  not, or taken them away; such a correction then holds for the first row of its name whose levels do not contradict. */
export function rowCorrections(corrections: readonly SaidOfRow[], loose: readonly SaidOfRow[] = []): RowCorrections {
  if (corrections.length === 0) return { next: () => NOTHING, lost: () => [] };
  const count = rowCounter();
  const found = new Set<SaidOfRow>();
  const isMeant = (each: SaidOfRow, anchor: RowAnchor): boolean =>
    loose.includes(each)
      ? !found.has(each) && agrees(each.anchor, anchor)
      : each.anchor.occurrence === anchor.occurrence && key(each.anchor) === key(anchor);
  return {
    lost: () => corrections.filter((each) => !found.has(each)),
    next(row) {
      const anchor = count(row);
      const said = corrections.filter((each) => isMeant(each, anchor));
      for (const each of said) found.add(each);
      return {
        excluded: said.some(({ kind }) => kind === 'notIndicator'),
        percents: said.filter((each) => each.kind === 'percent'),
        abouts: said.filter((each) => each.kind === 'about'),
      };
    },
  };
}

function agrees(a: RowAnchor, b: RowAnchor): boolean {
  const same = (one: string, other: string): boolean => one === other || one === '' || other === '';
  return a.name === b.name && same(a.level1, b.level1) && same(a.level2, b.level2) && a.occurrence === b.occurrence;
}
