import { useRef, type KeyboardEvent, type ReactNode } from 'react';
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sheets[sheets.indexOf(shown) + by];
    if (by === 0 || !next) return;
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
