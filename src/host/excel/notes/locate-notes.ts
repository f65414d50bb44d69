import type { StandingNote } from '../../carried/moved-notes';
import type { ExcelRun } from '../excel-run';
import { sheetNotes } from './sheet-notes';

/** Some 2 MB of request. */
const NOTES_AT_ONCE = 2_000;

/** Asks all notes of some sheets for their places: one round trip, more only for very many. */
export async function locateNotes(
  run: ExcelRun,
  sheets: readonly { readonly sheetId: string; readonly count: number }[],
): Promise<ReadonlyMap<string, readonly StandingNote[]>> {
  const wanted = sheets.flatMap(({ sheetId, count }) =>
    Array.from({ length: count }, (_, index) => ({ sheetId, index })),
  );
  const located = new Map<string, StandingNote[]>(sheets.map(({ sheetId }) => [sheetId, []]));
  for (let from = 0; from < wanted.length; from += NOTES_AT_ONCE) {
    const asked = wanted.slice(from, from + NOTES_AT_ONCE).map(({ sheetId, index }) => ({
      sheetId,
      note: sheetNotes(run.context.workbook.worksheets.getItem(sheetId)).loadPlaced(index),
    }));
    await run.roundTrip();
    for (const { sheetId, note } of asked) {
      const { text } = note;
      if (text !== null) located.get(sheetId)?.push({ row: note.cell.rowIndex, column: note.cell.columnIndex, text });
    }
  }
  return located;
}
