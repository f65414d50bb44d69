import type { Scorecard } from '../core/finding/finding';
import type { CellValue, Grid, GridCell } from '../core/grid/grid';

/** The values the scores were computed from. A formula counts only where a form reads a target, an actual, a weight or
 *  the budget; any other may depend on the cells we write. */
export function comparableValues(grid: Grid, scorecards: readonly Scorecard[]): (CellValue | undefined)[][] {
  const forms = scorecards.map((card) => ({ card, rows: new Set(card.rows.map(({ row }) => row)) }));
  const isInput = (row: number, column: number): boolean =>
    forms.some(
      ({ card: { columns, execution }, rows }) =>
        (execution?.row === row && column !== execution.scoreCell?.column) ||
        ((column === columns.target || column === columns.actual || column === columns.weight) && rows.has(row)),
    );
  return grid.cells.map((cells, i) =>
    cells.map((cell: GridCell, j) =>
      cell.formula === null || isInput(grid.area.top + i, grid.area.left + j) ? cell.value : undefined,
    ),
  );
}
