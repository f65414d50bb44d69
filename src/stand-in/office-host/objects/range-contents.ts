import { isInArea } from '../../../core/grid/address';
import { type CellValue, isCellError } from '../../../core/grid/grid';
import { shiftFormula } from '../../shift-formula';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import { readEntry } from '../cells/cell-entry';
import { isNumberFormat } from '../cells/number-format';
import { invalidArgument, notImplemented } from '../request/excel-error';
import type { HostMembers, RangeTarget } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import { isFiltered } from './auto-filter-object';
import { checkUnlocked, checkUnprotected, forEachInput, hiddenByMerge, readCells } from './range-cells';

/** What stands in the cells of a range, as office.js reads and writes it. */
export function rangeContents(session: ExcelSession, target: RangeTarget): NonNullable<HostMembers['scalars']> {
  const { edits } = session;
  const set = (input: Json): void => writeContents(session, target, input);
  return {
    Values: {
      get: () =>
        readCells(session, target, (sheet, row, column) => wireValue(edits.cell(sheet, row, column)?.value ?? null)),
      set,
    },
    Formulas: {
      get: () =>
        readCells(session, target, (sheet, row, column) => {
          const cell = edits.cell(sheet, row, column);
          return cell?.formula ?? arrayFormula(session, sheet, row, column) ?? wireValue(cell?.value ?? null);
        }),
      set,
    },
    ValueTypes: {
      get: () =>
        readCells(session, target, (sheet, row, column) => valueType(edits.cell(sheet, row, column)?.value ?? null)),
    },
    Text: {
      get: () =>
        readCells(session, target, (sheet, row, column) => {
          if (!session.displayText) throw notImplemented('Range.Text');
          const value = edits.cell(sheet, row, column)?.value ?? null;
          return session.displayText(value, edits.style(sheet, row, column).numberFormat);
        }),
    },
    NumberFormat: {
      get: () => readCells(session, target, (sheet, row, column) => edits.style(sheet, row, column).numberFormat),
      set: (input) => writeNumberFormats(session, target, input),
    },
  };
}

/** The formula of the array that fills a cell without one of its own: Excel shows it in each of them. */
function arrayFormula({ edits }: ExcelSession, sheet: WorkbookSheet, row: number, column: number): string | null {
  const block = sheet.formulaBlock(row, column);
  return block && (edits.cell(sheet, block.top, block.left)?.formula ?? null);
}

function wireValue(value: CellValue): Json {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function writeContents(session: ExcelSession, target: RangeTarget, input: Json): void {
  const { edits } = session;
  checkUnlocked(session, target);
  const sheet = edits.sheet(target.sheetId);
  const { date1904 } = session;
  const rowOf = rowsWritten(session, target);
  forEachInput(session, target, input, (value, inputRow, column) => {
    const row = rowOf(inputRow);
    if (row === null || hiddenByMerge(sheet, row, column)) return;
    const { numberFormat, alignment } = edits.style(sheet, row, column);
    const entry = readEntry(value, numberFormat, date1904);
    const content = { value: entry.value, formula: entry.formula };
    const style =
      entry.numberFormat !== null && numberFormat === 'General' ? { style: { numberFormat: entry.numberFormat } } : {};
    edits.editCell(sheet.id, row, column, { content, ...style });
    if (entry.formula !== null && session.traps.fillsTableColumns)
      fillColumn(session, sheet, row, column, entry.formula);
    if (alignment.wrap) session.delay(session.traps.wrapDelay);
  });
}

/** Where a row of the input goes: to the row itself, or with the filter's trap to the next visible one, if there is one. */
function rowsWritten(session: ExcelSession, { sheetId, top, bottom }: RangeTarget): (row: number) => number | null {
  const sheet = session.edits.sheet(sheetId);
  if (!session.traps.misplacesFiltered || !isFiltered(session, sheetId, { top, bottom })) return (row) => row;
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const visible = rows.filter((row) => sheet.rowHeight(row) > 0);
  return (row) => (visible.length === 0 ? row : (visible[row - top] ?? null));
}

function writeNumberFormats(session: ExcelSession, target: RangeTarget, input: Json): void {
  checkUnprotected(session, target.sheetId);
  const slowness = isOneCell(target) ? 0 : session.traps.formatDelay;
  forEachInput(session, target, input, (value, row, column) => {
    const numberFormat = String(value);
    if (!isNumberFormat(numberFormat)) throw invalidArgument();
    session.edits.editCell(target.sheetId, row, column, { style: { numberFormat } });
    session.delay(slowness);
  });
}

function isOneCell({ top, left, bottom, right }: RangeTarget): boolean {
  return top === bottom && left === right;
}

/** What Excel does when a formula has been entered into a column of a table that was empty: all its rows get it. */
function fillColumn({ edits }: ExcelSession, sheet: WorkbookSheet, row: number, column: number, formula: string): void {
  const table = sheet.tables.find(({ area, headingRows, totalsRows }) =>
    isInArea({ ...area, top: area.top + headingRows, bottom: area.bottom - totalsRows }, row, column),
  );
  if (!table) return;
  const top = table.area.top + table.headingRows;
  const rows = Array.from({ length: table.area.bottom - table.totalsRows - top + 1 }, (_, i) => top + i);
  const others = rows.filter((other) => other !== row);
  if (others.some((other) => edits.cell(sheet, other, column) !== null)) return;
  for (const other of others) {
    const content = { value: null, formula: shiftFormula(formula, other - row, 0) };
    edits.editCell(sheet.id, other, column, { content });
  }
}
