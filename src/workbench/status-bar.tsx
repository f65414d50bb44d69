import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Area } from '../core/grid/address';
import type { FormulaEngine } from '../formula/start-formulas';
import type { Locale } from '../text/locale';
import type { SheetView } from './grid/sheet-view';
import { shownValue } from './number-format';
import type { CellEditing } from './use-cell-editing';
import { undrawnText, workbenchWords, type WorkbenchWords } from './words';

const MOST_CELLS = 200_000;

/** The line at the bottom: what the keyboard does now, what the grid leaves out, and the selected numbers' sum. */
export function StatusBar({
  view,
  area,
  editing,
  formulas,
  locale,
}: {
  readonly view: SheetView;
  readonly area: Area;
  readonly editing: CellEditing | null;
  readonly formulas: Promise<FormulaEngine>;
  readonly locale: Locale;
}): ReactNode {
  const words = workbenchWords(locale);
  const undrawn = undrawnText(view.sheet.undrawn, locale);
  const note = useFormulaNote(formulas, words);
  const { top, left, bottom, right } = area;
  const summary = useMemo(() => summarise(view, { top, left, bottom, right }), [view, top, left, bottom, right]);
  const number = (value: number): string => shownValue(value, 'General', view.settings).text;
  return (
    <footer className="status-bar">
      <span>{words.mode[editing?.mode ?? 'ready']}</span>
      {note && <span className="undrawn">{note}</span>}
      {undrawn && <span className="undrawn">{undrawn}</span>}
      <span className="summary">
        {summary && summary.numbers > 0 && <span>{words.average(number(summary.sum / summary.numbers))}</span>}
        {summary && <span>{words.count(number(summary.filled))}</span>}
        {summary && summary.numbers > 0 && <span>{words.sum(number(summary.sum))}</span>}
      </span>
    </footer>
  );
}

/** The sentence for a workbook whose formulas are not, or no longer, kept right; null while they are. */
function useFormulaNote(formulas: Promise<FormulaEngine>, words: WorkbenchWords): string | null {
  const [note, setNote] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    formulas.then(
      ({ coverage }) => wanted && setNote(coverage === 'tooMany' ? words.tooManyFormulas : null),
      () => wanted && setNote(words.formulasFailed),
    );
    return () => {
      wanted = false;
    };
  }, [formulas, words]);
  return note;
}

interface Summary {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

/** null for fewer than two filled cells, and where counting would take too long. */
function summarise({ sheet }: SheetView, area: Area): Summary | null {
  const used = sheet.usedArea(true);
  if (used === null) return null;
  const bottom = Math.min(area.bottom, used.bottom);
  const right = Math.min(area.right, used.right);
  if ((bottom - area.top + 1) * (right - area.left + 1) > MOST_CELLS) return null;
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const value = sheet.cell(row, column)?.value ?? null;
      if (value !== null) filled++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return filled > 1 ? { filled, numbers, sum } : null;
}
