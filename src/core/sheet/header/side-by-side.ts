import { headingKey } from './heading-index';
import { headingsOf, looksLikeHeader } from './headings';
import type { ColumnSpan, LabelGrid } from '../label-grid';

/** The columns of forms that stand side by side: where every header of the sheet repeats the same headings to its right.
 *  null: the sheet's forms stand below each other only. */
export function sideBySide(labels: LabelGrid): readonly ColumnSpan[] | null {
  let found: readonly ColumnSpan[] | null = null;
  const { top, right } = labels.grid.area;
  for (let row = labels.nextFilledRow(top); row !== null; row = labels.nextFilledRow(row + 1)) {
    const headings = headingsOf(labels, row).filter(({ known }) => known !== null);
    if (!looksLikeHeader(headings)) continue;
    const keys = headings.map(({ label }) => headingKey(label));
    const length = keys.indexOf(keys[0] ?? '', 1);
    if (length < LEAST_HEADINGS || !isRepeated(keys, length)) return null;
    const lefts = headings.filter((_, index) => index % length === 0).map(({ column }) => column);
    const spans = lefts.map((left, index) => ({
      left: index === 0 ? labels.grid.area.left : left,
      right: (lefts[index + 1] ?? right + 1) - 1,
    }));
    if (found !== null && !isSame(found, spans)) return null;
    found = spans;
  }
  return found;
}

const LEAST_HEADINGS = 4;

const isRepeated = (keys: readonly string[], length: number): boolean =>
  keys.length % length === 0 && keys.every((key, index) => key === keys[index % length]);

const isSame = (a: readonly ColumnSpan[], b: readonly ColumnSpan[]): boolean =>
  a.length === b.length && a.every(({ left }, index) => left === b[index]?.left);
