import { placeKey } from '../core/grid/address';
import type { Correction } from '../core/sheet/corrections/correction';
import type { DecidedRow, LeftFigure } from './session-state';

/** What it means that figures stay as they were typed: the points of a row are judged by hand from now on, a figure of the form
 *  is not written. */
export function saidOfLeft(left: readonly LeftFigure[]): {
  readonly decided: readonly DecidedRow[];
  readonly corrections: readonly Correction[];
} {
  const decided = left.flatMap(({ form: { card }, cell }): readonly DecidedRow[] => {
    const row = card.rows.find(({ scoreCell }) => scoreCell && placeKey(scoreCell) === placeKey(cell));
    return row && cell.reason === 'score' ? [{ sheet: card.sheet, row: row.row, decision: BY_HAND }] : [];
  });
  const corrections = left.flatMap(({ form: { sheet }, cell: { reason } }): readonly Correction[] =>
    reason === 'score' || reason === 'flag'
      ? []
      : [{ kind: 'keepFigure', sheet: sheet.sheet, layout: sheet.layout, figure: reason }],
  );
  return { decided, corrections };
}

const BY_HAND: DecidedRow['decision'] = { chosen: { function: 'manual' }, confirmed: null };
