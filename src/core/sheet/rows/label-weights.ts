import { Exact, plainText, ZERO } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { readText } from '../../grid/cell-number';
import type { Header } from '../header/recognise-header';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { RecognitionReason } from '../recognition-reason';
import { weightInLabel } from '../row-labels';
import { isFilledIn, type WeightedRows } from './row-weights';

/** One label with the labels below it: 项目产出（40分） over 产出数量（14分） … */
interface LabelNode {
  readonly weight: string | null;
  readonly place: CellPlace | null;
  readonly children: LabelNode[];
}

/** Points in one label that several indicators below it share. */
interface SharedLabel {
  readonly text: string;
  readonly place: CellPlace;
  readonly rows: readonly number[];
}

/** A table's weights by its labels. */
export interface LabelledWeights {
  /** Points of a row as far as its own label, or the 二级 label it stands alone under, says. */
  readonly ofRow: ReadonlyMap<number, string>;
  /** Points of a label over several rows that have none of their own. */
  readonly shared: readonly SharedLabel[];
  /** Sum of all weights, each counted once at the deepest level that carries it; null when no label carries any. */
  readonly sum: string | null;
}

interface Leaf {
  readonly row: IndicatorRow;
  readonly own: LabelNode;
  /** The labels it stands under, the nearest first. */
  readonly above: readonly LabelNode[];
}

/** Reads the weights that stand inside the labels of a 一级/二级/三级 table. */
export function labelledWeights(labels: LabelGrid, header: Header, rows: readonly IndicatorRow[]): LabelledWeights {
  const roots: LabelNode[] = [];
  const leaves: Leaf[] = [];
  let level1: LabelNode | null = null;
  let level2: LabelNode | null = null;
  const { columns } = header;
  for (const row of rows) {
    const first: LabelNode | null = node(labels, row.row, columns.level1);
    if (first) {
      roots.push(first);
      level1 = first;
      level2 = null;
    }
    const second: LabelNode | null = node(labels, row.row, columns.level2);
    if (second) {
      (level1?.children ?? roots).push(second);
      level2 = second;
    }
    const own: LabelNode = node(labels, row.row, columns.name) ?? { weight: null, place: null, children: [] };
    const above = [level2, level1].filter((label) => label !== null);
    (above[0]?.children ?? roots).push(own);
    leaves.push({ row, own, above });
  }
  const ofRow = new Map<number, string>();
  for (const { row, own, above } of leaves) {
    const [parent] = above;
    const weight = own.weight ?? (parent?.children.length === 1 ? parent.weight : null);
    if (weight !== null) ofRow.set(row.row, weight);
  }
  const sums = roots.map(nodeWeight);
  const known = sums.filter((sum) => sum !== null);
  return {
    ofRow,
    shared: sharedLabels(leaves),
    sum: known.length === 0 ? null : plainText(known.reduce((sum, weight) => sum.plus(weight), ZERO)),
  };
}

function node(labels: LabelGrid, row: number, column: number | undefined): LabelNode | null {
  if (column === undefined) return null;
  const label = labels.label(row, column);
  return label === '' ? null : { weight: weightInLabel(label, true), place: { row, column }, children: [] };
}

/** The children's sum where every child carries a weight, else the label's own. */
function nodeWeight({ weight, children }: LabelNode): Exact | null {
  const below = children.map(nodeWeight);
  const known = below.filter((sum) => sum !== null);
  if (known.length > 0 && known.length === below.length) return known.reduce((sum, each) => sum.plus(each), ZERO);
  return weight === null ? null : new Exact(weight);
}

/** Labels with points over several rows, where nothing below them says how they are divided. */
function sharedLabels(leaves: readonly Leaf[]): readonly SharedLabel[] {
  const filled = leaves.filter(({ row }) => isFilledIn(row));
  const nearest = new Set(filled.map(({ above }) => above.find(({ weight }) => weight !== null)));
  return [...nearest].flatMap((label) => {
    if (!label?.place || label.weight === null || label.children.some(isWeighed)) return [];
    const rows = filled.filter(({ above }) => above.includes(label)).map(({ row }) => row.row);
    return rows.length > 1 ? [{ text: label.weight, place: label.place, rows }] : [];
  });
}

const isWeighed = ({ weight, children }: LabelNode): boolean => weight !== null || children.some(isWeighed);

/** Rows without points of their own take those of their labels. How the points of one label are divided among several rows
 *  is asked, not guessed. */
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
  const sharedBy = new Map(weights.shared.flatMap((shared) => shared.rows.map((row) => [row, shared] as const)));
  return {
    rows: rows.map((row): IndicatorRow => {
      const labelled = ofRow.get(row.row);
      if (labelled !== undefined) return { ...row, weight: readText(labelled) };
      const shared = row.weight.kind === 'blank' ? sharedBy.get(row.row) : undefined;
      if (!shared) return row;
      const { text, place } = shared;
      const cells = { ...row.cells, weight: place };
      return { ...row, cells, weight: { kind: 'unreadable', text, sharedBy: shared.rows.length } };
    }),
    reasons: [
      ...found.map(([row, text]): RecognitionReason => {
        return { code: 'weightInLabel', row, column: header.columns.name ?? 0, args: { text } };
      }),
      ...weights.shared.map(({ text, place, rows: { length } }): RecognitionReason => {
        return { code: 'weightShared', ...place, args: { text, count: length } };
      }),
    ],
  };
}
