import { isSheetName } from '../../workbook/check-edit';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import { ExcelError, invalidArgument } from '../request/excel-error';
import type { HostArgument } from '../request/host-object';

/** A sheet as far as names are concerned. */
export type SheetName = Pick<WorkbookSheet, 'id' | 'name'>;

/** A sheet's new name, if Excel takes it; `sheetId` is the sheet that gets it. */
export function newSheetName(
  sheets: readonly SheetName[],
  argument: HostArgument | undefined,
  sheetId: string | null,
): string {
  if (typeof argument !== 'string' || !isSheetName(argument)) throw invalidArgument();
  const taken = sheets.some(({ id, name }) => id !== sheetId && name.toLowerCase() === argument.toLowerCase());
  if (taken) {
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  return argument;
}

/** The first name of the form `Sheet2` that no sheet has. */
export function nextSheetName(sheets: readonly SheetName[]): string {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = sheets.length + 1;
  while (names.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Sheets are numbered; the new one gets the number after the highest. */
export function nextSheetId(sheets: readonly SheetName[]): string {
  return String(Math.max(0, ...sheets.map(({ id }) => Number(id) || 0)) + 1);
}

/** A worksheet's id as add-ins see it. In braces as Excel's are, so that a sheet named `2` is not taken for the one with
 *  the id 2: both are looked up in the same way. */
export function worksheetId(sheetId: string): string {
  return `{${sheetId}}`;
}

/** The sheet's own id in such a one; null: it is none, but may be a name. */
export function sheetIdIn(worksheetId: string): string | null {
  return /^\{(.*)\}$/s.exec(worksheetId)?.[1] ?? null;
}
