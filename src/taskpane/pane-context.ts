import { createContext, useContext } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import { paneWords, type PaneWords } from '../text/pane-words';
import { useLocale } from './locale-context';
import type { PaneView } from './pane-view';

/** What every part of the pane can ask for. */
export interface PaneAccess {
  readonly session: ScoringSession;
  readonly state: SessionState;
  readonly view: PaneView;
  /** Nothing runs: an action would be taken. */
  readonly idle: boolean;
  /** The page can hand its user a file. */
  readonly savesFiles: boolean;
  /** Opens a file as a new workbook of this Excel; whether it did. null: it cannot. */
  readonly opensWorkbook: ((bytes: Uint8Array) => Promise<boolean>) | null;
  /** Opens the manual beside Excel; null where the page has none. */
  readonly showManual: (() => void) | null;
}

/** Holds the session, what it shows and which part of it is in view. */
export const PaneContext = createContext<PaneAccess | null>(null);

export function usePane(): PaneAccess {
  const access = useContext(PaneContext);
  if (!access) throw new Error('no session above this part of the pane');
  return access;
}

/** The words of the pane's frame, in its language. */
export function usePaneWords(): PaneWords {
  return paneWords(useLocale());
}
