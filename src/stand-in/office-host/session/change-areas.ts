import type { Area, CellPlace } from '../../workbook/workbook-types';

/** Covers cells with as few rectangles as rows of neighbours give: those below each other with the same columns are one. */
export function changeAreas(cells: readonly CellPlace[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right + 1 === column) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: typeof runs = [];
  for (const run of runs) {
    const above = areas.find((a) => a.bottom + 1 === run.top && a.left === run.left && a.right === run.right);
    if (above) above.bottom = run.bottom;
    else areas.push(run);
  }
  return areas;
}
