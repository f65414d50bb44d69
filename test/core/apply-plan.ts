import type { Grid, GridCell } from '../../src/core/grid/grid';
import { flagFormat } from '../../src/core/grid/flag';
import type { SheetPlan } from '../../src/core/plan/write-plan';

/** The grid after a plan was carried out as the add-in carries it out. `ownFills`: cells with a fill of the department's
 *  are marked by words only. */
export function applyPlan(grid: Grid, plan: SheetPlan, flagWords: string, ownFills = false): Grid {
  const cells = grid.cells.map((row) => [...row]);
  const change = (row: number, column: number, patch: Partial<GridCell>): void => {
    const line = cells[row - grid.area.top];
    const cell = line?.[column - grid.area.left];
    if (!line || !cell) throw new Error(`the plan reaches outside the sheet at ${row},${column}`);
    line[column - grid.area.left] = { ...cell, ...patch };
  };
  for (const { row, column, after, numberFormat } of plan.writes) {
    change(row, column, { value: after, ...(numberFormat === null ? {} : { numberFormat }) });
  }
  for (const { row, column, plainFormat, carried } of plan.flags) {
    if (carried !== 'no') continue;
    change(row, column, { numberFormat: flagFormat(plainFormat, flagWords, ownFills ? 'wordsOnly' : 'filled') });
  }
  for (const { row, column, plainFormat } of plan.unflags) change(row, column, { numberFormat: plainFormat });
  return { ...grid, cells };
}
