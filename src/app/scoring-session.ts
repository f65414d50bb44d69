import type { Scorecard } from '../core/scoring/scorecard';
import { defaultRuleSet, findRuleSet, ruleSets } from '../core/scoring/rule-sets';
import type { RuleSet } from '../core/scoring/rule-set';
import type { HostError, Result, WorkbookPort, WorkbookReading } from '../host/port';
import { scoreReading, scoreWorkbook, type ScoringOutcome } from './score-workbook';
import { undoScoring } from './undo-scoring';
import type { SkippedSheet } from './workbook-changes';

export type SessionPhase = 'loading' | 'ready' | 'working' | 'failed';

/** What the last action did, or why it failed; a sentence is made of it in src/text. */
export type SessionNotice =
  | {
      readonly kind: 'scored';
      readonly cells: number;
      readonly flags: number;
      readonly unflags: number;
      readonly skipped: readonly SkippedSheet[];
      /** Flagged cells where somebody else's note stood, so that ours was left out. */
      readonly foreignNotes: number;
      /** This Excel has no notes for add-ins: the flags are words and fill only. */
      readonly notesMissing: boolean;
    }
  | { readonly kind: 'unchanged'; readonly skipped: readonly SkippedSheet[] }
  /** `kept`: cells somebody has changed since, which undo leaves alone. */
  | { readonly kind: 'undone'; readonly cells: number; readonly kept: number }
  /** The workbook carries a rule set this version does not know (`id`): scores are shown by the default one, and
   *  nothing is written until one is chosen. */
  | { readonly kind: 'unknownRuleSet'; readonly id: string }
  | { readonly kind: 'error'; readonly error: HostError };

/** All the pane shows. Replaced as a whole at every change. */
export interface SessionState {
  readonly phase: SessionPhase;
  /** As last read or scored; empty in phase ready: no form was found. */
  readonly scorecards: readonly Scorecard[];
  /** Sheet name → id, for `select`. */
  readonly sheetIds: Readonly<Record<string, string>>;
  readonly ruleSetId: string;
  /** A cell was changed since the scorecards were made. */
  readonly outOfDate: boolean;
  readonly canUndo: boolean;
  readonly notice: SessionNotice | null;
}

/** One clerk at one workbook: what the pane and the ribbon button drive. One action at a time; a second is ignored. */
export interface ScoringSession {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads and scores without writing. */
  refresh(): Promise<void>;
  /** 一键评分: read, score, write, read back. */
  score(): Promise<void>;
  /** 撤销评分: puts back what the last scoring replaced. */
  undo(): Promise<void>;
  /** Remembers the rule set in the workbook and shows the scores it would give. */
  chooseRuleSet(id: string): Promise<void>;
  /** Selects a cell; row and column counted from 0. */
  select(sheet: string, row: number, column: number): Promise<void>;
  /** Ends waiting for a cell being edited. */
  cancel(): void;
  dispose(): void;
}

const EDITING_POLL_MS = 500;
const EDITING_LIMIT_MS = 60_000;

const START: SessionState = {
  phase: 'loading',
  scorecards: [],
  sheetIds: {},
  ruleSetId: defaultRuleSet.id,
  outOfDate: false,
  canUndo: false,
  notice: null,
};

