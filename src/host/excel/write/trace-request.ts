import { Slice } from '../../../slice';
import type { SheetChange } from '../../port';
import { readFormats, type FormatStates, type OwnFormat } from '../carried/mark-formats';
import {
  commentedCells,
  findNotes,
  noteKey,
  queueComments,
  searchNotes,
  type FoundNotes,
} from '../carried/note-states';
import { othersAreGone, queueMarks, type QueuedMarks } from '../carried/queue-marks';
import { hostHasNotes, sheetNotes } from '../carried/sheet-notes';
import type { ExcelRun } from '../excel-run';
import { queueNotes } from './queue-changes';
import type { StateBefore } from './state-before';
import type { Readings } from './write-request';

export type Look = 'whereUnclear' | 'everywhere';

/** The notes and marks of ours that stand where something is about to be written. */
export interface Standing {
  readonly notes: FoundNotes;
  readonly formats: FormatStates;
  /** Cells with a threaded comment, which take no note; known only once they have been in the way. */
  readonly commented: ReadonlySet<string>;
}

/** Finds them out: without a round trip where reading told, else (or `everywhere`) with as few as it takes. */
export async function findStanding(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  look: Look,
): Promise<Standing> {
  const formats = await formatsOf(run, changes, readings, look);
  const notes = await searchNotes(run, changes, readings, look);
  const comments = look === 'everywhere' ? queueComments(run, changes) : [];
  if (notes.asks || comments.length > 0) await run.roundTrip();
  return { notes: await findNotes(run, notes), formats, commented: await commentedCells(run, comments) };
}

/** Ours are known from reading, unless something was written since; then one more round trip asks for them. */
async function formatsOf(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  look: Look,
): Promise<FormatStates> {
  const states = new Map<string, readonly OwnFormat[] | null>();
  const asked: string[] = [];
  for (const { sheetId } of changes.filter(({ marks }) => marks !== undefined)) {
    const known = look === 'whereUnclear' ? (readings.get(sheetId)?.formats ?? null) : null;
    if (known) states.set(sheetId, known);
    else asked.push(sheetId);
  }
  return new Map([...states, ...(await readFormats(run, asked))]);
}

/** What came of a request. */
export interface TracesWritten {
  /** Our notes do not stand where they say, as rows or columns were put in since they were written: the wrong cells may have
   *  been asked. */
  readonly haveMoved: boolean;
  /** Sheets on which one that is not ours is missing now. */
  readonly othersGone: readonly string[];
  /** Sheets whose formats Excel does not tell: their marks were left as they are. */
  readonly notKnown: readonly string[];
}

/** Writes the marks and notes of some sheets in one round trip. */
export async function writeTraceRequest(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  standing: Standing,
  before: StateBefore,
  asksWhere: boolean,
): Promise<TracesWritten> {
  before.rememberFormats(standing.formats);
  const notKnown = changes.flatMap(({ sheetId, marks }) => (marks && !standing.formats.get(sheetId) ? [sheetId] : []));
  const queued: { readonly sheetId: string; readonly marks: QueuedMarks | null }[] = [];
  const slice = new Slice();
  for (const { sheetId, cells, marks } of changes) {
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    const formats = standing.formats.get(sheetId);
    const sheetName = readings.get(sheetId)?.name ?? '';
    const originals = before.formats(sheetId) ?? [];
    const wanted = marks && formats ? { sheetName, marks, standing: formats, originals, asksWhere } : null;
    if (hostHasNotes()) {
      const free = cells.filter((cell) => !standing.commented.has(noteKey(sheetId, cell)));
      queueNotes(sheetNotes(sheet), free, (cell) => standing.notes.states.get(noteKey(sheetId, cell))?.text ?? null);
    }
    queued.push({ sheetId, marks: wanted && queueMarks(sheet, wanted) });
    if (slice.isOver) await slice.next();
  }
  try {
    await run.roundTrip();
  } finally {
    before.rememberNotes(standing.notes);
    for (const { sheetId, marks } of queued) if (marks) before.rememberMarks(sheetId, marks);
  }
  const states = [...standing.notes.states.values()];
  return {
    haveMoved: states.some(({ text, check }) => check !== null && check.text !== text),
    othersGone: queued.flatMap(({ sheetId, marks }) => (isShort(marks) ? [sheetId] : [])),
    notKnown,
  };
}

const isShort = (marks: QueuedMarks | null): boolean => marks !== null && othersAreGone(marks);
