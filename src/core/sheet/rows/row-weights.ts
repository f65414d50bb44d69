import { readText } from '../../grid/cell-number';
import { Exact, HUNDRED, plainText, ZERO } from '../../exact';
import type { LabelGrid } from '../label-grid';
import type { Header } from '../header/recognise-header';
import { weightInLabel } from '../row-labels';
import type { Area } from '../../grid/address';
import { isEmptyReading, readingText, type Reading } from '../../grid/reading';
import type { ExecutionBlock, IndicatorRow, TotalRow } from '../indicator-sheet';
import type { RecognitionReason } from '../recognition-reason';

/** Rows with points that stand elsewhere than beside them, and where they were found. */
export interface WeightedRows {
  readonly rows: readonly IndicatorRow[];
  readonly reasons: readonly RecognitionReason[];
}

/** One label with the labels below it: 项目产出（40分） over 产出数量（14分） … */
interface LabelNode {
  readonly weight: string | null;
  readonly children: LabelNode[];
}

/** A table's weights by its labels. */
export interface LabelledWeights {
  /** Points of a row as far as its own label, or the 二级 label it stands alone under, says. */
  readonly ofRow: ReadonlyMap<number, string>;
  /** Sum of all weights, each counted once at the deepest level that carries it; null when no label carries any. */
  readonly sum: string | null;
}

/** Reads the weights that stand inside the labels of a 一级/二级/三级 table. */
export function labelledWeights(labels: LabelGrid, header: Header, rows: readonly IndicatorRow[]): LabelledWeights {
  const roots: LabelNode[] = [];
  const leaves: { readonly row: number; readonly leaf: LabelNode; readonly parent: LabelNode | null }[] = [];
  let level1: LabelNode | null = null;
  let level2: LabelNode | null = null;
  const { columns } = header;
  for (const { row } of rows) {
    const first: LabelNode | null = node(labels, row, columns.level1);
    if (first) {
      roots.push(first);
      level1 = first;
      level2 = null;
    }
    const second: LabelNode | null = node(labels, row, columns.level2);
    if (second) {
      (level1?.children ?? roots).push(second);
      level2 = second;
    }
    const leaf: LabelNode = node(labels, row, columns.name) ?? { weight: null, children: [] };
    const parent: LabelNode | null = level2 ?? level1;
    (parent?.children ?? roots).push(leaf);
    leaves.push({ row, leaf, parent });
  }
  const ofRow = new Map<number, string>();
  for (const { row, leaf, parent } of leaves) {
    const weight = leaf.weight ?? (parent?.children.length === 1 ? parent.weight : null);
    if (weight !== null) ofRow.set(row, weight);
  }
  const sums = roots.map(nodeWeight);
  const known = sums.filter((sum) => sum !== null);
  return { ofRow, sum: known.length === 0 ? null : plainText(known.reduce((sum, weight) => sum.plus(weight), ZERO)) };
}

function node(labels: LabelGrid, row: number, column: number | undefined): LabelNode | null {
  const label = column === undefined ? '' : labels.label(row, column);
  return label === '' ? null : { weight: weightInLabel(label, true), children: [] };
}

/** The children's sum where every child carries a weight, else the label's own. */
function nodeWeight({ weight, children }: LabelNode): Exact | null {
  const below = children.map(nodeWeight);
  const known = below.filter((sum) => sum !== null);
  if (known.length > 0 && known.length === below.length) return known.reduce((sum, each) => sum.plus(each), ZERO);
  return weight === null ? null : new Exact(weight);
}

/** Rows without points of their own take those of their labels. */
export function withLabelledWeights(
  header: Header,
  rows: readonly IndicatorRow[],
  weights: LabelledWeights,
): WeightedRows {
  const found = rows.flatMap((row) => {
    const labelled = row.weight.kind === 'blank' ? weights.ofRow.get(row.row) : undefined;
    return labelled === undefined ? [] : [[row.row, labelled] as const];
  });
  const ofRow = new Map(found);
  return {
    rows: rows.map((row) => {
      const labelled = ofRow.get(row.row);
      return labelled === undefined ? row : { ...row, weight: readText(labelled) };
    }),
    reasons: found.map(([row, text]) => ({
      code: 'weightInLabel',
      row,
      column: header.columns.name ?? 0,
      args: { text },
    })),
  };
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

const isFilledIn = ({ placeholder, target, actual }: IndicatorRow): boolean =>
  !placeholder && !(isEmptyReading(target) && isEmptyReading(actual));

const pointsOf = (weight: Reading | undefined): Exact | null =>
  weight?.kind === 'figure' && !weight.quantity.value.isNegative() ? weight.quantity.value : null;

function sharedWeight(group: readonly IndicatorRow[]): { weight: Reading; cell: IndicatorRow['cells']['weight'] } {
  const [first] = group;
  const text = first ? (readingText(first.weight) ?? '') : '';
  return { weight: { kind: 'unreadable', text, sharedBy: group.length }, cell: first?.cells.weight ?? null };
}