export function createScoringSession(port: WorkbookPort): ScoringSession {
  let state = START;
  let busy = false;
  let cancelled = false;
  let lastScoring: ScoringOutcome | null = null;
  let stopListening: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const set = (part: Partial<SessionState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const fail = (error: HostError): void => {
    set({ phase: state.phase === 'loading' ? 'failed' : 'ready', notice: { kind: 'error', error } });
  };

  /** One action at a time. While the clerk is still typing in a cell, Excel refuses everything: say so, wait, go on. */
  const run = async <T>(action: () => Promise<Result<T>>, done: (value: T) => void): Promise<void> => {
    if (busy) return;
    busy = true;
    cancelled = false;
    set({ phase: state.phase === 'ready' ? 'working' : 'loading', notice: null });
    try {
      const result = await patiently(action);
      if (result.ok) done(result.value);
      else fail(result.error);
    } catch (cause) {
      fail({ code: 'refused', sheet: null, detail: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      busy = false;
    }
  };

  const patiently = async <T>(action: () => Promise<Result<T>>): Promise<Result<T>> => {
    for (let waited = 0; ; waited += EDITING_POLL_MS) {
      const result = await action();
      if (result.ok || result.error.code !== 'editing' || waited >= EDITING_LIMIT_MS) return result;
      set({ notice: { kind: 'error', error: result.error } });
      await new Promise((resolve) => setTimeout(resolve, EDITING_POLL_MS));
      if (cancelled) return { ok: false, error: { code: 'cancelled', sheet: null, detail: null } };
    }
  };

  const chooseFor = (carried: string | null): RuleSet =>
    (carried === null ? null : findRuleSet(carried)) ?? defaultRuleSet;

  const shown = (reading: WorkbookReading, scorecards: readonly Scorecard[]): Partial<SessionState> => ({
    phase: 'ready',
    scorecards,
    sheetIds: Object.fromEntries(reading.sheets.map((sheet) => [sheet.name, sheet.id])),
    ruleSetId: chooseFor(reading.ruleSet).id,
    outOfDate: false,
  });

  const unknownRuleSet = (reading: WorkbookReading): SessionNotice | null =>
    reading.ruleSet !== null && findRuleSet(reading.ruleSet) === null
      ? { kind: 'unknownRuleSet', id: reading.ruleSet }
      : null;

  const read = async (): Promise<Result<WorkbookReading>> => {
    stopListening ??= await port.onChanged(() => {
      if (!busy) set({ outOfDate: true });
    });
    return port.read('workbook');
  };

  const show = (reading: WorkbookReading): void => {
    const { scorecards } = scoreReading(reading, chooseFor(reading.ruleSet));
    set({ ...shown(reading, scorecards), notice: unknownRuleSet(reading) });
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: () => run(read, show),
    score: () =>
      run(
        () => scoreWorkbook(port, chooseFor, (reading) => unknownRuleSet(reading) === null),
        (outcome) => {
          if (outcome.changes.length > 0) lastScoring = outcome;
          set({
            ...shown(outcome.reading, outcome.recalculation.scorecards),
            canUndo: lastScoring !== null,
            notice: unknownRuleSet(outcome.reading) ?? scoringNotice(outcome, port.canWriteNotes),
          });
        },
      ),
    async undo() {
      const scoring = lastScoring;
      if (!scoring?.applied) return;
      await run(
        () => undoScoring(port, scoring),
        ({ reading, cells, kept }) => {
          lastScoring = null;
          const { scorecards } = scoreReading(reading, chooseFor(reading.ruleSet));
          set({ ...shown(reading, scorecards), canUndo: false, notice: { kind: 'undone', cells, kept } });
        },
      );
    },
    async chooseRuleSet(id) {
      if (!ruleSets.some((ruleSet) => ruleSet.id === id)) throw new RangeError(`no rule set ${id}`);
      await run(async () => {
        const saved = await port.saveRuleSet(id);
        return saved.ok ? port.read('workbook') : saved;
      }, show);
    },
    async select(sheet, row, column) {
      const id = state.sheetIds[sheet];
      if (id === undefined) return;
      const selected = await port.select(id, row, column);
      if (!selected.ok) set({ notice: { kind: 'error', error: selected.error } });
    },
    cancel() {
      cancelled = true;
    },
    dispose() {
      cancelled = true;
      stopListening?.();
      listeners.clear();
    },
  };
}

function scoringNotice(outcome: ScoringOutcome, canWriteNotes: boolean): SessionNotice {
  const { changes, skipped, applied, flagged, unflagged } = outcome;
  if (changes.length === 0) return { kind: 'unchanged', skipped };
  return {
    kind: 'scored',
    cells: changes.flatMap((change) => change.cells).filter((cell) => cell.value !== undefined).length,
    flags: flagged,
    unflags: unflagged,
    skipped,
    foreignNotes: applied?.foreignNotes.length ?? 0,
    notesMissing: flagged > 0 && !canWriteNotes,
  };
}
