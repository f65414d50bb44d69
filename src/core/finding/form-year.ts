import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';

const YEAR = /((?:19|20)\d\d)年/u;
const YEAR_ALONE = /(?:19|20)\d\d/u;

/** The year a form is about, as its head or the name of its sheet says; null: neither does. */
export function formYear(labels: LabelGrid, { area, headerRow, sheet }: IndicatorSheet): number | null {
  for (let row = area.top; row < headerRow; row++) {
    for (const column of labels.filled(row)) {
      const found = YEAR.exec(labels.label(row, column))?.[1];
      if (found !== undefined) return Number(found);
    }
  }
  const named = YEAR_ALONE.exec(sheet)?.[0];
  return named === undefined ? null : Number(named);
}
