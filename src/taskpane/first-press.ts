import { useEffect, useState } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import { focusScoreButton } from './score-button';

declare global {
  interface Window {
    /** What somebody did before the program was there (src/taskpane/first-view.js); once. */
    takeFirstView?: () => FirstView;
  }
}

interface FirstView {
  /** 一键评分 was pressed. */
  readonly isPressed: boolean;
  /** The keyboard was on it. */
  readonly hadFocus: boolean;
}

/** 一键评分 pressed before the workbook is read. */
export interface FirstPress {
  readonly isPressed: boolean;
  press(): void;
}

/** Keeps a press of 一键评分 that comes while the workbook is still being read, and carries it out once it is; where it cannot
 *  be read, or there is nothing to score, the press is forgotten. */
export function useFirstPress(session: ScoringSession | null, { phase, forms }: SessionState): FirstPress {
  const [before] = useState(() => window.takeFirstView?.());
  const [isPressed, setPressed] = useState(before?.isPressed ?? false);
  useEffect(() => {
    if (before?.hadFocus) focusScoreButton();
  }, [before]);
  const isRead = phase !== 'loading';
  const canScore = phase === 'ready' && forms.some(({ card }) => card.kind === 'scored');
  useEffect(() => {
    if (!isPressed || !isRead) return;
    setPressed(false);
    if (canScore) void session?.scoreOrPreview(null);
  }, [isPressed, isRead, canScore, session]);
  return { isPressed, press: () => setPressed(true) };
}
