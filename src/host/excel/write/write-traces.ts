import { movedNotes, type StandingNote } from '../../carried/own-notes';
import type { Applied, MissingTraces, SheetChange, WritingWatch } from '../../port';
import { noteKey } from '../carried/note-states';
import type { ExcelRun } from '../excel-run';
import { hostFailure, isSilent, isTransient, mayBeStale } from '../host-failure';
import { canBeSplit, inRequests } from './split-changes';
import type { StateBefore } from './state-before';
import { findStanding, writeTraceRequest, type Look, type Standing } from './trace-request';
import type { Readings } from './write-request';

/** What came of marks and notes. */
export interface TraceOutcome extends Pick<Applied, 'foreignNotes' | 'missing'> {
  /** Notes that have moved with their rows and were put right besides. */
  readonly moved: readonly SheetChange[];
}

interface TraceOptions {
  /** Bytes of a request. */
  readonly limit: number;
  readonly watch: WritingWatch;
}

/** Writes the marks and notes of changes whose values are written. Nothing depends on them, so nothing is taken back for
 *  them: what Excel does not take even by itself is told. */
export async function writeTraces(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: Readings,
  before: StateBefore,
  how: TraceOptions,
): Promise<TraceOutcome> {
  const traces = changes.map(onlyTraces).filter((change) => changesNotes(change) || change.marks !== undefined);
  const writing = new TraceWriting(run, traces, readings, before, how);
  await writing.write();
  return writing.outcome();
}

/** Whether a change of traces has to do with notes. */
function changesNotes({ cells, tidiesNotes }: SheetChange): boolean {
  return cells.length > 0 || tidiesNotes !== undefined;
}

function onlyTraces({ sheetId, cells, tidiesNotes, marks }: SheetChange): SheetChange {
  const noted = cells.flatMap(({ row, column, note }) => (note === undefined ? [] : { row, column, note }));
  return { sheetId, cells: noted, ...(tidiesNotes && { tidiesNotes }), ...(marks && { marks }), basis: null };
}

/** What is written in one request. */
interface Part {
  readonly changes: readonly SheetChange[];
  /** Other requests have failed: what stands there is asked for just these. */
  readonly alone: boolean;
  /** Marks that leave are asked where they lie. */
  readonly asksWhere: boolean;
}

const RETRIES = 2;
/** How often it is looked whether a cell is still being edited. */
const EDITING_RETRIES = 25;
/** After so many sheets or kinds that Excel did not take by themselves, no more are tried. */
const MOST_FAILURES = 10;

class TraceWriting {
  readonly #run: ExcelRun;
  readonly #changes: readonly SheetChange[];
  readonly #readings: Readings;
  readonly #before: StateBefore;
  readonly #watch: WritingWatch;
  #limit: number;
  #look: Look = 'whereUnclear';
  #standing: Standing | null = null;
  #tries = 0;
  #failures = 0;
  readonly #moved: SheetChange[] = [];
  readonly #missing = new Map<string, MissingTraces>();
  readonly #commented = new Set<string>();
  /** All notes, anybody's, of the sheets where they were asked for their places. */
  readonly #located = new Map<string, readonly StandingNote[]>();

  constructor(
    run: ExcelRun,
    changes: readonly SheetChange[],
    readings: Readings,
    before: StateBefore,
    { limit, watch }: TraceOptions,
  ) {
    this.#run = run;
    this.#changes = changes;
    this.#readings = readings;
    this.#before = before;
    this.#limit = limit;
    this.#watch = watch;
  }

