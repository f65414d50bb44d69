import { defaultRuleSet, ruleSets } from '../core/scoring/rule-set/rule-sets';
import type { SessionState } from './session-state';

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
