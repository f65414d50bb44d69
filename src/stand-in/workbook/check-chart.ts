import type { MemorySheet } from './memory-sheet';
import type { WorkbookState } from './sheet-mentions';
import { type Area, type WorkbookEdit, WorkbookEditError } from './workbook-types';

/** Excel's limit for the name of a chart, and for the series of one. */
const LONGEST_NAME = 255;
const MOST_SERIES = 255;

/** Throws WorkbookEditError if a sheet cannot have this chart, or a chart of the file is to be anything but removed. */
export function checkChart(
  { id, chart }: Extract<WorkbookEdit, { readonly kind: 'chart' }>,
  sheet: MemorySheet,
  state: WorkbookState,
): void {
  const known = sheet.charts().find((each) => each.id === id);
  if (!chart) return;
  if (known?.drawn === null || !chart.drawn) throw new WorkbookEditError('chartOfFile', `${sheet.name}: ${chart.name}`);
  const { source, seriesIn } = chart.drawn;
  if (state.sheet(source.sheetId)?.kind !== 'worksheet') throw new WorkbookEditError('unknownSheet', source.sheetId);
  if (![chart.place, source.area].every(isInside)) throw new WorkbookEditError('outsideSheet', sheet.name);
  const { top, left, bottom, right } = source.area;
  const lines = seriesIn === 'columns' ? right - left + 1 : bottom - top + 1;
  if (lines > MOST_SERIES || chart.name === '' || chart.name.length > LONGEST_NAME)
    throw new WorkbookEditError('invalidValue', `${sheet.name}: ${chart.name}`);
}

function isInside({ top, left, bottom, right }: Area): boolean {
  const isWhole = [top, left, bottom, right].every(Number.isInteger);
  return isWhole && top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < 1_048_576 && right < 16_384;
}
