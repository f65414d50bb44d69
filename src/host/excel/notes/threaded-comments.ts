import type { SheetChange } from '../../port';
import type { ExcelRun } from '../excel-run';
import { noteKey } from './note-states';

/** The threaded comments of the sheets whose notes are about to change. */
export interface QueuedComments {
  readonly sheetId: string;
  readonly comments: Excel.CommentCollection;
}

/** Queues asking for them; they came with ExcelApi 1.10. A cell with a conversation takes no note. */
export function queueComments(run: ExcelRun, changes: readonly SheetChange[]): readonly QueuedComments[] {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10')) return [];
  const concerned = changes.filter(({ cells }) => cells.some(({ note }) => note !== undefined));
  return concerned.map(({ sheetId }) => {
    const { comments } = run.context.workbook.worksheets.getItem(sheetId);
    comments.load('items/id');
    return { sheetId, comments };
  });
}

/** The cells they stand on, by sheet and cell; where there are any, one more round trip asks. */
export async function commentedCells(run: ExcelRun, queued: readonly QueuedComments[]): Promise<ReadonlySet<string>> {
  const found = queued.flatMap(({ sheetId, comments }) =>
    comments.items.map((comment) => {
      const cell = comment.getLocation();
      cell.load('rowIndex,columnIndex');
      cell.untrack();
      return { sheetId, cell };
    }),
  );
  if (found.length > 0) await run.roundTrip();
  return new Set(found.map(({ sheetId, cell }) => noteKey(sheetId, { row: cell.rowIndex, column: cell.columnIndex })));
}