  outcome(): TraceOutcome {
    const foreignNotes = this.#changes.flatMap(({ sheetId, cells }) =>
      cells
        .filter((cell) => typeof cell.note === 'string' && this.#commented.has(noteKey(sheetId, cell)))
        .map(({ row, column }) => ({ sheet: this.#nameOf(sheetId), row, column })),
    );
    return { foreignNotes, missing: [...this.#missing.values()], moved: this.#moved };
  }

  async write(): Promise<void> {
    let todo = this.#parts(this.#changes, false);
    for (;;) {
      const [next, ...rest] = todo;
      if (!next) {
        const moved = this.#movedNotes();
        if (moved.length === 0) return;
        this.#moved.push(...moved);
        todo = this.#parts(moved, false);
        continue;
      }
      this.#tellProgress(todo);
      if (this.#watch.mustStop()) {
        this.#leave(todo, 'calledOff');
        return;
      }
      try {
        todo = (await this.#send(next)) ? rest : todo;
        this.#tries = 0;
      } catch (cause) {
        todo = await this.#withoutFailed(cause, next, rest);
      }
    }
  }

  #tellProgress(todo: readonly Part[]): void {
    const waiting = new Set(todo.flatMap(({ changes }) => changes.map(({ sheetId }) => sheetId)));
    const all = this.#changes.length;
    this.#watch.told('marking', Math.max(0, all - waiting.size), all);
  }

  #parts(changes: readonly SheetChange[], alone: boolean): readonly Part[] {
    return inRequests(changes, this.#limit).map((part) => ({ changes: part, alone, asksWhere: true }));
  }

  /** false: our notes were not where they should be, and have to be looked for first. */
  async #send({ changes, alone, asksWhere }: Part): Promise<boolean> {
    const standing = alone
      ? await findStanding(this.#run, changes, this.#readings, 'everywhere')
      : (this.#standing ??= await findStanding(
          this.#run,
          [...this.#changes, ...this.#moved],
          this.#readings,
          this.#look,
        ));
    for (const cell of standing.commented) this.#commented.add(cell);
    for (const [sheetId, notes] of standing.notes.located) this.#located.set(sheetId, notes);
    const written = await writeTraceRequest(this.#run, changes, this.#readings, standing, this.#before, asksWhere);
    for (const sheetId of written.othersGone) this.#miss(sheetId, 'marks', 'othersGone');
    for (const sheetId of written.notKnown) this.#miss(sheetId, 'marks', 'notKnown');
    if (!written.haveMoved) return true;
    this.#lookAgain();
    return false;
  }

  /** What is still to be done after a request has failed: the same once more, in smaller parts, or without it. */
  async #withoutFailed(cause: unknown, part: Part, rest: readonly Part[]): Promise<readonly Part[]> {
    const { code } = hostFailure(cause, null);
    if (code === 'tooLarge' && canBeSplit(part.changes)) {
      this.#limit /= 2;
      this.#lookAgain(); // it may be the answer that was too large, so that all was written
      return [...this.#parts(part.changes, part.alone), ...rest];
    }
    if (this.#mayTryAgain(cause, part)) {
      this.#tries += 1;
      this.#lookAgain();
      await this.#run.pause();
      return [part, ...rest];
    }
    this.#tries = 0;
    this.#lookAgain();
    // An Excel that is silent, or being typed into, is not waited for once a sheet.
    if (isSilent({ code }) || code === 'editing') return this.#leave([part, ...rest]);
    const units = part.changes.flatMap(unitsOf);
    if (units.length > 1) {
      const middle = units.length >> 1;
      const halves = [units.slice(0, middle), units.slice(middle)];
      return [...halves.flatMap((half) => this.#parts(half, true)), ...rest];
    }
    if (part.asksWhere && units.some(({ marks }) => marks !== undefined)) {
      return [{ ...part, alone: true, asksWhere: false }, ...rest];
    }
    this.#failures += 1;
    if (this.#failures === MOST_FAILURES) return this.#leave([part, ...rest]);
    return [...this.#leave([part]), ...rest];
  }

  #mayTryAgain(cause: unknown, { alone }: Part): boolean {
    const { code } = hostFailure(cause, null);
    if (code === 'editing') return this.#tries < EDITING_RETRIES;
    const isStale = !alone && this.#look === 'whereUnclear' && mayBeStale(cause);
    return isStale || (isTransient(cause) && this.#tries < (alone ? 1 : RETRIES));
  }

  #lookAgain(): void {
    this.#look = 'everywhere';
    this.#standing = null;
  }

  #leave(parts: readonly Part[], why: 'notSet' | 'calledOff' = 'notSet'): readonly Part[] {
    for (const change of parts.flatMap(({ changes }) => changes)) {
      if (change.marks) this.#miss(change.sheetId, 'marks', why);
      if (changesNotes(change)) this.#miss(change.sheetId, 'notes', why);
    }
    return [];
  }

  #miss(sheetId: string, what: MissingTraces['what'], why: MissingTraces['why']): void {
    this.#missing.set(`${sheetId} ${what} ${why}`, { sheet: this.#nameOf(sheetId), what, why });
  }

  #nameOf(sheetId: string): string {
    return this.#readings.get(sheetId)?.name ?? '';
  }

  /** Once the notes had to be asked for their places: those that do not stand where they say, and that no change concerns. */
  #movedNotes(): readonly SheetChange[] {
    return [...this.#located].flatMap(([sheetId, notes]) => {
      const all = [...this.#changes, ...this.#moved].filter((change) => change.sheetId === sheetId);
      const told = this.#readings.get(sheetId)?.notes ?? notes.map(({ text }) => text);
      const cells = movedNotes(
        told,
        notes,
        all.flatMap((change) => change.cells),
      );
      const free = cells.filter((cell) => !this.#commented.has(noteKey(sheetId, cell)));
      return free.length === 0 ? [] : [{ sheetId, cells: free, basis: null }];
    });
  }
}

/** The marks and the notes of a sheet, each by themselves. */
function unitsOf(change: SheetChange): readonly SheetChange[] {
  const { marks, ...notes } = change;
  return [
    ...(marks ? [{ sheetId: change.sheetId, cells: [], marks, basis: null }] : []),
    ...(changesNotes(change) ? [notes] : []),
  ];
}
