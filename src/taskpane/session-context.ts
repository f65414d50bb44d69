import { createContext, useContext } from 'react';
import type { ScoringSession } from '../app/session-state';

/** What everything below the pane's buttons may ask of the session, and whether it may now. */
export interface SessionAccess {
  readonly session: ScoringSession;
  /** Nothing runs: an action would be taken. */
  readonly idle: boolean;
}

export const SessionContext = createContext<SessionAccess | null>(null);

/** The session the pane drives. */
export function useSession(): SessionAccess {
  const access = useContext(SessionContext);
  if (!access) throw new Error('no session above this part of the pane');
  return access;
}
