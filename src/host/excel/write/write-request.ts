import { Slice } from '../../../slice';
import type { HostError, SheetChange } from '../../port';
import { type FormatStates, type QueuedMarks, queueFormatStates, queueMarks } from '../carried/mark-formats';
import type { ExcelRun } from '../excel-run';
import {
  commentedCells,
  findNotes,
  noteKey,
  NotesMoved,
  queueComments,
  searchNotes,
  type FoundNotes,
} from '../carried/note-states';
import { hostHasNotes, sheetNotes } from '../carried/sheet-notes';
import type { ExcelSheetReading } from '../read/sheet-contents';
import { type QueuedLook, queueLookBefore } from './cell-look';
import { queueCells, queueNotes } from './queue-changes';
import { queueContentsBefore, type QueuedContents } from './contents-before';
import { difference, queueReadBack, type ReadBack } from './read-back';
import type { StateBefore } from './state-before';

export type Readings = ReadonlyMap<string, ExcelSheetReading>;

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
  look: 'whereUnclear' | 'everywhere',
): Promise<Standing> {
  const notes = searchNotes(run, changes, readings, look);
  const formats = queueFormatStates(run, changes, readings, look);
  const comments = look === 'everywhere' ? queueComments(run, changes) : [];
  if (notes.asks || formats.asks || comments.length > 0) await run.roundTrip();
  return {
    notes: await findNotes(run, notes),
    formats: formats.states(),
    commented: await commentedCells(run, comments),
  };
}

interface QueuedSheet {
  readonly sheetId: string;
  readonly looks: readonly QueuedLook[];
  readonly marks: QueuedMarks | null;
  readonly contents: QueuedContents;
  readonly back: ReadBack | null;
}

/** Writes changes and reads them back in one round trip; returns what is not as it should be. */
export async function writeRequest(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  standing: Standing,
  before: StateBefore,
): Promise<HostError | null> {
  before.rememberFormats(standing.formats);
  const queued: QueuedSheet[] = [];
  const slice = new Slice();
  for (const change of changes) {
    queued.push(queueSheet(run, change, readings, standing, before));
    if (slice.isOver) await slice.next();
  }
  try {
    await run.roundTrip();
  } finally {
    before.rememberNotes(standing.notes);
    for (const { sheetId, looks, marks, contents } of queued) {
      before.typed.remember(contents);
      before.looks.remember(sheetId, looks);
      if (marks) before.rememberMarks(sheetId, marks);
    }
  }
  for (const { back } of queued) {
    const problem = back && difference(back);
    if (problem) return problem;
  }
  if (before.typed.some) return { code: 'changedMeanwhile', sheet: null, detail: null };
  const moved = [...standing.notes.states.values()].some(({ text, check }) => check !== null && check.text !== text);
  if (moved) throw new NotesMoved();
  return null;
}

function queueSheet(
  run: ExcelRun,
  change: SheetChange,
  readings: Readings,
  standing: Standing,
  before: StateBefore,
): QueuedSheet {
  const { sheetId, cells } = change;
  const sheet = run.context.workbook.worksheets.getItem(sheetId);
  const name = readings.get(sheetId)?.name ?? '';
  const formats = standing.formats.get(sheetId) ?? [];
  const marks = change.marks && queueMarks(sheet, name, formats, change.marks, before.formats(sheetId));
  const contents = queueContentsBefore(sheet, change);
  const looks = queueCells(sheet, cells, readings.get(sheetId)?.filtered ?? true);
  if (hostHasNotes()) {
    const free = cells.filter((cell) => !standing.commented.has(noteKey(sheetId, cell)));
    queueNotes(sheetNotes(sheet), free, (cell) => standing.notes.states.get(noteKey(sheetId, cell))?.text ?? null);
  }
  return { sheetId, looks, marks: marks ?? null, contents, back: queueReadBack(sheet, change) };
}

/** Before going back: cells no try has answered for may never have been filled, and keep what they have. */
export async function readLooks(run: ExcelRun, changes: readonly SheetChange[], before: StateBefore): Promise<void> {
  const queued = changes.map(({ sheetId, cells }) => {
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    const looks = cells.flatMap((cell) =>
      cell.mark?.kind === 'set' ? [queueLookBefore(sheet, cell, cell.mark.wordsOnlyFormat)] : [],
    );
    return { sheetId, looks };
  });
  await run.roundTrip();
  for (const { sheetId, looks } of queued) before.looks.remember(sheetId, looks);
}
