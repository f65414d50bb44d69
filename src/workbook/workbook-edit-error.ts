export type WorkbookEditErrorCode =
  | 'unknownSheet'
  | 'noCells' // a chart sheet
  | 'outsideSheet'
  | 'invalidValue' // not a finite number, a text longer than a cell holds, or XML that is none
  | 'invalidFormula'
  | 'invalidName' // also the id of a custom XML part
  | 'arrayFormula' // the cell belongs to an array formula or data table, which changes only as a whole
  | 'threadedComment' // the cell has a conversation, so it cannot have a note
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
