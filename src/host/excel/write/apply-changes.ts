import type { Applied, HostError, Result, SheetChange } from '../../port';
import { movedNotes } from '../../carried/own-notes';
import { queueWordsOnly } from './cell-look';
import type { ExcelRun } from '../excel-run';
import { didNothing, hostFailure, isTransient, mayBeStale } from '../host-failure';
import { inverseChanges, StateBefore } from './state-before';
import { noteKey, NotesMoved } from '../carried/note-states';
import { putBack } from './put-back';
import { canBeSplit, inRequests } from './split-changes';
import { findStanding, writeRequest, type Readings, type Standing } from './write-request';

const RETRIES = 2;
/** Excel on the web takes 5 MB; what a request really takes is known only to Excel. */
const REQUEST_BYTES = 2_000_000;

/** Writes all changes and reads them back, in one round trip unless they are very large. A passing failure is tried again;
 *  if it stays, what stood there before is put back sheet by sheet, so that no workbook is left half written without
 *  saying which sheet. */
export async function applyChanges(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
): Promise<Result<Applied>> {
  const writing = new Writing(run, changes, readings);
  const failure = await writing.write();
  if (failure) {
    const [only, ...others] = changes;
    const sheet = only && others.length === 0 ? (readings.get(only.sheetId)?.name ?? null) : null;
    // A sheet that is named as not written is one that could not be put back.
    const named = failure.code === 'notWritten' ? failure.sheet : (failure.sheet ?? sheet);
    return { ok: false, error: { ...failure, sheet: named } };
  }
  return { ok: true, value: writing.applied() };
}

class Writing {
  readonly #run: ExcelRun;
  /** What was asked for, and (last) the notes that have moved with their rows. */
  #changes: readonly SheetChange[];
  readonly #readings: Readings;
  readonly #before: StateBefore;
  #limit = REQUEST_BYTES;
  #look: 'whereUnclear' | 'everywhere' = 'whereUnclear';
  #standing: Standing | null = null;
  #tries = 0;
  /** A request was sent that may have changed something. */
  #touched = false;

  constructor(run: ExcelRun, changes: readonly SheetChange[], readings: Readings) {
    this.#run = run;
    this.#changes = changes;
    this.#readings = readings;
    this.#before = new StateBefore(readings);
  }

  applied(): Applied {
    const inverse = inverseChanges(this.#changes, this.#before);
    const foreignNotes = this.#changes.flatMap(({ sheetId, cells }) =>
      cells
        .filter((cell) => typeof cell.note === 'string' && this.#standing?.commented.has(noteKey(sheetId, cell)))
        .map(({ row, column }) => ({ sheet: this.#readings.get(sheetId)?.name ?? '', row, column })),
    );
    return { inverse, foreignNotes, hidesScore: this.#before.looks.tooWide };
  }

  /** Returns why nothing was written; null when all was. */
  async write(): Promise<HostError | null> {
    let todo = inRequests(this.#changes, this.#limit);
    for (;;) {
      const [next, ...rest] = todo;
      try {
        if (!next) {
          const moved = this.#movedNotes();
          if (moved.length > 0) {
            this.#changes = [...this.#changes, ...moved];
            todo = inRequests(moved, this.#limit);
            continue;
          }
          await this.#keepOwnLooks();
          return null;
        }
        const problem = await this.#send(next);
        if (problem) return await this.#goBack(problem);
        this.#tries = 0;
        todo = rest;
      } catch (cause) {
        if (next && isTooLarge(cause) && canBeSplit(next)) {
          this.#limit /= 2;
          this.#lookAgain(); // it may be the answer that was too large, so that all was written
          todo = [...inRequests(next, this.#limit), ...rest];
        } else if (!this.#mayTryAgain(cause)) return this.#goBack(hostFailure(cause, null));
        else await this.#run.pause();
      }
    }
  }

  async #send(changes: readonly SheetChange[]): Promise<HostError | null> {
    this.#standing ??= await findStanding(this.#run, this.#changes, this.#readings, this.#look);
    const touchedBefore = this.#touched;
    this.#touched = true;
    try {
      return await writeRequest(this.#run, changes, this.#readings, this.#standing, this.#before);
    } catch (cause) {
      if (didNothing(cause)) this.#touched = touchedBefore;
      throw cause;
    }
  }

  /** Whether the same may succeed another time; then where notes and marks stand is looked up afresh. */
  #mayTryAgain(cause: unknown): boolean {
    const isStale = this.#look === 'whereUnclear' && (cause instanceof NotesMoved || mayBeStale(cause));
    if (!isStale && (!isTransient(cause) || this.#tries === RETRIES)) return false;
    this.#tries += 1;
    this.#lookAgain();
    return true;
  }

  #lookAgain(): void {
    this.#look = 'everywhere';
    this.#standing = null;
  }

  async #goBack(failure: HostError): Promise<HostError> {
    if (!this.#touched) return failure;
    return putBack(this.#run, this.#changes, this.#readings, this.#before, this.#limit, failure);
  }

  /** Once the notes had to be asked for their places: those that do not stand where they say, and that no change concerns. */
  #movedNotes(): readonly SheetChange[] {
    return [...(this.#standing?.notes.located ?? [])].flatMap(([sheetId, notes]) => {
      const own = this.#changes.filter((change) => change.sheetId === sheetId).flatMap((change) => change.cells);
      const told = this.#readings.get(sheetId)?.notes ?? notes.map(({ text }) => text);
      const cells = movedNotes(told, notes, own);
      const free = cells.filter((cell) => !this.#standing?.commented.has(noteKey(sheetId, cell)));
      return free.length === 0 ? [] : [{ sheetId, cells: free, basis: null }];
    });
  }

  /** Where a flagged cell had a fill of its own, that is put back and the flag is in the words only. */
  async #keepOwnLooks(): Promise<void> {
    const concerned = this.#changes.filter(({ sheetId }) => this.#before.looks.own(sheetId).length > 0);
    for (const { sheetId } of concerned) {
      const sheet = this.#run.context.workbook.worksheets.getItem(sheetId);
      for (const look of this.#before.looks.own(sheetId)) queueWordsOnly(sheet, look);
    }
    if (concerned.length > 0) await this.#run.roundTrip();
  }
}

function isTooLarge(cause: unknown): boolean {
  return !(cause instanceof NotesMoved) && hostFailure(cause, null).code === 'tooLarge';
}
