import { WorkbookEditError, type WorkbookEditErrorCode } from '../../workbook/workbook-types';

/** An answer of Excel that says no: `code` is one of Excel's own error codes, as an add-in sees it. */
export class ExcelError extends Error {
  readonly code: string;
  /** Where it was raised, as Excel says it, such as `NamedItemCollection.getItem`; null: at the action itself. */
  readonly location: string | null;
  constructor(code: string, message: string, location: string | null = null) {
    super(message);
    this.location = location;
    this.name = 'ExcelError';
    this.code = code;
  }
}

export function itemNotFound(): ExcelError {
  return new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
}

export function invalidArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): ExcelError {
  return new ExcelError('InvalidArgument', message);
}

export function accessDenied(): ExcelError {
  return new ExcelError('AccessDenied', 'You do not have the permissions to change protected cells.');
}

export function invalidOperationInCellEditMode(): ExcelError {
  return new ExcelError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing Enter or Tab or selecting another cell, and try again.',
  );
}

/** Another workbook has the focus. */
export function inactiveWorkbook(): ExcelError {
  return new ExcelError('InactiveWorkbook', 'The operation failed because the workbook is not active.');
}

/** The object is not one this can be done to. */
export function invalidOperation(): ExcelError {
  return new ExcelError('InvalidOperation', 'This operation is not permitted for the current object.');
}

/** What is selected is not what the call is for. */
export function invalidSelection(): ExcelError {
  return new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
}

/** What Excel would do and the workbook in memory cannot. */
const UNLIKE_EXCEL: ReadonlySet<WorkbookEditErrorCode> = new Set([
  'mentioned',
  'sheetOfFile',
  'tableHeading',
  'chartOfFile',
]);

/** What the workbook in memory refuses, as Excel says it; null for anything else. */
export function refusedEdit(cause: unknown): ExcelError | null {
  if (!(cause instanceof WorkbookEditError)) return null;
  return UNLIKE_EXCEL.has(cause.code) ? notImplemented(cause.message) : invalidArgument(cause.message);
}

/** A member Excel has and this host has not: said aloud with its name, so that nobody takes the silence for an answer. */
export function notImplemented(member: string): ExcelError {
  const message = `The Excel host of this project has no ${member}`;
  console.error(message);
  return new ExcelError('NotImplemented', message);
}
