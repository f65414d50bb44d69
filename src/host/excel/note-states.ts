import { cellAddress, type CellPlace } from '../../core/grid/address';
import { NOTE_MARK, type CellChange, type SheetChange } from '../port';
import {} from './host-failure';
import type { ExcelRun } from './excel-run';
import type { NoteState } from './queue-changes';
import type { ExcelSheetReading } from './read-workbook';
import { hostHasNotes, sheetNotes } from './sheet-notes';

/** Tells what note stands on a cell that is about to be changed. */
export type NoteStates = (sheetId: string, cell: CellChange) => NoteState;

const key = (sheetId: string, { row, column }: CellPlace): string => `${sheetId} ${cellAddress({ row, column })}`;

/** Excel gives the notes of a sheet without their places. Where all of them are ours and as many as the flagged cells,
 *  their places are known; anywhere else one more round trip looks at the cells concerned. */
export async function findNoteStates(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, ExcelSheetReading>,
  look: 'whereUnclear' | 'everywhere',
): Promise<NoteStates> {
  const states = new Map<string, NoteState>();
  const unclear: { readonly key: string; readonly found: { readonly text: string | null } }[] = [];
  for (const { sheetId, cells, notedCells } of hostHasNotes() ? changes : []) {
    const concerned = cells.filter((cell) => cell.note !== undefined);
    if (concerned.length === 0) continue;
    const notes = sheetNotes(run.context.workbook.worksheets.getItem(sheetId));
    const reading = readings.get(sheetId);
    const isClear =
      look === 'whereUnclear' && reading?.foreignNotes === 0 && reading.ownNotes.length === notedCells.length;
    for (const cell of isClear ? notedCells : concerned) {
      const found = notes.loadText(cellAddress(cell));
      // Where it is clear, the text is read in the request that writes, just before it is replaced.
      if (isClear) states.set(key(sheetId, cell), { kind: 'own', before: found });
      else unclear.push({ key: key(sheetId, cell), found });
    }
  }
  if (unclear.length > 0) await run.roundTrip();
  for (const { key: place, found } of unclear) {
    if (found.text === null) continue;
    states.set(place, found.text.startsWith(NOTE_MARK) ? { kind: 'own', before: found } : { kind: 'foreign' });
  }
  return (sheetId, cell) => states.get(key(sheetId, cell)) ?? { kind: 'none' };
}
