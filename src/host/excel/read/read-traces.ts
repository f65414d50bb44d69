import { ownFormats, queueFormats, readFormats } from '../carried/mark-formats';
import { readNotes } from '../carried/note-states';
import { sheetNotes } from '../carried/sheet-notes';
import type { ExcelRun } from '../excel-run';
import { tracesOf, type Traces } from './sheet-contents';

/* No score depends on marks and notes. They are asked for along with the cells, as that costs nothing; where an Excel refuses
   the request, the cells are read without them, and they in requests of their own, which may fail alone. */

/** The notes and conditional formats of a sheet, about to be read; `notes` null: there are none. */
export interface QueuedTraces {
  readonly notes: { readonly texts: readonly string[] } | null;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Queues reading them; `hasNotes`: whether any sheet of the workbook may have notes. */
export function queueTraces(sheet: Excel.Worksheet, hasNotes: boolean): QueuedTraces {
  return { notes: hasNotes ? sheetNotes(sheet).loadTexts() : null, formats: queueFormats(sheet) };
}

export function answeredTraces({ notes, formats }: QueuedTraces): Traces {
  return tracesOf(notes?.texts ?? [], ownFormats(formats));
}

/** Reads the traces of sheets, each as far as Excel tells. */
export async function readTraces(run: ExcelRun, sheetIds: readonly string[]): Promise<(sheetId: string) => Traces> {
  const formats = await readFormats(run, sheetIds);
  const notes = await readNotes(run, sheetIds);
  return (sheetId) => tracesOf(notes.get(sheetId) ?? null, formats.get(sheetId) ?? null);
}
