import { ExcelError, invalidOperationInCellEditMode } from '../request/excel-error';
import type { Roots } from '../request/resolve-path';
import { runBatch } from '../request/run-batch';
import { type Action, ActionType, type BatchAnswer, parseBatch, PathType, type RequestBatch } from '../request/wire';
import type { ExcelSession } from '../session/excel-session';
import type { Fault, FaultChooser } from './request-plan';

/** office.js's own numbers for a request or an answer that is too large. */
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** What became of a request: an answer, a number of office.js's error table, or nothing at all. */
export type Outcome =
  | { readonly kind: 'answer'; readonly text: string; readonly delay: number }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silence' }
  /** To be tried again: the request waits until no cell is edited. */
  | { readonly kind: 'wait' };

const EDITING: Fault = { kind: 'request', ...refusal(invalidOperationInCellEditMode()) };

function refusal({ code, message }: ExcelError): { readonly code: string; readonly message: string } {
  return { code, message };
}

/** Carries out request batches, one after the other, and misbehaves when told to. */
export class RequestChannel {
  readonly #session: ExcelSession;
  readonly #roots: Roots;
  readonly counter = new TrafficCounter();
  /** Bytes of one request or answer; null: no limit. */
  payloadLimit: number | null = null;
  chooseFault: FaultChooser | null = null;
  /** How many requests from now on find that a cell is being edited. */
  editing = 0;
  /** What services other than the workbook's wait for before they answer. */
  beforeService: (() => Promise<void>) | null = null;
  /** Carried out before the request of that number. */
  intervene: ((request: number) => void) | null = null;
  #number = 0;
  #latest: Promise<unknown> = Promise.resolve();

  constructor(session: ExcelSession, roots: Roots) {
    this.#session = session;
    this.#roots = roots;
  }

  /** `waitsForEdit`: the add-in would rather wait than be refused while a cell is edited. */
  handle(text: string, waitsForEdit: boolean): Promise<Outcome> {
    const batch = parseBatch(text);
    if (isServiceCall(batch)) return this.#serve(batch);
    const outcome = this.#latest.then(() => this.#carryOut(batch, text, waitsForEdit));
    this.#latest = outcome.catch(() => undefined);
    return outcome;
  }

  async #serve(batch: RequestBatch): Promise<Outcome> {
    await this.beforeService?.();
    return { kind: 'answer', text: JSON.stringify(await this.#run(batch, null)), delay: 0 };
  }

  async #carryOut(batch: RequestBatch, text: string, waitsForEdit: boolean): Promise<Outcome> {
    const editing = this.#takeEditing();
    if (editing && waitsForEdit) return { kind: 'wait' };
    const bytes = byteLength(text);
    this.counter.bytesIn += bytes;
    this.counter.requests += 1;
    this.#number += 1;
    this.intervene?.(this.#number);
    if (this.#tooLarge(bytes)) return { kind: 'refused', status: REQUEST_TOO_LARGE };
    const works = doesWork(batch);
    if (works) this.counter.syncs += 1;
    const summary = { number: this.#number, actions: batch.Actions.length, writes: mayWrite(batch), works };
    const fault = this.chooseFault?.(summary) ?? null;
    if (fault?.kind === 'silence' && !fault.done) return { kind: 'silence' };
    // As in Excel, what was changed before is calculated when it is read.
    await this.#session.settled();
    const answer = JSON.stringify(await this.#run(batch, fault ?? (editing ? EDITING : null)));
    const delay = this.#session.takeDelay();
    if (fault?.kind === 'silence') return { kind: 'silence' };
    const size = byteLength(answer);
    if (this.#tooLarge(size)) return { kind: 'refused', status: RESPONSE_TOO_LARGE };
    this.counter.bytesOut += size;
    return { kind: 'answer', text: answer, delay };
  }

  #takeEditing(): boolean {
    const editing = this.editing > 0;
    if (editing) this.editing -= 1;
    return editing;
  }

  #tooLarge(bytes: number): boolean {
    return this.payloadLimit !== null && bytes > this.payloadLimit;
  }

  #run(batch: RequestBatch, fault: Fault | null): Promise<BatchAnswer> {
    return runBatch(
      batch,
      this.#roots,
      (index) => {
        if (fault?.kind === 'request' || (fault?.kind === 'action' && fault.action === index)) {
          throw new ExcelError(fault.code, fault.message ?? 'failed on purpose');
        }
      },
      {
        commit: () => this.#session.edits.store(),
        calculation: () => (this.#session.edits.readsStale ? this.#session.settled() : null),
      },
    );
  }
}

/** What went through the host since the last reset. */
export interface Statistics {
  /** Requests that did something: the add-in's syncs. */
  readonly syncs: number;
  /** All requests to the workbook, with those in which office.js only cleans up its references. */
  readonly requests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  reset(): void;
}

/** Counts the traffic. */
class TrafficCounter implements Statistics {
  syncs = 0;
  requests = 0;
  bytesIn = 0;
  bytesOut = 0;

  reset(): void {
    this.syncs = this.requests = this.bytesIn = this.bytesOut = 0;
  }
}

const HOUSEKEEPING = new Set(['_KeepReference', '_RemoveReference']);

/** Whether a batch talks to services of office.js's own and not to the workbook. */
function isServiceCall({ Actions, ObjectPaths }: RequestBatch): boolean {
  const ofService = (id: number | undefined): boolean => {
    const path = id === undefined ? undefined : ObjectPaths[id];
    return path?.ObjectPathType === PathType.newObject || (path !== undefined && ofService(path.ParentObjectPathId));
  };
  return Actions.every(({ ObjectPathId }) => ofService(ObjectPathId));
}

/** Whether a batch does more than clean up references. */
function doesWork({ Actions, ObjectPaths }: RequestBatch): boolean {
  return Actions.some((action) => !isHousekeeping(action, ObjectPaths));
}

function isHousekeeping({ ActionType: type, Name, ObjectPathId }: Action, paths: RequestBatch['ObjectPaths']): boolean {
  if (type === ActionType.trace) return true;
  if (type === ActionType.instantiate) return paths[ObjectPathId]?.ObjectPathType === PathType.workbook;
  return type === ActionType.method && HOUSEKEEPING.has(Name);
}

/** Whether a batch may change something; methods that only tell something begin with Get in this interface. */
function mayWrite({ Actions }: RequestBatch): boolean {
  return Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.setProperty ||
      (type === ActionType.method && !HOUSEKEEPING.has(Name) && !Name.startsWith('Get')),
  );
}

/** The size of a text as sent, in bytes of UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
