import type { Area, CellPlace } from '../../core/grid/address';
import type { MarkGroup, MarkLook } from '../port';

/** The key in the formula of a conditional format of ours; null: the format is somebody else's. */
export function markKey(formula: string): string | null {
  return /^\s*=?\s*LEN\("绩效评分 ([^"]+)"\)\s*>\s*0\s*$/.exec(formula)?.[1] ?? null;
}

/** The look a key begins with. */
export function markLook(key: string): MarkLook {
  const [word] = key.split(':', 1);
  return word === 'error' || word === 'warning' || word === 'unmet' ? word : 'info';
}

/** Where a mark lies: as found in the workbook, else its cells, put together to as few rectangles as is simple. */
export function markAreas({ areas, places }: MarkGroup): readonly Area[] {
  return areas ?? joinAcross(joinDown(places));
}

function joinDown(places: readonly CellPlace[]): readonly Area[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Runs of the same rows in columns side by side become one rectangle. */
function joinAcross(runs: readonly Area[]): readonly Area[] {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const joined: Area[] = [];
  for (const run of runs) {
    const rows = `${run.top}:${run.bottom}`;
    const left = open.get(rows);
    if (left?.right === run.left - 1) {
      left.right = run.right;
      continue;
    }
    const own = { ...run };
    open.set(rows, own);
    joined.push(own);
  }
  return joined;
}
