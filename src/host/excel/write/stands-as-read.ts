import { FLAG_FILL, hasFlagSign } from '../../../core/grid/flag';
import { gridCell, sameValue, type GridCell } from '../../../core/grid/grid';
import { columnCount, rowCount } from '../../../core/grid/address';
import type { SheetChange } from '../../port';
import { queueLookBefore } from './cell-look';
import type { ExcelRun } from '../excel-run';
import { hostFailure } from '../host-failure';
import { areaOf } from './read-back';
import {
  queueContents,
  queueTraces,
  rowsOf,
  tracesOf,
  type ExcelSheetReading,
  type OwnFormat,
} from '../read/sheet-contents';
import type { StateBefore } from './state-before';

/** Whether everything a change concerns is as it was read before; also false where that cannot be told. */
export async function standsAsRead(
  run: ExcelRun,
  { sheetId, cells, marks }: SheetChange,
  reading: ExcelSheetReading | undefined,
  before: StateBefore,
): Promise<boolean> {
  if (!reading?.notes || !reading.formats) return false;
  const sheet = run.context.workbook.worksheets.getItem(sheetId);
  const area = areaOf({ sheetId, cells, basis: null });
  const range = area && queueContents(sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area)));
  const traces = queueTraces(sheet);
  const looks = cells.flatMap((cell) => (cell.mark ? queueLookBefore(sheet, cell, '') : []));
  try {
    await run.roundTrip();
  } catch (cause) {
    hostFailure(cause, null);
    return false;
  }
  const { notes, formats } = tracesOf(traces);
  const rows = range ? rowsOf(range, reading.name) : [];
  const { grid } = reading;
  const isFlagged = looks.some(({ row, column, format }) => {
    const wasFlagged =
      before.looks.isOwn(sheetId, { row, column }) || (grid && hasFlagSign(gridCell(grid, row, column).numberFormat));
    return format.fill.color === FLAG_FILL && !wasFlagged;
  });
  const areSame = cells.every(({ row, column }) => {
    const now = area && rows[row - area.top]?.[column - area.left];
    return now && grid ? isSame(now, gridCell(grid, row, column)) : false;
  });
  const formatsAreSame = !marks || isSameList(idsOf(formats), idsOf(reading.formats));
  return areSame && !isFlagged && isSameList(notes ?? [], reading.notes) && formatsAreSame;
}

/** One that was taken away and put back has another id: whether it lies as it lay is not known. */
const idsOf = (formats: readonly OwnFormat[] | null): readonly string[] => (formats ?? []).map(({ id }) => id);

function isSame(a: GridCell, b: GridCell): boolean {
  return sameValue(a.value, b.value) && a.formula === b.formula && a.numberFormat === b.numberFormat;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
