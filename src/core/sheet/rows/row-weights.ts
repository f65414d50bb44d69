import { HUNDRED, ZERO, type Exact } from '../../exact';
import type { LabelGrid } from '../label-grid';
import type { Area } from '../../grid/address';
import { isEmptyReading, readingText, type Reading } from '../../grid/reading';
import type { ExecutionBlock, IndicatorRow, TotalRow } from '../indicator-sheet';
import type { RecognitionReason } from '../recognition-reason';

/** Rows with points that stand elsewhere than beside them, and where they were found. */
export interface WeightedRows {
  readonly rows: readonly IndicatorRow[];
  readonly reasons: readonly RecognitionReason[];
}

/** Points that stand once for several indicators below each other, as merged cells have them. How they are divided is asked,
 *  not guessed: none of the rows has any. Where the host does not tell what is merged, rows without points while the points
 *  of the others are already complete are taken for such; where it does, points belong to their own row. */
export function withSharedWeights(
  labels: LabelGrid,
  rows: readonly IndicatorRow[],
  execution: ExecutionBlock | null,
  total: TotalRow | null,
): WeightedRows {
  const { merges } = labels.grid;
  const groups = merges ? mergedGroups(rows, merges) : sharingGroups(labels, rows, execution, total);
  if (groups.length === 0) return { rows, reasons: [] };
  const shared = new Map(groups.flatMap((group) => group.map((row) => [row.row, sharedWeight(group)])));
  return {
    rows: rows.map((row) => {
      const found = shared.get(row.row);
      return found ? { ...row, weight: found.weight, cells: { ...row.cells, weight: found.cell } } : row;
    }),
    reasons: groups.flatMap((group) => {
      const { cell, weight } = sharedWeight(group);
      const text = readingText(weight) ?? '';
      return cell ? [{ code: 'weightShared', ...cell, args: { text, count: group.length } }] : [];
    }),
  };
}

/** The indicators beside each merged cell of points. */
function mergedGroups(rows: readonly IndicatorRow[], merges: readonly Area[]): IndicatorRow[][] {
  const tall = merges.filter(({ top, bottom }) => bottom > top);
  return rows.flatMap((row, index) => {
    const cell = row.weight.kind === 'figure' ? row.cells.weight : null;
    const area =
      cell && tall.find(({ top, left, right }) => top === cell.row && left <= cell.column && cell.column <= right);
    if (!area) return [];
    const group = rows
      .slice(index)
      .filter((each) => each.row <= area.bottom && (each === row || each.weight.kind === 'blank'));
    return group.filter(isFilledIn).length > 1 ? [group.filter((each) => each === row || isFilledIn(each))] : [];
  });
}

/** An indicator with points, and the indicators right below it that have none, while the points are complete. */
function sharingGroups(
  labels: LabelGrid,
  rows: readonly IndicatorRow[],
  execution: ExecutionBlock | null,
  total: TotalRow | null,
): IndicatorRow[][] {
  const sum = [execution?.weight, ...rows.map(({ weight }) => weight)].reduce<Exact>(
    (points, weight) => points.plus(pointsOf(weight) ?? ZERO),
    ZERO,
  );
  const stated = total?.weightCell ? pointsOf(labels.read(total.weightCell.row, total.weightCell.column)) : null;
  if (!sum.eq(stated ?? HUNDRED)) return [];
  const groups: IndicatorRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const follows = group !== undefined && group.at(-1)?.row === row.row - 1;
    if (follows && row.weight.kind === 'blank' && isFilledIn(row)) group.push(row);
    else if (row.weight.kind === 'figure' && row.cells.weight) groups.push([row]);
  }
  return groups.filter((group) => group.length > 1);
}

/** A row that somebody filled in: the printed lines beside it share nothing. */
export const isFilledIn = ({ placeholder, target, actual }: IndicatorRow): boolean =>
  !placeholder && !(isEmptyReading(target) && isEmptyReading(actual));

const pointsOf = (weight: Reading | undefined): Exact | null =>
  weight?.kind === 'figure' && !weight.quantity.value.isNegative() ? weight.quantity.value : null;

function sharedWeight(group: readonly IndicatorRow[]): { weight: Reading; cell: IndicatorRow['cells']['weight'] } {
  const [first] = group;
  const text = first ? (readingText(first.weight) ?? '') : '';
  return { weight: { kind: 'unreadable', text, sharedBy: group.length }, cell: first?.cells.weight ?? null };
}
