import type { HostError, HostErrorCode } from '../port';

/** Excel's error codes as ours. What is not listed is `refused`, with Excel's own words. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  ItemNotFound: 'sheetGone',
  ApiNotFound: 'tooOld',
  ApiNotAvailable: 'tooOld',
};

/** Failures that may go away when the same request is sent again. */
const TRANSIENT = new Set([
  'GeneralException',
  'ServiceNotAvailable',
  'ActivityLimitReached',
  'RequestAborted',
  'Conflict',
  'UndoNotSupported',
]);

/** No answer within the time limit: whether the request was carried out is unknown. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer within the time limit');
    this.name = 'NoAnswer';
  }
}

/** Somebody would not wait any longer: whether the request was or will be carried out is unknown. */
export class Stopped extends Error {
  constructor() {
    super('the answer is not waited for any longer');
    this.name = 'Stopped';
  }
}

/** A request was refused that was to be taken back together with others; perhaps only because of that. */
export class GroupRefused extends Error {
  readonly code: string;
  constructor(cause: OfficeError) {
    super(cause.message, { cause });
    this.name = 'GroupRefused';
    this.code = cause.code;
  }
}

/** More cells than Excel reads at once, or one row of them too long for an answer. */
export class SheetTooLarge extends Error {
  readonly sheet: string | null;
  /** The address of the last cell that is filled in, where known. */
  readonly lastCell: string | null;
  constructor(sheet: string | null, lastCell: string | null = null) {
    super('more cells than can be read');
    this.name = 'SheetTooLarge';
    this.sheet = sheet;
    this.lastCell = lastCell;
  }
}

interface OfficeError extends Error {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Excel finds notes, names and formats missing by the same code as a sheet: which of them it says where it fails. */
function isNoSheet({ code, debugInfo }: OfficeError): boolean {
  const location = debugInfo?.errorLocation ?? '';
  return code === 'ItemNotFound' && /^[A-Z]\w*\./.test(location) && !/^Worksheet(?:Collection)?\./.test(location);
}

/** Whether a failure may come of asking for one undo step: none that has a reason of its own. */
export function mayBeTheGroup(cause: unknown): cause is OfficeError {
  return isOfficeError(cause) && CODES[cause.code] === undefined;
}

function isOfficeError(cause: unknown): cause is OfficeError {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string';
}

/** Maps what office.js throws. Anything that is not an answer of Excel is a bug of ours and is thrown on. */
export function hostFailure(cause: unknown, sheet: string | null): HostError {
  if (cause instanceof NoAnswer) return { code: 'timeout', sheet, detail: null };
  if (cause instanceof Stopped) return { code: 'stopped', sheet, detail: null };
  if (cause instanceof SheetTooLarge) return { code: 'tooLarge', sheet: cause.sheet, detail: cause.lastCell };
  if (!isOfficeError(cause)) throw cause;
  if (isNoSheet(cause)) return { code: 'itemGone', sheet, detail: cause.debugInfo?.errorLocation ?? null };
  const code = CODES[cause.code] ?? 'refused';
  return { code, sheet, detail: code === 'refused' ? `${cause.code}: ${cause.message}` : null };
}

/** Whether Excel gives no answers, so that asking for something else would not help either. */
export function isSilent({ code }: Pick<HostError, 'code'>): boolean {
  return code === 'timeout' || code === 'stopped';
}

/** Whether sending the same request again may help. */
export function isTransient(cause: unknown): boolean {
  if (cause instanceof NoAnswer || cause instanceof GroupRefused) return true;
  return isOfficeError(cause) && TRANSIENT.has(cause.code);
}

/** Whether what was read may be there no longer, or something else be there now. */
export function mayBeStale(cause: unknown): boolean {
  return isOfficeError(cause) && (cause.code === 'ItemNotFound' || cause.code === 'InvalidArgument');
}

/** Whether nothing of the request can have been carried out. */
export function didNothing(cause: unknown): boolean {
  return isOfficeError(cause) && cause.code === 'InvalidOperationInCellEditMode';
}

/** Whether somebody else has just made what was to be made. */
export function isAlreadyThere(cause: unknown): boolean {
  return isOfficeError(cause) && cause.code === 'ItemAlreadyExists';
}
