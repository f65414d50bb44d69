import { cellAddress, type CellPlace } from '../../core/grid/address';
import { noteCell, noteParts } from '../carried/own-note';
import type { SheetChange } from '../port';
import type { ExcelRun } from './excel-run';
import type { ExcelSheetReading } from './sheet-contents';
import { hostHasNotes, sheetNotes } from './sheet-notes';

/** The note on a cell that is about to be changed. */
export interface NoteState {
  /** null: there is none. */
  readonly text: string | null;
  /** Where the text was only concluded: what really stands there, once the request that writes has been answered. */
  readonly check: { readonly text: string | null } | null;
}

/** By sheet and cell; a cell that is not listed has no note. */
export type NoteStates = ReadonlyMap<string, NoteState>;

export const noteKey = (sheetId: string, { row, column }: CellPlace): string =>
  `${sheetId} ${cellAddress({ row, column })}`;

/** Excel gives the notes of a sheet without their places. Ours say theirs, so where all notes are ours their places are
 *  known (and checked while writing); anywhere else one more round trip looks at the cells concerned. */
export function queueNoteStates(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, ExcelSheetReading>,
  look: 'whereUnclear' | 'everywhere',
): { readonly asks: boolean; readonly states: () => NoteStates } {
  const states = new Map<string, NoteState>();
  const asked: { readonly key: string; readonly found: { readonly text: string | null } }[] = [];
  for (const { sheetId, cells } of hostHasNotes() ? changes : []) {
    const concerned = cells.filter((cell) => cell.note !== undefined);
    if (concerned.length === 0) continue;
    const known = look === 'whereUnclear' ? placesOf(readings.get(sheetId)?.notes ?? null) : null;
    if (known?.size === 0) {
      for (const cell of concerned) states.set(noteKey(sheetId, cell), { text: null, check: null });
      continue;
    }
    const notes = sheetNotes(run.context.workbook.worksheets.getItem(sheetId));
    for (const cell of concerned) {
      const text = known?.get(cellAddress(cell)) ?? null;
      const key = noteKey(sheetId, cell);
      if (known === null) asked.push({ key, found: notes.loadText(cellAddress(cell)) });
      else states.set(key, { text, check: text === null ? null : notes.loadText(cellAddress(cell)) });
    }
  }
  return {
    asks: asked.length > 0,
    states: () => {
      for (const { key, found } of asked) states.set(key, { text: found.text, check: null });
      return states;
    },
  };
}

/** Where the notes of a sheet stand, by address; null where they do not tell: somebody else's stand there, or ours say no
 *  place or the same one twice. */
function placesOf(notes: readonly string[] | null): ReadonlyMap<string, string> | null {
  if (!notes) return null;
  const places = new Map<string, string>();
  for (const text of notes) {
    const { own } = noteParts(text);
    const place = own === null ? null : noteCell(own);
    if (!place) return null;
    places.set(cellAddress(place), text);
  }
  return places.size === notes.length ? places : null;
}

/** Our notes do not stand where they say, as rows or columns were put in since they were written. */
export class NotesMoved extends Error {
  constructor() {
    super('notes of ours have moved');
    this.name = 'NotesMoved';
  }
}
