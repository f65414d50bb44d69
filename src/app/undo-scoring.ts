import { gridCell, sameValue, type CellValue } from '../core/grid/grid';
import type { Applied, CellChange, Result, SheetChange, WorkbookPort, WorkbookReading } from '../host/port';

/** What was written, and how to take it back. */
export interface Undoable {
  readonly changes: readonly SheetChange[];
  readonly applied: Applied;
}

/** What undoing did: the workbook as it stands, cells whose contents were put back (counted as scoring counts them), cells
 *  of which only a mark or a note was, and cells left alone because somebody changed them since. */
export interface UndoOutcome {
  readonly reading: WorkbookReading;
  readonly cells: number;
  readonly marks: number;
  readonly kept: number;
}

/** Puts back what was replaced, except in cells that no longer hold what was written. */
export async function undoWriting(port: WorkbookPort, { changes, applied }: Undoable): Promise<Result<UndoOutcome>> {
  const before = await port.read('workbook');
  if (!before.ok) return before;
  let kept = 0;
  const back = applied.inverse.map((change) => {
    const written = changes.find(({ sheetId }) => sheetId === change.sheetId);
    const cells = change.cells.filter((cell) => {
      const stands = stillStands(before.value, change, written, cell);
      if (!stands) kept += 1;
      return stands;
    });
    return { ...change, cells };
  });
  const todo = back.filter((change) => change.cells.length > 0 || change.marks !== undefined);
  if (todo.length > 0) {
    const undone = await port.apply(todo);
    if (!undone.ok) return undone;
  }
  const after = await port.read('workbook');
  if (!after.ok) return after;
  const all = todo.flatMap((change) => change.cells);
  const cells = all.filter(({ value, formula }) => value !== undefined || formula !== undefined).length;
  return { ok: true, value: { reading: after.value, cells, marks: all.length - cells, kept } };
}

function stillStands(
  reading: WorkbookReading,
  change: SheetChange,
  written: SheetChange | undefined,
  { row, column, value: before, formula }: CellChange,
): boolean {
  const grid = reading.sheets.find((sheet) => sheet.id === change.sheetId)?.grid;
  if (!grid) return false;
  const wrote: CellValue | undefined = written?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const now = gridCell(grid, row, column);
  if (wrote === undefined || sameValue(now.value, wrote)) return true;
  // An undo that failed on its way has put the contents back already; the note and the flag may still be ours.
  return formula === undefined ? before !== undefined && sameValue(now.value, before) : now.formula === formula;
}
