import { cellAddress } from '../../../core/grid/address';
import { MOST_CELLS } from '../../port';
import type { ExcelRun } from '../excel-run';
import { SheetTooLarge } from '../host-failure';

/** A sheet and the part of it that is filled in. */
export interface MeasuredSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Queues measuring what is filled in within a part of a sheet. */
export function queueMeasure(part: Excel.Range | Excel.Worksheet): Excel.Range {
  const used = part.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  used.untrack();
  return used;
}

/** So few cells far below all others are strays: the smallest form has more. */
const MOST_STRAYS = 7;
/** Lines between a form and what does not belong to it. */
const FAR = 100;
const USUAL_WIDTH = 100;

/** The sheets without a few stray cells so far below all others that the area between would be too large to be read; a sheet
 *  that is too large all the same is named with its last cell. One round trip, and only where a sheet is too large. */
export async function withoutStrays<T extends MeasuredSheet>(
  run: ExcelRun,
  measured: readonly T[],
): Promise<readonly T[]> {
  const queued = measured.map((each) => ({ each, halves: fits(each.used) ? null : queueHalves(each) }));
  if (queued.every(({ halves }) => halves === null)) return measured;
  await run.roundTrip();
  return queued.map(({ each, halves }) => (halves ? { ...each, used: leading(each.sheet, halves) } : each));
}

const fits = (used: Excel.Range): boolean => used.isNullObject || used.rowCount * used.columnCount <= MOST_CELLS;

interface Halves {
  readonly above: Excel.Range;
  readonly below: Excel.Range;
  readonly lastRow: Excel.Range;
}

function queueHalves({ sheet, used }: MeasuredSheet): Halves {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const rows = Math.min(rowCount - 1, Math.max(1, Math.floor(MOST_CELLS / Math.min(columnCount, USUAL_WIDTH))));
  const part = (from: number, count: number): Excel.Range => {
    const range = sheet.getRangeByIndexes(from, left, count, columnCount);
    range.untrack();
    return queueMeasure(range);
  };
  return {
    above: part(top, rows),
    below: part(top + rows, rowCount - rows),
    lastRow: part(top + rowCount - 1, 1),
  };
}

function leading(sheet: Excel.Worksheet, { above, below, lastRow }: Halves): Excel.Range {
  const areStrays =
    !above.isNullObject &&
    (below.isNullObject ||
      (below.rowCount * below.columnCount <= MOST_STRAYS && below.rowIndex - above.rowIndex - above.rowCount >= FAR));
  if (areStrays && fits(above)) return above;
  const { rowIndex: row, columnIndex, columnCount } = lastRow;
  throw new SheetTooLarge(
    sheet.name,
    lastRow.isNullObject ? null : cellAddress({ row, column: columnIndex + columnCount - 1 }),
  );
}
