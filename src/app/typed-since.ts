import { gridCell, sameValue, type Grid } from '../core/grid/grid';
import type { ValueWrite } from '../core/plan/write-plan';
import { toTheEnd, type Recalculation } from '../core/recalculate';
import type { FormSheet, ScoredWorkbook } from './read-forms';
import { figureText } from './replaced-figures';
import type { TypedFigure } from './typed-meanwhile';
import { valueSteps } from './planned-values';

/** A workbook as it was read, and what was found in it. */
type Tried = Pick<ScoredWorkbook, 'sheets' | 'rules'> & { readonly found: Recalculation };

/** The cells a run was about to write into which somebody has typed since it read them: they hold neither what was read nor
 *  what was to be written. A row that is another by now, as rows were put in, is simply scored afresh. */
export function typedSince(tried: Tried, now: ScoredWorkbook, only: string | null): readonly TypedFigure[] {
  const planned = toTheEnd(valueSteps({ ...tried, recalculation: tried.found }, only));
  return planned.flatMap(({ sheet, writes, grid: written }) => {
    const found = now.sheets.find(({ id }) => id === sheet.id);
    if (!found) return [];
    return writes.flatMap((write) => typedFigure(sheet, found, write, written) ?? []);
  });
}

function typedFigure(read: FormSheet, now: FormSheet, write: ValueWrite, written: Grid): TypedFigure | null {
  const { row, column, reason, before, after } = write;
  const { value, formula, numberFormat } = gridCell(now.grid, row, column);
  const isOurs = formula === null && (sameValue(value, before) || sameValue(value, after));
  if (reason === 'flag' || value === null || isOurs || rowName(read.grid, row) !== rowName(now.grid, row)) return null;
  const told = figureText(after, gridCell(written, row, column).numberFormat);
  return {
    sheet: now.name,
    sheetId: now.id,
    row,
    column,
    reason,
    before: figureText(value, numberFormat),
    after: told,
  };
}

/** The first words of a row. */
function rowName({ area, cells }: Grid, row: number): unknown {
  return cells[row - area.top]?.find(({ value }) => typeof value === 'string')?.value ?? null;
}
