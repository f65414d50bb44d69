import type { ScoredWorkbook } from './read-forms';
import type { SessionForm, SessionNotice, SessionState } from './session-state';
import type { WorkbookRules } from './workbook-rules';
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
  ruleSets: ruleSets.map(({ id, name, source }) => ({ id, name, source, own: false })),
  ruleSetId: defaultRuleSet.id,
  outOfDate: false,
  canUndo: false,
  hasMarks: false,
  notice: null,
};

export function sessionStore(): SessionStore {
  let state = START;
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

/** What the pane shows of a workbook as read and scored. */
export function shownState({ reading, sheets, rules, recalculation }: ScoredWorkbook): Partial<SessionState> {
  const { corrections } = rules.kept.record;
  const grids = new Map(sheets.map(({ name, grid }) => [name, grid]));
  const forms = recalculation.forms.flatMap(({ card, sheet, dismissed }): SessionForm[] => {
    const grid = grids.get(sheet.sheet);
    if (!grid) return [];
    const inForce = correctionsInForce(grid, sheet, corrections);
    return [{ card, sheet, grid, dismissed, corrections: inForce, offered: offerCorrections(sheet, corrections) }];
  });
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

/** What has to be said of a workbook before anything else: its rule set is not known, or what it remembers was damaged. */
export function workbookNotice({ unknown, kept }: WorkbookRules): SessionNotice | null {
  if (unknown !== null) return { kind: 'unknownRuleSet', id: unknown };
  if (kept.state === 'lost') return { kind: 'recordLost' };
  return kept.state === 'mended' ? { kind: 'recordMended' } : null;
}
