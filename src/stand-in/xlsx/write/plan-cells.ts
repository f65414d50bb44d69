import type { CellChange } from './cell-xml';
import type { CellPatch } from './patch-types';
import { formulaText, type SharedFormula } from '../read/sheet-cell';
import type { SheetContent } from '../read/sheet-content';

export interface PlannedCell {
  readonly column: number;
  readonly change: CellChange;
}

/** The cells of one row that are to be written, from left to right. */
export interface PlannedRow {
  readonly row: number;
  readonly cells: readonly PlannedCell[];
}

/** Puts the patches in the order of the file and adds the cells that must be written along with them: when the first
 *  cell of a shared formula goes, the others can no longer point to it and are spelled out. */
export function planCells(
  content: SheetContent,
  patches: readonly CellPatch[],
  formatIndex: (index: number) => number,
): readonly PlannedRow[] {
  const rows = new Map<number, Map<number, CellChange>>();
  const put = (row: number, column: number, change: CellChange): void => {
    const cells = rows.get(row) ?? new Map<number, CellChange>();
    rows.set(row, cells.set(column, change));
  };
  for (const { row, column, format, content: patch } of patches) {
    put(row, column, { format: formatIndex(format), content: patch, spelledFormula: null });
  }
  const orphaned = orphanedFormulas(content, patches);
  if (orphaned.size > 0) {
    for (const [row, cells] of content.cells) {
      for (const [column, cell] of cells.entries()) {
        const source = cell?.source ?? null;
        if (source === null || typeof source === 'string' || source.kind !== 'shared' || !orphaned.has(source.formula))
          continue;
        const planned = rows.get(row)?.get(column);
        if (planned?.content.kind === 'entered') continue;
        put(row, column, { format: null, content: { kind: 'kept' }, ...planned, spelledFormula: formulaText(source) });
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: [...cells].sort(([a], [b]) => a - b).map(([column, change]) => ({ column, change })),
    }));
}

function orphanedFormulas(content: SheetContent, patches: readonly CellPatch[]): ReadonlySet<SharedFormula> {
  const orphaned = new Set<SharedFormula>();
  for (const { row, column, content: patch } of patches) {
    const source = content.cells.get(row)?.[column]?.source ?? null;
    if (patch.kind !== 'entered' || source === null || typeof source === 'string' || source.kind !== 'shared') continue;
    if (source.formula.row === row && source.formula.column === column) orphaned.add(source.formula);
  }
  return orphaned;
}
