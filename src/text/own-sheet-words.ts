import { ROW_KEY } from '../core/beside/row-key';
import { tidyText } from '../core/grid/cell-text';
import type { Grid } from '../core/grid/grid';
import type { Locale } from './locale';

/** The heading of the hidden column of keys, in a language. */
export function rowKeyHeading(locale: Locale): string {
  return ROW_KEY[locale];
}

/** How far down people may have moved the headings by rows of their own. */
const LOWEST_HEADING = 10;

/** Whether a sheet is one of ours whose rows have such keys: it holds no form. */
export function hasRowKeys({ cells }: Grid): boolean {
  const headings = new Set(Object.values(ROW_KEY));
  return cells
    .slice(0, LOWEST_HEADING)
    .some((row) => row.some(({ value }) => typeof value === 'string' && headings.has(tidyText(value))));
}
