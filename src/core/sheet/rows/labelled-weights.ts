import { Exact, plainText, ZERO } from '../../exact';
import type { LabelGrid } from '../label-grid';
import type { Header } from '../header/recognise-header';
import { weightInLabel } from './row-labels';

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
export function labelledWeights(labels: LabelGrid, header: Header, rows: readonly number[]): LabelledWeights {
  const roots: LabelNode[] = [];
  const leaves: { readonly row: number; readonly leaf: LabelNode; readonly parent: LabelNode | null }[] = [];
  let level1: LabelNode | null = null;
  let level2: LabelNode | null = null;
  const { columns } = header;
  for (const row of rows) {
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
