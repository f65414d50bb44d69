import type { SummaryForm } from '../app/summary/summary-columns';
import type { UnreadFile } from '../app/summary/summary-draft';
import type { CollectedFile, CollectTerms } from './collect-file';

/** What a thread of the pane is asked for, one after the other. Files come as they were chosen: the thread reads them. */
export interface CollectTask {
  readonly kind: 'collect';
  readonly name: string;
  readonly file: Blob;
  readonly terms: CollectTerms;
}

/** Whether a file is a scored copy of ours. */
export interface CopyTask {
  readonly kind: 'isCopy';
  readonly file: Blob;
}

/** The summary of what was collected, as a workbook. */
export interface SummaryTask {
  readonly kind: 'summary';
  readonly fileName: string;
  readonly forms: readonly SummaryForm[];
  readonly unread: readonly UnreadFile[];
  readonly terms: CollectTerms;
}

export type ThreadTask = CollectTask | CopyTask | SummaryTask;

/** `unread`: the browser gave none of the file's bytes; `failed`: the program is at fault, told for who mends it. */
export type ThreadAnswer =
  | { readonly kind: 'collect'; readonly collected: CollectedFile }
  | { readonly kind: 'isCopy'; readonly isCopy: boolean }
  | { readonly kind: 'summary'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unread' }
  | { readonly kind: 'failed'; readonly report: string };

/** What a thread says: first that it is there, then the answer to each task. */
export type ThreadMessage = { readonly kind: 'ready' } | ThreadAnswer;
