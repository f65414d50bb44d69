/** Why a change is not taken. */
export type WorkbookEditErrorCode =
  | 'unknownSheet'
  | 'noCells' // a chart sheet
  | 'outsideSheet'
  | 'invalidValue' // not a finite number, a text longer than a cell holds, or XML that is none
  | 'invalidFormula'
  | 'invalidName' // also the id of a custom XML part
  | 'arrayFormula' // the cell belongs to an array formula or data table, which changes only as a whole
  | 'tableHeading' // the cell names a column of a table, and formulas may name that column
  | 'threadedComment' // the cell has a conversation, so it cannot have a note
  | 'validation' // it would lie over another, or stands where it cannot be changed
  | 'mentioned' // the sheet's name stands in formulas or in parts of the file that are not rewritten
  | 'sheetOfFile' // only sheets added since the file was opened can be removed
  | 'veryHidden' // such a sheet cannot be removed
  | 'lastSheet' // one sheet at least must be there to be seen
  | 'chartOfFile' // it is kept as it is or removed
  | 'noFormula'; // a calculated value for a cell without a formula

/** A change the workbook does not take; nothing was changed. `detail` says where, such as `自评表!H9`. */
export class WorkbookEditError extends Error {
  readonly code: WorkbookEditErrorCode;
  readonly detail: string;

  constructor(code: WorkbookEditErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'WorkbookEditError';
    this.code = code;
    this.detail = detail;
  }
}
