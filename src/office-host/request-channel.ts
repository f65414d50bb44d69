import { ExcelError, invalidOperationInCellEditMode } from './excel-error';
import type { ExcelSession } from './excel-session';
import type { Fault, FaultChooser } from './faults';
import type { Roots } from './resolve-path';
import { runBatch } from './run-batch';
import { byteLength, doesWork, isServiceCall, mayWrite, TrafficCounter } from './statistics';
import { parseBatch, type BatchAnswer, type RequestBatch } from './wire';

/** office.js's own numbers for a request or an answer that is too large. */
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** What became of a request: an answer, a number of office.js's error table, or nothing at all. */
export type Outcome =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silence' };

/** Carries out request batches, one after the other, and misbehaves when told to. */
export class RequestChannel {
  readonly #session: ExcelSession;
  readonly #roots: Roots;
  readonly counter = new TrafficCounter();
  /** Bytes of one request or answer; null: no limit. */
  payloadLimit: number | null = null;
  chooseFault: FaultChooser | null = null;
  editing = false;
  #number = 0;

  constructor(session: ExcelSession, roots: Roots) {
    this.#session = session;
    this.#roots = roots;
  }

  handle(text: string): Outcome {
    const batch = parseBatch(text);
    if (isServiceCall(batch)) return { kind: 'answer', text: JSON.stringify(this.#run(batch, null)) };
    const bytes = byteLength(text);
    this.counter.bytesIn += bytes;
    this.counter.requests += 1;
    this.#number += 1;
    if (this.#tooLarge(bytes)) return { kind: 'refused', status: REQUEST_TOO_LARGE };
    const works = doesWork(batch);
    if (works) this.counter.syncs += 1;
    const summary = { number: this.#number, actions: batch.Actions.length, writes: mayWrite(batch), works };
    const fault = this.chooseFault?.(summary) ?? null;
    if (fault?.kind === 'silence' && !fault.done) return { kind: 'silence' };
    const answer = JSON.stringify(this.#run(batch, fault ?? this.#editFault()));
    if (fault?.kind === 'silence') return { kind: 'silence' };
    const size = byteLength(answer);
    if (this.#tooLarge(size)) return { kind: 'refused', status: RESPONSE_TOO_LARGE };
    this.counter.bytesOut += size;
    return { kind: 'answer', text: answer };
  }

  #editFault(): Fault | null {
    if (!this.editing) return null;
    const { code, message } = invalidOperationInCellEditMode();
    return { kind: 'request', code, message };
  }

  #tooLarge(bytes: number): boolean {
    return this.payloadLimit !== null && bytes > this.payloadLimit;
  }

  #run(batch: RequestBatch, fault: Fault | null): BatchAnswer {
    return runBatch(
      batch,
      this.#roots,
      (index) => {
        if (fault?.kind === 'request' || (fault?.kind === 'action' && fault.action === index)) {
          throw new ExcelError(fault.code, fault.message ?? 'failed on purpose');
        }
      },
      () => this.#session.edits.store(),
    );
  }
}
