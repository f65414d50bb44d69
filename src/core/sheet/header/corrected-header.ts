import type { HeaderRole } from '../column-roles';
import { headingKey } from './heading-index';
import type { Heading } from './headings';
import type { LabelGrid } from '../label-grid';
import type { ColumnCorrection, HeaderCorrection, HeadingAnchor } from '../corrections/correction';

/** Which columns of a header the corrections speak of, with the role they give it (null: none). The last one said of a
 *  column, and of a role, counts. */
export function correctedColumns(
  headings: readonly Heading[],
  corrections: readonly ColumnCorrection[],
): ReadonlyMap<number, HeaderRole | null> {
  const corrected = new Map<number, HeaderRole | null>();
  for (const { role, anchor } of corrections) {
    const column = anchoredColumn(headings, anchor);
    if (column === null) continue;
    for (const [other, taken] of corrected) if (taken === role && role !== null) corrected.delete(other);
    corrected.set(column, role);
  }
  return corrected;
}

function anchoredColumn(headings: readonly Heading[], { heading, occurrence, offset }: HeadingAnchor): number | null {
  const same = headings.filter(({ label }) => headingKey(label) === heading).sort((a, b) => a.column - b.column);
  const found = same[occurrence];
  return found ? found.column + offset : null;
}

/** The words of a row's filled cells, as a header correction keeps them. */
export function rowWords(labels: LabelGrid, row: number): readonly string[] {
  return labels.filled(row).flatMap((column) => {
    const key = headingKey(labels.label(row, column));
    return key === '' ? [] : [key];
  });
}

/** The rows that header corrections speak of. */
export function correctedHeaderRows(labels: LabelGrid, corrections: readonly HeaderCorrection[]): ReadonlySet<number> {
  const rows = new Set<number>();
  if (corrections.length === 0) return rows;
  const seen = new Map<string, number>();
  const { top } = labels.grid.area;
  for (let row = labels.nextFilledRow(top); row !== null; row = labels.nextFilledRow(row + 1)) {
    const words = rowWords(labels, row).join('|');
    const occurrence = seen.get(words) ?? 0;
    seen.set(words, occurrence + 1);
    const meant = corrections.some((each) => each.occurrence === occurrence && each.headings.join('|') === words);
    if (meant) rows.add(row);
  }
  return rows;
}
