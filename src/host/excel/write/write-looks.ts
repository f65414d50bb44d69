import type { NewLooks } from '../../../core/plan/new-columns';
import { columnCount, isInArea, rowCount, type Area } from '../../../core/grid/address';
import type { MissingTraces, SheetChange } from '../../port';
import type { ExcelRun } from '../excel-run';
import { hostFailure, isTransient } from '../host-failure';
import type { Readings } from './write-request';

/** What came of looks: how to take them back, by sheet, and sheets whose new cells are not drawn as they should be. */
export interface LooksOutcome {
  readonly back: ReadonlyMap<string, NewLooks>;
  readonly missing: readonly MissingTraces[];
}

type Todo = SheetChange & { readonly looks: NewLooks };

const TRIES = 3;

/** Draws new cells as others of their sheet, once their values are written: nothing depends on it, so what Excel does not take is
 *  told and nothing is taken back. */
export async function writeLooks(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
): Promise<LooksOutcome> {
  const todo = changes.flatMap((change): readonly Todo[] => (change.looks ? [{ ...change, looks: change.looks }] : []));
  if (todo.length === 0) return { back: new Map(), missing: [] };
  let back: LooksOutcome['back'] = new Map();
  for (let tries = 1; ; tries++) {
    try {
      const widths = await readWidths(run, todo);
      back =
        back.size > 0 ? back : new Map(todo.map(({ sheetId, looks }) => [sheetId, inverse(looks, widths(sheetId))]));
      for (const change of todo) queueLooks(run, change, widths(change.sheetId));
      await run.roundTrip();
      return { back, missing: [] };
    } catch (cause) {
      if (isTransient(cause) && tries < TRIES) {
        await run.pause();
        continue;
      }
      hostFailure(cause, null); // Excel is silent, or being typed into: the values are written all the same
      const missing = todo.map(({ sheetId }) => ({
        sheet: readings.get(sheetId)?.name ?? '',
        what: 'looks' as const,
        why: 'notSet' as const,
      }));
      return { back, missing };
    }
  }
}

type Widths = (column: number) => number | null;

/** How wide the columns concerned are, in the unit that Excel tells and takes here. */
async function readWidths(run: ExcelRun, todo: readonly Todo[]): Promise<(sheetId: string) => Widths> {
  const queued = todo.map(({ sheetId, looks }) => {
    const sheet = run.context.workbook.worksheets.getItem(sheetId);
    const columns = new Set(
      looks.widths.flatMap(({ column, like }) => [column, ...(like === undefined ? [] : [like])]),
    );
    const ranges = [...columns].map((column) => {
      const range = sheet.getCell(0, column);
      range.load('format/columnWidth');
      range.untrack();
      return [column, range] as const;
    });
    return [sheetId, new Map(ranges)] as const;
  });
  await run.roundTrip();
  const told = new Map(queued);
  return (sheetId) => (column) => told.get(sheetId)?.get(column)?.format.columnWidth ?? null;
}

function queueLooks(run: ExcelRun, { sheetId, looks, cells }: Todo, widthOf: Widths): void {
  const sheet = run.context.workbook.worksheets.getItem(sheetId);
  for (const { area, like, wraps, numberFormat } of looks.cells) {
    const range = rangeOf(sheet, area);
    if (like === null) {
      range.clear('Formats');
      continue;
    }
    const source = sheet.getCell(like.row, like.column);
    source.untrack();
    range.copyFrom(source, 'Formats');
    // They came along with the look, and say something of the other cell.
    range.conditionalFormats.clearAll();
    if (wraps) range.format.wrapText = true;
    if (numberFormat === undefined) continue;
    const row = Array.from({ length: columnCount(area) }, () => numberFormat);
    range.numberFormat = Array.from({ length: rowCount(area) }, () => row);
  }
  for (const { row, column, numberFormat } of cells) {
    const isDrawn = looks.cells.some(({ area, like }) => like !== null && isInArea(area, row, column));
    if (isDrawn && numberFormat !== undefined) sheet.getCell(row, column).numberFormat = [[numberFormat]];
  }
  for (const { column, like, times = 1, told } of looks.widths) {
    const known = told ?? (like === undefined ? null : widthOf(like));
    if (known === null) continue;
    const width = told ?? known * times;
    const range = sheet.getCell(0, column);
    range.untrack();
    range.format.columnWidth = width;
  }
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
  range.untrack();
  return range;
}

function inverse({ cells, widths }: NewLooks, widthOf: Widths): NewLooks {
  return {
    cells: cells.map(({ area }) => ({ area, like: null })),
    widths: widths.flatMap(({ column }) => {
      const told = widthOf(column);
      return told === null ? [] : [{ column, told }];
    }),
  };
}
