import { useEffect, useRef } from 'react';

/** Escape leaves the preview and Ctrl+Enter writes, wherever in the pane the keyboard is: the menu that opened the preview may
 *  take it back a moment later. What is open above the preview has its keys for itself. */
export function usePreviewKeys(close: () => void, write: () => void): void {
  const latest = useRef({ close, write });
  useEffect(() => {
    latest.current = { close, write };
  });
  useEffect(() => {
    let isBelow = false;
    // Before anything that is open above the preview closes itself by the same key.
    const onAnyKey = (): void => {
      isBelow = document.querySelector(ABOVE) !== null;
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, defaultPrevented } = event;
      if (defaultPrevented || isBelow) return;
      if (key === 'Escape') latest.current.close();
      else if (key === 'Enter' && ctrlKey) latest.current.write();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onAnyKey, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onAnyKey, true);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

const ABOVE = '[role=menu], [role=dialog], [role=listbox]';
