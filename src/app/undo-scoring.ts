import { gridCell, type CellValue } from '../core/grid/grid';
import type { CellChange, Result, SheetChange, WorkbookPort, WorkbookReading } from '../host/port';
import type { ScoringOutcome } from './score-workbook';
import { sameValue } from './workbook-changes';

/** What undoing did: the workbook as it stands, cells put back, cells left alone because somebody changed them since. */
export interface UndoOutcome {
  readonly reading: WorkbookReading;
  readonly cells: number;
  readonly kept: number;
}

/** Puts back what the given scoring replaced, except in cells that no longer hold what it wrote. */
export async function undoScoring(port: WorkbookPort, scoring: ScoringOutcome): Promise<Result<UndoOutcome>> {
  const before = await port.read('workbook');
  if (!before.ok) return before;
  const inverse = scoring.applied?.inverse ?? [];
  let kept = 0;
  const changes = inverse.map((change) => {
    const written = scoring.changes.find(({ sheetId }) => sheetId === change.sheetId);
    const cells = change.cells.filter((cell) => {
      const stands = stillStands(before.value, change, written, cell);
      if (!stands) kept += 1;
      return stands;
    });
    return { ...change, cells };
  });
  const todo = changes.filter((change) => change.cells.length > 0);
  if (todo.length > 0) {
    const applied = await port.apply(todo);
    if (!applied.ok) return applied;
  }
  const after = await port.read('workbook');
  if (!after.ok) return after;
  return { ok: true, value: { reading: after.value, cells: todo.flatMap((change) => change.cells).length, kept } };
}

function stillStands(
  reading: WorkbookReading,
  change: SheetChange,
  written: SheetChange | undefined,
  { row, column }: CellChange,
): boolean {
  const grid = reading.sheets.find((sheet) => sheet.id === change.sheetId)?.grid;
  if (!grid) return false;
  const wrote: CellValue | undefined = written?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return wrote === undefined || sameValue(gridCell(grid, row, column).value, wrote);
}
