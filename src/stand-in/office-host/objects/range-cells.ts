import { cellCount, columnCount, isCoveredBy, rowCount } from '../../../core/grid/address';
import type { Area, WorkbookSheet } from '../../workbook/workbook-types';
import { isEntireColumn, isEntireRow } from '../cells/range-address';
import { accessDenied, ExcelError, invalidArgument } from '../request/excel-error';
import type { RangeTarget } from '../request/host-object';
import type { Json } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';

/** One value per cell, row by row; null for whole columns and rows, as Excel answers. */
export function readCells(
  session: ExcelSession,
  target: RangeTarget,
  read: (sheet: WorkbookSheet, row: number, column: number) => Json,
): Json {
  const { nullOverLimit, cellLimit } = session.traps;
  if (isUnbounded(target) || (nullOverLimit && cellCount(target) > cellLimit)) return null;
  checkSize(session, target);
  const sheet = session.edits.sheet(target.sheetId);
  const blank = Array.from({ length: columnCount(target) }, (): Json => null);
  const rows: (readonly Json[])[] = [];
  // Plain loops over arrays of the right size: a range may have millions of cells, and the page stands still meanwhile.
  for (let row = target.top; row <= target.bottom; row++) {
    const cells = blank.slice();
    for (let i = 0; i < cells.length; i++) cells[i] = read(sheet, row, target.left + i);
    rows.push(cells);
  }
  return rows;
}

/** What all cells of a range have in common; `mixed` where they differ. */
export function commonOfCells<T extends Json>(
  session: ExcelSession,
  target: RangeTarget,
  read: (sheet: WorkbookSheet, row: number, column: number) => T,
  mixed: Json,
): Json {
  checkSize(session, target);
  const sheet = session.edits.sheet(target.sheetId);
  const first = read(sheet, target.top, target.left);
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      if (read(sheet, row, column) !== first) return mixed;
    }
  }
  return first;
}

/** Gives each cell of a range its part of `input`: one value for all, or an array of the range's size. Where the input is
 *  null the cell is left alone. Throws before anything is written. */
export function forEachInput(
  session: ExcelSession,
  target: RangeTarget,
  input: Json,
  write: (value: string | number | boolean, row: number, column: number) => void,
): void {
  if (isUnbounded(target)) throw invalidArgument();
  checkSize(session, target);
  const rows = inputRows(target, input);
  for (const row of rows ?? []) for (const value of row) checkInput(value);
  if (!rows) checkInput(input);
  for (let i = 0; i < rowCount(target); i++) {
    for (let j = 0; j < columnCount(target); j++) {
      const value = rows ? rows[i]?.[j] : input;
      if (isScalar(value)) write(value, target.top + i, target.left + j);
    }
  }
}

function inputRows(target: RangeTarget, input: Json): readonly (readonly Json[])[] | null {
  if (!Array.isArray(input)) return null;
  const fits =
    input.length === rowCount(target) &&
    input.every((row: unknown) => Array.isArray(row) && row.length === columnCount(target));
  if (!fits) throw wrongSize();
  return input;
}

export function wrongSize(): ExcelError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function checkInput(value: Json): void {
  if (value !== null && !isScalar(value)) throw invalidArgument();
}

export function isUnbounded(target: Area): boolean {
  return isEntireColumn(target) || isEntireRow(target);
}

function checkSize({ traps }: ExcelSession, target: Area): void {
  if (cellCount(target) > traps.cellLimit) {
    throw new ExcelError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
  }
}

/** Throws AccessDenied when the sheet is protected and a cell of the range is locked. */
export function checkUnlocked(session: ExcelSession, target: RangeTarget): void {
  if (session.traps.readOnly) throw accessDenied();
  const sheet = session.edits.sheet(target.sheetId);
  if (!session.isProtected(target.sheetId)) return;
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      if (session.edits.style(sheet, row, column).locked) throw accessDenied();
    }
  }
}

/** Throws AccessDenied on a protected sheet, where formats and notes cannot be changed at all. */
export function checkUnprotected(session: ExcelSession, sheetId: string): void {
  if (session.traps.readOnly || session.isProtected(sheetId)) throw accessDenied();
}

/** Whether a cell lies in a merged area without being its top-left cell, so that it holds nothing. */
export function hiddenByMerge(sheet: WorkbookSheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => isCoveredBy(merge, row, column));
}
