import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { WorkbookSheet } from '../workbook/workbook-types';

/** The tabs of the sheets that are not hidden. */
export function SheetTabs({
  sheets,
  shown,
  label,
  show,
}: {
  readonly sheets: readonly WorkbookSheet[];
  readonly shown: WorkbookSheet;
  readonly label: string;
  readonly show: (sheet: WorkbookSheet) => void;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = sheets.at(nextTab(event.key, sheets.indexOf(shown), sheets.length));
    if (!next || next === shown) return;
    event.preventDefault();
    show(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(next)]?.focus();
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={sheet === shown}
          tabIndex={sheet === shown ? 0 : -1}
          onClick={() => show(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}

/** The tab a key goes to. */
function nextTab(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return at;
  }
}
