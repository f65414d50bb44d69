import {
  WorkbookEditError,
  type WorkbookEditErrorCode,
  type FileFault,
  WorkbookFileError,
} from '../workbook/workbook-types';

/** Something the page has to say; the sentence is made in the reader's language by words/. */
export type PageMessage =
  | { readonly kind: 'notOpened'; readonly file: string; readonly fault: FileFault }
  | { readonly kind: 'notFound'; readonly file: string }
  | { readonly kind: 'notSaved'; readonly detail: string }
  /** The workbook is signed; or it has no room for more cell formats, so that some marks are missing in the file. */
  | { readonly kind: 'signed' | 'fullOfLooks' | 'clipboardRefused' }
  /** Another workbook was opened; what was changed in this one and not downloaded is kept and can be gone back to. */
  | { readonly kind: 'leftUnsaved'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'protectedCell'; readonly address: string }
  | { readonly kind: 'editRefused'; readonly code: WorkbookEditErrorCode; readonly detail: string }
  | { readonly kind: 'externalLink' | 'linkLost'; readonly target: string }
  | { readonly kind: 'commandFailed'; readonly command: string }
  /** Sentences about what the page's address asks of the host and does not get. */
  | { readonly kind: 'hostOptions'; readonly problems: readonly string[] };

/** What to say when the workbook refuses an edit; null when the error is no refusal but a bug. */
export function refusalMessage(error: unknown): PageMessage | null {
  return error instanceof WorkbookEditError ? { kind: 'editRefused', code: error.code, detail: error.detail } : null;
}

/** What to say when a file cannot be opened; null when the error is a bug. */
export function openingMessage(file: string, error: unknown): PageMessage | null {
  return error instanceof WorkbookFileError ? { kind: 'notOpened', file, fault: error } : null;
}
