import { Slice } from '../../../slice';
import type { HostError, SheetChange } from '../../port';
import type { ExcelRun } from '../excel-run';
import type { ExcelSheetReading } from '../read/sheet-contents';
import { type QueuedLook, queueLookBefore } from './cell-look';
import { queueContentsBefore, type QueuedContents } from './contents-before';
import { queueCells } from './queue-changes';
import { difference, queueReadBack, type ReadBack } from './read-back';
import { SheetRanges } from './sheet-ranges';
import type { StateBefore } from './state-before';

export type Readings = ReadonlyMap<string, ExcelSheetReading>;

interface QueuedSheet {
  readonly sheetId: string;
  readonly looks: readonly QueuedLook[];
  readonly contents: QueuedContents;
  readonly back: ReadBack | null;
}

/** Writes values, formats and flags and reads the values back in one round trip; returns what is not as it should be. Marks
 *  and notes are left to `writeTraces`. */
export async function writeRequest(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  before: StateBefore,
  isBack = false,
): Promise<HostError | null> {
  const queued: QueuedSheet[] = [];
  const slice = new Slice();
  for (const change of changes) {
    const { sheetId, cells } = change;
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    const ranges = new SheetRanges(sheet);
    const contents = queueContentsBefore(ranges, change);
    const looks = queueCells(sheet, ranges, cells, { filtered: readings.get(sheetId)?.filtered ?? true, isBack });
    queued.push({ sheetId, looks, contents, back: queueReadBack(sheet, change) });
    if (slice.isOver) await slice.next();
  }
  try {
    await run.roundTrip();
  } finally {
    for (const { sheetId, looks, contents } of queued) {
      before.typed.remember(contents);
      before.looks.remember(sheetId, looks);
    }
  }
  for (const { back } of queued) {
    const problem = back && difference(back);
    if (problem) return problem;
  }
  if (before.typed.some) return { code: 'changedMeanwhile', sheet: null, detail: null };
  return null;
}

/** The part of the changes that scores are made of: no marks and no notes. */
export function withoutTraces(changes: readonly SheetChange[]): readonly SheetChange[] {
  return changes
    .map(({ sheetId, cells, basis }) => ({
      sheetId,
      cells: cells.flatMap(({ note: _note, ...cell }) => (Object.keys(cell).length > 2 ? cell : [])),
      basis,
    }))
    .filter(({ cells, basis }) => cells.length > 0 || basis !== null);
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
