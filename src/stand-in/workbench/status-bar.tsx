import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { Area } from '../../core/grid/address';
import type { Locale } from '../../text/locale';
import { readHostOptions } from '../office-host/options/host-options';
import { OPTION_LIST } from '../office-host/options/option-list';
import type { SheetView } from './grid/sheet-view';
import type { CellEditing } from './grid/use-cell-editing';
import { shownValue } from './number-format';
import type { FormulaState } from './use-formulas';
import { undrawnText, workbenchWords } from './words';
import type { WorkbenchWords } from './words.zh-cn';

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
  readonly formulas: FormulaState;
  readonly locale: Locale;
}): ReactNode {
  const words = workbenchWords(locale);
  const undrawn = undrawnText(undrawnThings(view), locale);
  const note = formulaNote(formulas, words);
  const { top, left, bottom, right } = area;
  const summary = useMemo(() => summarise(view, { top, left, bottom, right }), [view, top, left, bottom, right]);
  const number = (value: number): string => shownValue(value, 'General', view.settings).text;
  return (
    <footer className="status-bar">
      <span>{words.mode[editing?.mode ?? 'ready']}</span>
      {note && (
        <span className="undrawn" title={note}>
          {note}
        </span>
      )}
      {undrawn && (
        <span className="undrawn" title={undrawn}>
          {undrawn}
        </span>
      )}
      <span className="summary">
        {summary && summary.numbers > 0 && <span>{words.average(number(summary.sum / summary.numbers))}</span>}
        {summary && <span>{words.count(number(summary.filled))}</span>}
        {summary && summary.numbers > 0 && <span>{words.sum(number(summary.sum))}</span>}
      </span>
      {new URLSearchParams(location.search).has('host') && <HostOptionsList locale={locale} />}
    </footer>
  );
}

/** The sentence for a workbook whose formulas are not, or no longer, kept right; null while they are. */
function formulaNote({ engine, failed }: FormulaState, words: WorkbenchWords): string | null {
  if (failed) return words.formulasFailed;
  if (engine?.coverage === 'tooMany') return words.tooManyFormulas;
  if (engine?.mode === 'manual') return words.manualCalculation;
  const [first, ...others] = engine?.left() ?? [];
  if (!first) return null;
  return words.leftFormulas(
    others.reduce((sum, { count }) => sum + count, first.count),
    first.first,
  );
}

/** What the file holds and the grid does not draw, with the formulas of conditional formats nobody here can evaluate. */
function undrawnThings({ sheet, overlay }: SheetView): readonly string[] {
  if (!overlay.isPartial && !sheet.undrawn.includes('conditionalFormat')) return sheet.undrawn;
  const others = sheet.undrawn.filter((thing) => thing !== 'conditionalFormat');
  return [...others, overlay.isEmpty ? 'conditionalFormat' : 'someConditionalFormats'];
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

/** For people who test the add-in: what the page's address can ask of the host, and what this one does. */
function HostOptionsList({ locale }: { readonly locale: Locale }): ReactNode {
  const words = workbenchWords(locale);
  const { taken } = readHostOptions(new URLSearchParams(location.search).get('host') ?? '');
  return (
    <Popover positioning="above-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className="host-options-button">
          {taken.length > 0 ? words.hostOptionsOn(taken.length) : words.hostOptions}
        </button>
      </PopoverTrigger>
      <PopoverSurface className="host-options" aria-label={words.hostOptions} tabIndex={0}>
        <p>{words.hostOptionsHint}</p>
        <dl>
          {OPTION_LIST.map(({ name, example, means }) => {
            const on = taken.filter((part) => part.name === name).map(({ text }) => text);
            return (
              <div key={name} data-on={on.length > 0 || undefined}>
                <dt>{on.length > 0 ? on.join(', ') : example}</dt>
                <dd>{on.length > 0 ? `${means[locale]} ${words.hostOptionIsOn}` : means[locale]}</dd>
              </div>
            );
          })}
        </dl>
      </PopoverSurface>
    </Popover>
  );
}
