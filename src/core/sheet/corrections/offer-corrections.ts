import type { IndicatorSheet } from '../indicator-sheet';
import type { Correction } from './correction';

/** Corrections made on another sheet that fit a form, because its header is the same, as they would read for this form's
 *  sheet; those it already has are left out. They are offered, never applied by themselves. */
export function offerCorrections(form: IndicatorSheet, corrections: readonly Correction[]): readonly Correction[] {
  const own = new Set(corrections.filter(({ sheet }) => sheet === form.sheet).map(correctionKey));
  const offered = new Map<string, Correction>();
  for (const correction of corrections) {
    if (correction.sheet === form.sheet || correction.layout !== form.layout) continue;
    const here: Correction = { ...correction, sheet: form.sheet };
    const key = correctionKey(here);
    if (!own.has(key) && fits(form, correction)) offered.set(key, here);
  }
  return [...offered.values()];
}

/** One text for one correction, by which a list can tell them apart. */
export function correctionKey(correction: Correction): string {
  const { kind, sheet } = correction;
  switch (correction.kind) {
    case 'column': {
      const { heading, occurrence, offset } = correction.anchor;
      return [kind, sheet, correction.role ?? '', heading, occurrence, offset].join('\n');
    }
    case 'header':
      return [kind, sheet, ...correction.headings, correction.occurrence].join('\n');
    case 'typedRate':
    case 'byReview':
      return [kind, sheet, correction.layout].join('\n');
    case 'keepFigure':
      return [kind, sheet, correction.layout, correction.figure].join('\n');
    case 'notIndicator':
    case 'percent':
    case 'about': {
      const { name, level1, level2, occurrence } = correction.anchor;
      const what =
        correction.kind === 'percent'
          ? [correction.cell, correction.fraction]
          : correction.kind === 'about'
            ? [correction.cell, correction.text, correction.figure ?? '']
            : [];
      return [kind, sheet, ...what, level1, level2, name, occurrence].join('\n');
    }
  }
}

/** What is said of a row is offered only where a row of that name stands. */
function fits(form: IndicatorSheet, correction: Correction): boolean {
  if (correction.kind === 'column' || correction.kind === 'header') return true;
  if (correction.kind === 'typedRate') return form.execution?.rateAlone != null;
  if (correction.kind === 'byReview') return form.byReview !== null && !form.byReview.counts;
  // Whose figure is right is decided form by form.
  if (correction.kind === 'keepFigure' || correction.kind === 'about') return false;
  const { name } = correction.anchor;
  return form.rows.some((row) => row.name.replaceAll(' ', '').normalize('NFKC') === name);
}
