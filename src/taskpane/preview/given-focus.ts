import { useLayoutEffect, type RefObject } from 'react';
import { focusScoreButton } from '../score-button';

/** The keyboard goes to what opened, and back to the button when it closes; unless it is in the sheet. */
export function useGivenFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const opened = place.current;
    if (document.hasFocus()) opened?.querySelector('h2')?.focus({ preventScroll: true });
    return () => {
      if (opened?.contains(document.activeElement)) focusScoreButton();
    };
  }, [place]);
}
