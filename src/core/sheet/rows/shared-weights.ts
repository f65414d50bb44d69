import { Exact, ZERO } from '../../exact';
import { areaAddress } from '../../grid/address';
import { isEmptyReading, readingText, type Reading } from '../../grid/reading';
import type { ExecutionBlock, IndicatorRow, TotalRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { RecognitionReason } from '../recognition-reason';

const FULL_POINTS = new Exact(100);

/** Rows with the weights they share told from the weights of their own. */
export interface SharedWeights {
  readonly rows: readonly IndicatorRow[];
  readonly reasons: readonly RecognitionReason[];
}

/** Points that stand once for several indicators below each other, as merged cells have them: rows without points while the
 *  points of the others are already complete. How they are divided is asked, not guessed: none of the rows has any.
 *  Merges are not seen (grid.ts), so that the sum has to tell. */
export function withSharedWeights(
  labels: LabelGrid,
  rows: readonly IndicatorRow[],
  execution: ExecutionBlock | null,
  total: TotalRow | null,
): SharedWeights {
  const groups = sharingGroups(rows);
  const sum = [execution?.weight, ...rows.map(({ weight }) => weight)].reduce<Exact>(
    (points, weight) => points.plus(pointsOf(weight) ?? ZERO),
    ZERO,
  );
  const stated = total?.weightCell ? pointsOf(labels.read(total.weightCell.row, total.weightCell.column)) : null;
  if (groups.length === 0 || !sum.eq(stated ?? FULL_POINTS)) return { rows, reasons: [] };
  const shared = new Map(groups.flatMap((group) => group.map((row) => [row.row, sharedWeight(group)])));
  return {
    rows: rows.map((row) => {
      const found = shared.get(row.row);
      return found ? { ...row, weight: found.weight, cells: { ...row.cells, weight: found.cell } } : row;
    }),
    reasons: groups.flatMap((group) => {
      const { cell, weight } = sharedWeight(group);
      return cell ? [{ code: 'weightShared', ...cell, args: { text: readingText(weight) ?? '' } }] : [];
    }),
  };
}

/** An indicator with points, and the indicators right below it that have none. */
function sharingGroups(rows: readonly IndicatorRow[]): IndicatorRow[][] {
  const groups: IndicatorRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const follows = group !== undefined && group.at(-1)?.row === row.row - 1;
    if (follows && row.weight.kind === 'blank' && isFilledIn(row)) group.push(row);
    else if (row.weight.kind === 'figure' && row.cells.weight) groups.push([row]);
  }
  return groups.filter((group) => group.length > 1);
}

const isFilledIn = ({ placeholder, target, actual }: IndicatorRow): boolean =>
  !placeholder && !(isEmptyReading(target) && isEmptyReading(actual));

const pointsOf = (weight: Reading | undefined): Exact | null =>
  weight?.kind === 'figure' && !weight.quantity.value.isNegative() ? weight.quantity.value : null;

function sharedWeight(group: readonly IndicatorRow[]): { weight: Reading; cell: IndicatorRow['cells']['weight'] } {
  const cell = group[0]?.cells.weight ?? null;
  const points = group[0] ? readingText(group[0].weight) : null;
  const last = group.at(-1)?.row ?? 0;
  const column = cell?.column ?? 0;
  const area = areaAddress({ top: cell?.row ?? last, left: column, bottom: last, right: column });
  return { weight: { kind: 'unreadable', text: `${points ?? ''} (${area})` }, cell };
}
