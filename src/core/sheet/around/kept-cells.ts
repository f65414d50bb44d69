import { cellAddress, isCoveredBy, type CellPlace } from '../../grid/address';
import { gridCell, type Grid } from '../../grid/grid';
import type { IndicatorSheet, KeptCell } from '../indicator-sheet';

/** The cells of a form for scores, total and grade that are never written: a formula is the department's, and what is put
 *  into a covered cell of a merged area is lost. The formula of the execution's points counts only where it does not
 *  follow from the rate, which we write. */
export function keptCells(
  grid: Grid,
  { rows, execution, total, gradeCell }: Pick<IndicatorSheet, 'rows' | 'execution' | 'total' | 'gradeCell'>,
): readonly KeptCell[] {
  const places = [execution?.cells.score, ...rows.map(({ cells }) => cells.score), total?.scoreCell, gradeCell];
  const rate = execution?.cells.rate;
  return places.flatMap((place) => {
    const kept = place && keptCell(grid, place);
    if (!kept) return [];
    const isOfRate =
      place === execution?.cells.score && rate && namesCell(gridCell(grid, place.row, place.column), rate);
    return isOfRate ? [] : kept;
  });
}

function keptCell(grid: Grid, { row, column }: CellPlace): KeptCell | null {
  const merge = grid.merges?.find((area) => isCoveredBy(area, row, column));
  if (merge) return { row, column, merge };
  return gridCell(grid, row, column).formula === null ? null : { row, column, merge: null };
}

function namesCell({ formula }: { readonly formula: string | null }, place: CellPlace): boolean {
  const address = new RegExp(`(?<![A-Z0-9])${cellAddress(place)}(?!\\d)`, 'i');
  return formula !== null && address.test(formula.replaceAll('$', ''));
}
