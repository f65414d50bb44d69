import { cellAddress, type CellPlace } from '../../../core/grid/address';
import type { StandingNote } from '../../carried/moved-notes';
import { noteCell, noteParts } from '../../carried/own-note';
import type { SheetChange } from '../../port';
import type { ExcelRun } from '../excel-run';
import { locateNotes } from './locate-notes';
import type { ExcelSheetReading } from '../read/sheet-contents';
import { hostHasNotes, sheetNotes, type LoadedNote } from './sheet-notes';

/** The note on a cell that is about to be changed. */
export interface NoteState {
  /** null: there is none. */
  readonly text: string | null;
  /** Where the text was only concluded: what really stands there, once the request that writes has been answered. */
  readonly check: LoadedNote | null;
}

/** By sheet and cell; a cell that is not listed has no note. */
export type NoteStates = ReadonlyMap<string, NoteState>;

export const noteKey = (sheetId: string, { row, column }: CellPlace): string =>
  `${sheetId} ${cellAddress({ row, column })}`;

/** The notes of the sheets concerned, as far as they are known before anybody is asked. */
export interface NoteSearch {
  readonly states: NoteStates;
  /** Sheets whose notes have to be asked for their places; the texts are there once the queued request is answered. */
  readonly unclear: readonly { readonly sheetId: string; readonly found: { readonly texts: readonly string[] } }[];
  /** Whether a round trip has to tell first how many notes there are. */
  readonly asks: boolean;
}

/** What is known of the notes about to be changed. */
export interface FoundNotes {
  readonly states: NoteStates;
  /** All notes, anybody's, of the sheets where they were asked for their places. */
  readonly located: ReadonlyMap<string, readonly StandingNote[]>;
}

/** Excel gives the notes of a sheet without their places. Ours say theirs, so where all notes are ours their places are
 *  known (and checked while writing); anywhere else (and `everywhere`) they are asked. */
export function searchNotes(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, ExcelSheetReading>,
  look: 'whereUnclear' | 'everywhere',
): NoteSearch {
  const states = new Map<string, NoteState>();
  const unclear: NoteSearch['unclear'][number][] = [];
  let asks = false;
  for (const { sheetId, cells } of hostHasNotes() ? changes : []) {
    const concerned = cells.filter((cell) => cell.note !== undefined);
    if (concerned.length === 0) continue;
    const texts = look === 'whereUnclear' ? (readings.get(sheetId)?.notes ?? null) : null;
    const places = texts && placesOf(texts);
    const notes = sheetNotes(run.context.workbook.worksheets.getItem(sheetId));
    if (!places) {
      asks ||= texts === null;
      unclear.push({ sheetId, found: texts ? { texts } : notes.loadTexts() });
      continue;
    }
    for (const cell of concerned) {
      const text = places.get(cellAddress(cell)) ?? null;
      states.set(noteKey(sheetId, cell), { text, check: text === null ? null : notes.loadText(cellAddress(cell)) });
    }
  }
  return { states, unclear, asks };
}

/** Asks the notes that have to be asked for their places. */
export async function findNotes(run: ExcelRun, { states, unclear }: NoteSearch): Promise<FoundNotes> {
  const located = await locateNotes(
    run,
    unclear.map(({ sheetId, found }) => ({ sheetId, count: found.texts.length })),
  );
  const found = [...located].flatMap(([sheetId, notes]) =>
    notes.map((note) => [noteKey(sheetId, note), { text: note.text, check: null }] as const),
  );
  return { states: new Map([...states, ...found]), located };
}

/** Where the notes of a sheet stand, by address; null where they do not tell: somebody else's stand there, or ours say no
 *  place or the same one twice. */
function placesOf(notes: readonly string[]): ReadonlyMap<string, string> | null {
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
