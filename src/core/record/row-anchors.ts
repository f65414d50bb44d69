import type { RowAnchor } from '../sheet/corrections/correction';
import { rowCounter } from '../sheet/corrections/row-corrections';
import type { IndicatorSheet } from '../sheet/indicator-sheet';

/** The anchor of every row of a sheet's forms, by the line it stands in; rows of the same words are counted through the
 *  whole sheet. */
export function rowAnchors(forms: readonly IndicatorSheet[]): ReadonlyMap<number, RowAnchor> {
  const count = rowCounter();
  return new Map(forms.flatMap(({ rows }) => rows.map((row): [number, RowAnchor] => [row.row, count(row)])));
}

/** One text for one anchor. */
export function anchorKey(anchor: RowAnchor | null): string {
  return anchor === null ? '' : JSON.stringify([anchor.name, anchor.level1, anchor.level2, anchor.occurrence]);
}
