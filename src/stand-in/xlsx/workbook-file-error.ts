export type WorkbookFileErrorCode =
  | 'notXlsx' // no zip file, or no workbook in it
  | 'encrypted'
  | 'legacyXls'
  | 'damaged'
  | 'tooLarge'
  | 'unsupported'; // a construct we refuse by name (in `detail`)

/** A file that cannot be opened, or a change that cannot be stored in it. The sentence is made in src/text. */
export class WorkbookFileError extends Error {
  readonly code: WorkbookFileErrorCode;
  readonly detail: string;
  constructor(code: WorkbookFileErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'WorkbookFileError';
    this.code = code;
    this.detail = detail;
  }
}

export function damaged(detail: string, options?: ErrorOptions): WorkbookFileError {
  return new WorkbookFileError('damaged', detail, options);
}

export function unsupported(detail: string): WorkbookFileError {
  return new WorkbookFileError('unsupported', detail);
}
