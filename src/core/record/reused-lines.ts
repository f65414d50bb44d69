import { placeKey, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import { cellText, sameFigure, scoredRows, type LastFigure, type LastScoring, type ReadForm } from './last-scoring';
import { matchRows } from './match-scorings';

/** The cells (placeKey) that hold what we wrote in a line that people have made another one since: the line of the total into
 *  one more indicator, or the last indicator's into the line of the total. What stands there is the figure of the old line, and
 *  nothing the department typed. */
export function reusedLines(form: ReadForm, grid: Grid, last: LastScoring): readonly string[] {
  const { cell: total } = form.card.total;
  if (!last.rows || (total && holdsOurs(grid, total, last.total))) return [];
  const rows = scoredRows(form);
  const { partners, gone } = matchRows(
    rows.map(({ key }) => key),
    last.rows.map(({ key }) => key),
  );
  const isNew = (index: number): boolean => partners[index] === null;
  const belowLast = rows.findIndex((_, index) => isNew(index) && partners[index - 1] === (last.rows?.length ?? 0) - 1);
  const takenOver = rows[belowLast]?.scored.scoreCell ?? null;
  const belowStanding = (partners.at(-1) ?? -1) + 1;
  const replaced =
    partners.at(-1) !== null && gone.includes(belowStanding) ? last.rows[belowStanding]?.score : undefined;
  return [
    ...(takenOver && holdsOurs(grid, takenOver, last.total) ? [placeKey(takenOver)] : []),
    ...(total && replaced && holdsOurs(grid, total, replaced) ? [placeKey(total)] : []),
  ];
}

function holdsOurs(grid: Grid, { row, column }: CellPlace, { value: wrote, by }: LastFigure): boolean {
  const { value, formula } = gridCell(grid, row, column);
  return by === 'us' && wrote !== '' && formula === null && sameFigure(wrote, cellText(value));
}
