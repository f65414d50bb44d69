import { cellAddress, type CellPlace } from '../../../core/grid/address';
import { Slice } from '../../../slice';
import { noteCell, noteParts, type StandingNote } from '../../carried/own-notes';
import { hostHasNotes, sheetNotes, type LoadedNote } from './sheet-notes';
import { told, type ExcelRun } from '../excel-run';
import type { SheetChange } from '../../port';

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
export async function searchNotes(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, { readonly notes: readonly string[] | null }>,
  look: 'whereUnclear' | 'everywhere',
): Promise<NoteSearch> {
  const slice = new Slice();
  const states = new Map<string, NoteState>();
  const unclear: NoteSearch['unclear'][number][] = [];
  let asks = false;
  for (const { sheetId, cells, tidiesNotes } of hostHasNotes() ? changes : []) {
    if (slice.isOver) await slice.next();
    const concerned = cells.filter((cell) => cell.note !== undefined);
    if (concerned.length === 0 && !tidiesNotes) continue;
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

/** As many sheets are asked one by one. */
const MOST_ALONE = 20;

/** The texts of all notes of some sheets, in one round trip or, where Excel refuses, sheet by sheet; null: it does not tell. */
export async function readNotes(
  run: ExcelRun,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[] | null>> {
  if (!hostHasNotes()) return new Map(sheetIds.map((id) => [id, []]));
  const all = await notesAtOnce(run, sheetIds);
  if (all) return all;
  const found = new Map<string, readonly string[] | null>(sheetIds.map((id) => [id, null]));
  for (const id of sheetIds.length > 1 ? sheetIds.slice(0, MOST_ALONE) : []) {
    found.set(id, (await notesAtOnce(run, [id]))?.get(id) ?? null);
  }
  return found;
}

function notesAtOnce(
  run: ExcelRun,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  return told(run, () => {
    const { worksheets } = run.context.workbook;
    const queued = sheetIds.map((id) => [id, sheetNotes(worksheets.getItem(id)).loadTexts()] as const);
    return () => new Map(queued.map(([id, { texts }]) => [id, texts]));
  });
}

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
