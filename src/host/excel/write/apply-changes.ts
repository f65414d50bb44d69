import type { Applied, HostError, Result, SheetChange, WritingWatch } from '../../port';
import type { ExcelRun } from '../excel-run';
import { didNothing, hostFailure, isSilent, isTransient } from '../host-failure';
import { putBack, putBackAtOnce } from './put-back';
import { canBeSplit, inRequests } from './split-changes';
import { inverseChanges, StateBefore } from './state-before';
import { readLooks, withoutTraces, writeRequest, type Readings } from './write-request';
import { writeLooks } from './write-looks';
import { writeMessages } from './write-messages';
import { writeTraces } from './write-traces';

const RETRIES = 2;
/** Excel on the web takes 5 MB; what a request really takes is known only to Excel. */
const REQUEST_BYTES = 2_000_000;
/** Of more sheets than this the requests are smaller, so that a long writing moves, and can be called off in between. */
const FEW_SHEETS = 40;
const SMALL_REQUEST_BYTES = 500_000;

const requestBytes = ({ length }: readonly SheetChange[]): number =>
  length > FEW_SHEETS ? SMALL_REQUEST_BYTES : REQUEST_BYTES;

const NO_WATCH: WritingWatch = { told: () => undefined, mustStop: () => false };

/** Writes all changes: first the values, formats and flags, read back in the same round trip unless they are very large; then
 *  marks and notes, where any change, in one more. A passing failure is tried again. If it stays, the values that stood there
 *  before are put back sheet by sheet, so that no workbook is left half written without saying which sheet; marks and notes
 *  that cannot be written are told, and the scores stay. */
export async function applyChanges(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  watch: WritingWatch = NO_WATCH,
): Promise<Result<Applied>> {
  const before = new StateBefore(readings);
  const failure = await new Writing(run, withoutTraces(changes), readings, before, watch).write();
  if (failure) {
    const [only, ...others] = changes;
    const sheet = only && others.length === 0 ? (readings.get(only.sheetId)?.name ?? null) : null;
    // A sheet that is named as not written is one that could not be put back.
    const named = failure.code === 'notWritten' ? failure.sheet : (failure.sheet ?? sheet);
    return { ok: false, error: { ...failure, sheet: named } };
  }
  const { moved, missing, foreignNotes } = await writeTraces(run, changes, readings, before, {
    limit: requestBytes(changes),
    watch,
  });
  const messages = await writeMessages(run, changes, readings, watch);
  const looks = await writeLooks(run, changes, readings);
  const back = await inverseChanges([...changes, ...moved], before);
  const inverse = back.map((change) => {
    const stood = messages.before.get(change.sheetId);
    const drawn = looks.back.get(change.sheetId);
    return { ...change, ...(stood && { messages: stood }), ...(drawn && { looks: drawn }) };
  });
  const allMissing = [...missing, ...messages.missing, ...looks.missing];
  return { ok: true, value: { inverse, foreignNotes, hidesScore: before.looks.tooWide, missing: allMissing } };
}

/** Writes what scores are made of, all of it or nothing. */
class Writing {
  readonly #run: ExcelRun;
  readonly #changes: readonly SheetChange[];
  readonly #readings: Readings;
  readonly #before: StateBefore;
  readonly #watch: WritingWatch;
  readonly #sent = new Set<string>();
  #limit: number;
  #tries = 0;
  /** How cells look that are to be flagged was asked. */
  #hasLooked = false;
  /** A request was sent that may have changed something. */
  #touched = false;

  constructor(
    run: ExcelRun,
    changes: readonly SheetChange[],
    readings: Readings,
    before: StateBefore,
    watch: WritingWatch,
  ) {
    this.#run = run;
    this.#changes = changes;
    this.#limit = requestBytes(changes);
    this.#readings = readings;
    this.#before = before;
    this.#watch = watch;
  }

  /** Returns why nothing was written; null when all was. */
  async write(): Promise<HostError | null> {
    let todo = inRequests(this.#changes, this.#limit);
    for (;;) {
      const [next, ...rest] = todo;
      this.#watch.told('writing', this.#sent.size, this.#changes.length);
      if (next && this.#watch.mustStop()) return this.#callOff();
      try {
        await this.#lookAtMarks();
        if (!next) return null;
        const problem = await this.#send(next);
        if (problem) return await this.#goBack(problem);
        for (const { sheetId } of next) this.#sent.add(sheetId);
        this.#tries = 0;
        todo = rest;
      } catch (cause) {
        if (next && hostFailure(cause, null).code === 'tooLarge' && canBeSplit(next)) {
          this.#limit /= 2;
          todo = [...inRequests(next, this.#limit), ...rest];
        } else if (!isTransient(cause) || this.#tries === RETRIES) return this.#goBack(hostFailure(cause, null));
        else {
          this.#tries += 1;
          await this.#run.pause();
        }
      }
    }
  }

  async #send(changes: readonly SheetChange[]): Promise<HostError | null> {
    const touchedBefore = this.#touched;
    this.#touched = true;
    try {
      return await writeRequest(this.#run, changes, this.#readings, this.#before);
    } catch (cause) {
      if (didNothing(cause)) this.#touched = touchedBefore;
      throw cause;
    }
  }

  /** Nothing was refused: what is written is put back as it was written. */
  async #callOff(): Promise<HostError> {
    if (!this.#touched) return { code: 'cancelled', sheet: null, detail: null };
    const failure: HostError = { code: 'putBack', sheet: null, detail: null };
    const sent = this.#changes.filter(({ sheetId }) => this.#sent.has(sheetId));
    const told = (done: number): void => this.#watch.told('puttingBack', done, sent.length);
    const back = await putBackAtOnce(this.#run, sent, this.#readings, this.#before, this.#limit, told);
    return back ? failure : this.#goBack(failure);
  }

  async #goBack(failure: HostError): Promise<HostError> {
    if (!this.#touched || failure.code === 'stopped') return failure;
    return putBack(this.#run, this.#changes, this.#readings, this.#before, this.#limit, failure);
  }

  /** Once, before anything is written. What Excel refuses to tell keeps no score from being written. */
  async #lookAtMarks(): Promise<void> {
    if (this.#hasLooked) return;
    try {
      await readLooks(this.#run, this.#changes, this.#readings, this.#before, this.#limit);
    } catch (cause) {
      const { code } = hostFailure(cause, null);
      const mayHelp = isTransient(cause) && this.#tries < RETRIES;
      if (mayHelp || isSilent({ code }) || code === 'editing') throw cause;
    }
    this.#tries = 0;
    this.#hasLooked = true;
  }
}
