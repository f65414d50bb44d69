import type { Grid, GridCell } from '../../../core/grid/grid';
import type { ReadingWatch } from '../../port';
import type { ExcelRun } from '../excel-run';
import { hostFailure, SheetTooLarge } from '../host-failure';
import { readMessages } from '../carried/sheet-messages';
import { readTraces } from './read-traces';
import { queueContents, rowsOf, type ExcelReading } from './sheet-contents';
import {
  calculatesByHand,
  mayBeFiltered,
  queueCalculation,
  queueFacts,
  wantedSheets,
  workbookFacts,
} from './workbook-facts';
import { queueMeasure, withoutStrays } from './without-strays';

/** Some 2 MB of answer. */
const CELLS_AT_ONCE = 20_000;

/** Rows of a sheet that are read together. */
interface Slice {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
  readonly into: GridCell[][];
}

/** Reads a workbook that is too large for one answer: first how large each sheet is, then its rows by and by. */
export async function readInParts(
  run: ExcelRun,
  scope: 'workbook' | 'activeSheet',
  told?: ReadingWatch,
): Promise<ExcelReading> {
  const facts = queueFacts(run, true, false);
  await run.roundTrip();
  if (calculatesByHand(facts)) queueCalculation(facts);
  const measured = wantedSheets(facts, scope).map((sheet) => ({
    sheet,
    used: queueMeasure(sheet),
  }));
  await run.roundTrip();
  const fitting = await withoutStrays(run, measured);
  const found = fitting.map((each) => ({ ...each, slices: slicesOf(each.sheet, each.used) }));
  for (const request of inRequests(found.flatMap(({ slices }) => slices))) {
    await readSlices(run, request);
    const last = request.at(-1)?.sheet;
    told?.(found.findIndex(({ sheet }) => sheet === last) + 1, found.length);
  }
  const workbook = await workbookFacts(run, facts);
  const tracesOn = await readTraces(
    run,
    found.map(({ sheet }) => sheet.id),
  );
  const messages = await readMessages(
    run,
    found.map(({ sheet }) => sheet.id),
  );
  return {
    ...workbook,
    sheets: found.map(({ sheet, used, slices }) => ({
      id: sheet.id,
      name: sheet.name,
      hidden: sheet.visibility !== 'Visible',
      protected: sheet.protection.protected,
      grid: used.isNullObject ? null : gridOf(sheet.name, used, slices, workbook.date1904),
      ...tracesOn(sheet.id),
      messages: messages.get(sheet.id) ?? null,
      merges: [],
      lookAt: () => null,
      isUnfilled: () => false,
      filtered: mayBeFiltered(facts, sheet),
    })),
  };
}

function slicesOf(sheet: Excel.Worksheet, used: Excel.Range): readonly Slice[] {
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex: left, rowCount, columnCount: columns } = used;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  return Array.from({ length: Math.ceil(rowCount / height) }, (_, i) => {
    const rows = Math.min(height, rowCount - i * height);
    return { sheet, top: rowIndex + i * height, rows, left, columns, into: [] };
  });
}

function inRequests(slices: readonly Slice[]): readonly (readonly Slice[])[] {
  const requests: Slice[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const slice of slices) {
    const own = slice.rows * slice.columns;
    if (cells + own > CELLS_AT_ONCE) {
      requests.push([]);
      cells = 0;
    }
    cells += own;
    requests.at(-1)?.push(slice);
  }
  return requests;
}

/** Reads slices in one request, or in halves where that is still too much. */
async function readSlices(run: ExcelRun, slices: readonly Slice[]): Promise<void> {
  try {
    const ranges = slices.map(({ sheet, top, left, rows, columns, into }) => {
      const range = queueContents(sheet.getRangeByIndexes(top, left, rows, columns));
      return { range, into, name: sheet.name };
    });
    await run.roundTrip();
    for (const { range, into, name } of ranges) for (const row of rowsOf(range, name)) into.push(row);
  } catch (cause) {
    if (cause instanceof SheetTooLarge || hostFailure(cause, null).code !== 'tooLarge') throw cause;
    const [first, second] = halves(slices);
    await readSlices(run, first);
    await readSlices(run, second);
  }
}

function halves(slices: readonly Slice[]): readonly [readonly Slice[], readonly Slice[]] {
  const middle = slices.length >> 1;
  if (middle > 0) return [slices.slice(0, middle), slices.slice(middle)];
  const [only] = slices;
  const rows = (only?.rows ?? 0) >> 1;
  if (!only || rows === 0) throw new SheetTooLarge(only?.sheet.name ?? null);
  return [[{ ...only, rows }], [{ ...only, top: only.top + rows, rows: only.rows - rows }]];
}

function gridOf(sheet: string, used: Excel.Range, slices: readonly Slice[], date1904: boolean): Grid {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  return { sheet, area, cells: slices.flatMap(({ into }) => into), date1904 };
}
