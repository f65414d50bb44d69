import { libraryHasNotes } from '../excel-run';
import { proxiedCount, proxiedNotes } from './proxied-notes';

/** Notes (批注) of a worksheet as this adapter needs them. */
export interface SheetNotes {
  /** Queues reading the texts of all notes; available after the next round trip. */
  loadTexts(): { readonly texts: readonly string[] };
  /** Queues reading the note on a cell. */
  loadText(address: string): LoadedNote;
  /** Queues reading one of the notes and its cell, by its number from 0. */
  loadPlaced(index: number): PlacedNote;
  add(address: string, text: string): void;
  change(address: string, text: string): void;
  remove(address: string): void;
}

/** The note on a cell, after the next round trip. */
export interface LoadedNote {
  /** null: there is none. */
  readonly text: string | null;
  /** false: the request failed before. */
  readonly answered: boolean;
}

/** A note and the cell it stands on, after the next round trip. */
export interface PlacedNote {
  readonly text: string | null;
  readonly cell: Excel.Range;
}

/** Notes came with ExcelApi 1.18. */
export function hostHasNotes(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.18');
}

/** Queues counting the notes of all sheets: most workbooks have none, and no sheet is to be asked then. Only where
 *  `hostHasNotes()`. */
export function countNotes(workbook: Excel.Workbook): { readonly value: number } {
  return libraryHasNotes() ? workbook.notes.getCount() : proxiedCount(workbook);
}

/** The notes of a worksheet, by the library's own classes wherever it has them. Only where `hostHasNotes()`. */
export function sheetNotes(sheet: Excel.Worksheet): SheetNotes {
  return libraryHasNotes() ? libraryNotes(sheet) : proxiedNotes(sheet);
}

function libraryNotes(sheet: Excel.Worksheet): SheetNotes {
  const { notes } = sheet;
  return {
    loadTexts() {
      notes.load('items/content');
      return {
        get texts() {
          return notes.items.map(({ content }) => content);
        },
      };
    },
    loadText: (address) => loadedNote(notes.getItemOrNullObject(address)),
    loadPlaced(index) {
      const note = notes.getItemAt(index);
      const loaded = loadedNote(note);
      const cell = note.getLocation();
      cell.load('rowIndex,columnIndex');
      cell.untrack();
      return {
        get text() {
          return loaded.text;
        },
        cell,
      };
    },
    add: (address, text) => void notes.add(address, text),
    change: (address, text) => {
      notes.getItemOrNullObject(address).content = text;
    },
    remove: (address) => notes.getItemOrNullObject(address).delete(),
  };
}

function loadedNote(note: Excel.Note): LoadedNote {
  note.load('content');
  // The library throws for what it was not told: asked before the answer, or where the request failed on the way.
  const told = (): string | null | undefined => {
    try {
      return note.isNullObject ? null : note.content;
    } catch {
      return undefined;
    }
  };
  return {
    get text() {
      return told() ?? null;
    },
    get answered() {
      return told() !== undefined;
    },
  };
}
