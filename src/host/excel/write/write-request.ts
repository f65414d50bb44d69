import { Slice } from '../../../slice';
import type { CellChange, HostError, SheetChange } from '../../port';
import type { ExcelRun } from '../excel-run';
import type { ExcelSheetReading } from '../read/sheet-contents';
import { lookOf, queueLook, type QueuedMeasure } from './cell-look';
import { queueContentsBefore, type QueuedContents } from './contents-before';
import { queueCells } from './queue-changes';
import { difference, queueReadBack, type ReadBack } from './read-back';
import { SheetRanges } from './sheet-ranges';
import { inRequests } from './split-changes';
import type { StateBefore } from './state-before';

/** `back`: what stood there before a writing that failed; `calledOff`: before one that was called off. What is put back is
 *  known to be ours. */
type WritingKind = 'forward' | 'back' | 'calledOff';

export type Readings = ReadonlyMap<string, ExcelSheetReading>;

interface QueuedSheet {
  readonly measured: readonly QueuedMeasure[];
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
  how: WritingKind = 'forward',
): Promise<HostError | null> {
  const queued: QueuedSheet[] = [];
  const slice = new Slice();
  for (const change of changes) {
    const { sheetId, cells, laidOut = [] } = change;
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    const ranges = new SheetRanges(sheet);
    const contents = queueContentsBefore(ranges, change);
    for (const area of laidOut) queueLayout(ranges.at(area));
    const measured = queueCells(sheet, ranges, cells, {
      filtered: readings.get(sheetId)?.filtered ?? true,
      isBack: how === 'back',
      lookAt: (place) => (how === 'forward' ? before.looks.at(sheetId, place) : 'ours'),
    });
    queued.push({ measured, contents, back: queueReadBack(sheet, change) });
    if (slice.isOver) await slice.next();
  }
  try {
    await run.roundTrip();
  } finally {
    for (const { measured, contents } of queued) {
      before.typed.remember(contents);
      before.looks.measure(measured);
    }
  }
  for (const { back } of queued) {
    const problem = back && difference(back);
    if (problem) return problem;
  }
  if (before.typed.some) return { code: 'changedMeanwhile', sheet: null, detail: null };
  return null;
}

/** As the rows of a sheet that is written as a whole. */
function queueLayout({ format }: Excel.Range): void {
  format.wrapText = true;
  format.verticalAlignment = 'Center';
}

/** The part of the changes that scores are made of: no marks and no notes. */
export function withoutTraces(changes: readonly SheetChange[]): readonly SheetChange[] {
  return changes
    .map(({ sheetId, cells, laidOut, basis }) => ({
      sheetId,
      ...(laidOut && { laidOut }),
      cells: cells.flatMap(({ note: _note, ...cell }) => (Object.keys(cell).length > 2 ? cell : [])),
      basis,
    }))
    .filter(({ cells, basis }) => cells.length > 0 || basis !== null);
}

/** Finds out how the cells look that are to be flagged or to lose their flag, as far as reading has not told: one round trip
 *  where anything is to be asked. */
export async function readLooks(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  { looks }: StateBefore,
  limit: number,
): Promise<void> {
  const asked = changes.flatMap(({ sheetId, cells }) => {
    const reading = readings.get(sheetId);
    const isTold = (cell: CellChange): boolean => cell.mark?.kind === 'set' && reading?.isUnfilled(cell) === true;
    for (const cell of cells) if (isTold(cell)) looks.remember(sheetId, cell, 'none');
    const marked = cells.filter((cell) => cell.mark !== undefined && !isTold(cell));
    return marked.length > 0 ? [{ sheetId, cells: marked, basis: null }] : [];
  });
  for (const request of inRequests(asked, limit)) {
    const queued = request.flatMap(({ sheetId, cells }) => {
      const sheet = run.context.workbook.worksheets.getItem(sheetId);
      return cells.map((cell) => ({ sheetId, look: queueLook(sheet, cell), isFlagged: cell.mark?.kind === 'clear' }));
    });
    await run.roundTrip();
    for (const { sheetId, look, isFlagged } of queued) looks.remember(sheetId, look, lookOf(look, isFlagged));
  }
}
