import { commonArea, type Area } from '../../../core/grid/address';
import type { Result, SelectedCells } from '../../port';
import type { ExcelRun } from '../excel-run';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** What the user has selected, in one round trip. */
export async function selectedCells(run: ExcelRun): Promise<Result<SelectedCells | null>> {
  const range = run.context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
  range.untrack();
  const used = range.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  used.untrack();
  try {
    await run.roundTrip();
  } catch (cause) {
    // A picture is selected, or several areas at once.
    if (cause instanceof Error && 'code' in cause && cause.code === 'InvalidSelection')
      return { ok: true, value: null };
    throw cause;
  }
  const area = clipped(range, used.isNullObject ? null : used);
  return { ok: true, value: area && { sheetId: range.worksheet.id, area } };
}

/** Whole rows and columns reach as far as anything stands in the sheet. */
function clipped(selected: Excel.Range, used: Excel.Range | null): Area | null {
  const area = areaOf(selected);
  const isWhole = selected.rowCount === ROWS || selected.columnCount === COLUMNS;
  if (!isWhole) return area;
  if (!used) return null;
  return commonArea(area, areaOf(used));
}

function areaOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Excel.Range): Area {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
