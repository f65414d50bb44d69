import { formKey } from './form-key';
import { planForm } from './form-plan';
import type { ScoredWorkbook } from './read-forms';
import { shownReview } from './review-workbook';
import type { SessionForm, SessionNotice, SessionState } from './session-state';
import type { BroughtAlong } from '../core/record/brought-along';
import { broughtAlong } from './brought-along';
import type { MadeHere } from './made-here';
import { chosenRules, ruleSetOption, type WorkbookRules } from './workbook-rules';
import { NO_HISTORY } from '../core/record/history';
import { anchorKey, rowAnchors, type WorkbookRecord } from '../core/record/workbook-record';
import { correctionsInForce } from '../core/record/kept-corrections';
import { defaultRuleSet, ruleSets } from '../core/scoring/rule-set/rule-sets';
import { nearMiss, type NearMiss } from '../core/sheet/near-miss';
import { correctionKey, offerCorrections } from '../core/sheet/corrections/offer-corrections';

/** Holds the state of a session and tells who listens. */
export interface SessionStore {
  readonly state: SessionState;
  set(part: Partial<SessionState>): void;
  subscribe(listener: () => void): () => void;
  /** Nobody is told any more. */
  close(): void;
}

const START: SessionState = {
  phase: 'loading',
  progress: null,
  forms: [],
  skippedTables: [],
  nearMiss: null,
  strayCorrections: [],
  sheetIds: {},
  ruleSets: ruleSets.map(ruleSetOption),
  ruleSetId: defaultRuleSet.id,
  grades: [],
  ruleSetIsImported: false,
  asFormulas: false,
  reviewing: false,
  newColumns: null,
  brought: null,
  comparison: [],
  history: { ...NO_HISTORY, brought: 0 },
  copies: null,
  canPutBack: false,
  outOfDate: false,
  active: null,
  writtenAt: {},
  preview: null,
  canUndo: false,
  undoSteps: [],
  undoNeedsPane: false,
  keysUndo: null,
  hasMarks: false,
  missingTraces: [],
  notice: null,
};

export function sessionStore(known: Partial<SessionState> = {}): SessionStore {
  let state = { ...START, ...known };
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    set(part) {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}

/** What the pane shows of a workbook as read and scored, a form at a time; `prepare`: what is made of each besides. */
export function* shownSteps(
  shown: ScoredWorkbook,
  made: MadeHere,
  reviewing = false,
  prepare: (form: SessionForm) => void = () => undefined,
): Generator<void, Partial<SessionState>> {
  const { reading, sheets, rules, recalculation } = shown;
  const { corrections } = rules.kept.record;
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const forms: SessionForm[] = [];
  for (const form of recalculation.forms) {
    yield;
    const { card, sheet, dismissed, since } = form;
    const read = byName.get(sheet.sheet);
    if (!read) continue;
    const { grid } = read;
    const ready: SessionForm = {
      key: formKey(card),
      plan: planForm(read, form, rules, made),
      card,
      sheet,
      grid,
      dismissed,
      since,
      corrections: correctionsInForce(grid, sheet, corrections),
      offered: offerCorrections(sheet, corrections),
      review: reviewing ? shownReview(read, form, rules) : null,
      decidedHere: rowsDecidedHere(shown, sheet.sheet, made),
    };
    prepare(ready);
    forms.push(ready);
  }
  const inForce = new Set(forms.flatMap((form) => form.corrections.map(correctionKey)));
  return {
    phase: 'ready',
    forms,
    skippedTables: recalculation.skippedTables,
    nearMiss: nearestMiss(sheets, recalculation),
    strayCorrections: corrections.filter((each) => !inForce.has(correctionKey(each))),
    sheetIds: Object.fromEntries(reading.sheets.map(({ name, id }) => [name, id])),
    ruleSets: rules.choice,
    ruleSetId: rules.ruleSet.id,
    grades: rules.ruleSet.grades.map(({ name }) => name),
    ruleSetIsImported: made.has(rules.kept.record.ruleSet),
    asFormulas: rules.kept.record.formulas === 'live',
    outOfDate: false,
  };
}

/** The nearest to a form in a workbook where no form was found: the first sheet that has something like one. */
export function nearestMiss(
  sheets: ScoredWorkbook['sheets'],
  { forms, skippedTables }: ScoredWorkbook['recalculation'],
): NearMiss | null {
  if (forms.length + skippedTables.length > 0) return null;
  for (const { grid } of sheets) {
    const miss = nearMiss(grid);
    if (miss) return miss;
  }
  return null;
}

/** The rows of a sheet whose decisions were made in this session. */
function rowsDecidedHere(shown: ScoredWorkbook, sheet: string, made: MadeHere): ReadonlySet<number> {
  const own = shown.rules.kept.record.decisions.filter((each) => each.sheet === sheet && made.has(each));
  if (own.length === 0) return NO_ROWS;
  const keys = new Set(own.map(({ anchor }) => anchorKey(anchor)));
  const forms = shown.recalculation.forms.flatMap((form) => (form.sheet.sheet === sheet ? [form.sheet] : []));
  return new Set([...rowAnchors(forms)].flatMap(([row, anchor]) => (keys.has(anchorKey(anchor)) ? [row] : [])));
}

const NO_ROWS: ReadonlySet<number> = new Set();

/** Two copies that disagree, as each would be brought along; null: they do not. */
export function shownCopies({ reading, rules }: ScoredWorkbook, made: MadeHere): SessionState['copies'] {
  const { copies } = rules.kept;
  if (!copies) return null;
  const brought = (record: WorkbookRecord): BroughtAlong | null =>
    broughtAlong({ ...chosenRules(record, reading.ruleSet), kept: { ...rules.kept, record } }, made);
  return { xml: brought(copies.xml), sheet: brought(copies.sheet) };
}

/** What has to be said of a workbook before anything else: its rule set is not known, or what it remembers was damaged. */
export function workbookNotice({ unknown, kept }: WorkbookRules): SessionNotice | null {
  if (kept.ruleSetFaults.length > 0) return { kind: 'broughtRefused', faults: kept.ruleSetFaults };
  if (unknown !== null) return { kind: 'unknownRuleSet', id: unknown };
  if (kept.tooMuch !== null) return { kind: 'recordTooMuch', tooMuch: kept.tooMuch };
  if (kept.leftOut > 0) return { kind: 'recordPartly', leftOut: kept.leftOut };
  if (kept.state === 'lost') return { kind: 'recordLost' };
  return kept.state === 'mended' ? { kind: 'recordMended' } : null;
}
