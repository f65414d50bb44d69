export type WorkbookFileErrorCode =
  | 'notXlsx' // no zip file, or no workbook in it
  | 'encrypted'
  | 'legacyXls'
  | 'damaged'
  | 'tooLarge'
  | 'unsupported'; // a construct we refuse by name (in `detail`)

/** What is the matter with a file, where that can be told to people more closely than by the code. */
export type FileTrouble =
  | { readonly is: 'empty' | 'cutOff' | 'xlsb' }
  /** It unpacks to far more than it should. */
  | { readonly is: 'tooMuchUnpacked'; readonly bytes: number }
  /** It is something else. */
  | { readonly is: 'other'; readonly kind: OtherFile }
  /** A part that should be in it is not. */
  | { readonly is: 'missing' }
  /** A sheet goes on and on: the cell at which it is too much. */
  | { readonly is: 'tooManyCells'; readonly at: string };

/** What is sent or renamed in the place of a workbook. */
export type OtherFile =
  'text' | 'webPage' | 'xmlTable' | 'pdf' | 'picture' | 'archive' | 'openDocument' | 'document' | 'unknown';

/** Where in a file: the part, and the sheet whose part it is. */
export interface FilePlace {
  readonly part: string;
  readonly sheet: string | null;
}

/** Why a file cannot be opened, or a change not be stored in it. `detail` is for a technician. */
export interface FileFault {
  readonly code: WorkbookFileErrorCode;
  readonly detail: string;
  readonly trouble: FileTrouble | null;
  readonly place: FilePlace | null;
}

interface FaultOptions extends ErrorOptions {
  readonly trouble?: FileTrouble | null;
  readonly place?: FilePlace | null;
}

/** A file that cannot be opened, or a change that cannot be stored in it. The sentence is made in src/text. */
export class WorkbookFileError extends Error implements FileFault {
  readonly code: WorkbookFileErrorCode;
  readonly detail: string;
  readonly trouble: FileTrouble | null;
  readonly place: FilePlace | null;
  constructor(code: WorkbookFileErrorCode, detail: string, { trouble, place, ...options }: FaultOptions = {}) {
    super(`${code}: ${detail}`, options);
    this.name = 'WorkbookFileError';
    this.code = code;
    this.detail = detail;
    this.trouble = trouble ?? null;
    this.place = place ?? null;
  }
}

export function damaged(detail: string, options?: FaultOptions): WorkbookFileError {
  return new WorkbookFileError('damaged', detail, options);
}

export function unsupported(detail: string, options?: FaultOptions): WorkbookFileError {
  return new WorkbookFileError('unsupported', detail, options);
}

/** What is wrong with a part is told with its name. */
export function inPlace<Value>(place: FilePlace, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof WorkbookFileError) || cause.place) throw cause;
    throw new WorkbookFileError(cause.code, cause.detail, { cause, trouble: cause.trouble, place });
  }
}
