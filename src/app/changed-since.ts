import type { CellPlace } from '../core/grid/address';
import { gridCell, sameValue, type Grid } from '../core/grid/grid';
import type { ScoredWorkbook } from './read-forms';
import { formKey } from './form-key';
import type { ScoringOutcome } from './score-workbook';

/** The sheets as they stood when scores were last written in them, by their ids. */
export type GridsAsWritten = ReadonlyMap<string, Grid>;

/** The same once a run has written; a sheet it found right already stands as this run leaves it. */
export function asWrittenBy({ changes, written }: ScoringOutcome, before: GridsAsWritten): GridsAsWritten {
  const concerned = new Set([...changes.map(({ sheetId }) => sheetId), ...before.keys()]);
  return new Map(written.flatMap(({ id, grid }) => (concerned.has(id) ? [[id, grid]] : [])));
}

/** More cells are not told one by one; where rows were put in, every cell below them is another. */
const MOST_TOLD = 200;

/** Which cells of each form (by its key) hold something else than when scores were last written in its sheet. */
export function changedSince(
  { sheets, recalculation: { forms } }: ScoredWorkbook,
  written: GridsAsWritten,
): Readonly<Record<string, readonly CellPlace[]>> {
  return Object.fromEntries(
    forms.flatMap(({ card }): readonly (readonly [string, readonly CellPlace[]])[] => {
      const sheet = sheets.find(({ name }) => name === card.sheet);
      const before = sheet && written.get(sheet.id);
      if (!before || before === sheet.grid) return [];
      const changed = changedCells(before, sheet.grid, card.area);
      return changed.length === 0 ? [] : [[formKey(card), changed]];
    }),
  );
}

function changedCells(before: Grid, now: Grid, { top, left, bottom, right }: Grid['area']): readonly CellPlace[] {
  const changed: CellPlace[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const [was, is] = [gridCell(before, row, column), gridCell(now, row, column)];
      if (was.formula === is.formula && (is.formula !== null || sameValue(was.value, is.value))) continue;
      changed.push({ row, column });
      if (changed.length > MOST_TOLD) return changed;
    }
  }
  return changed;
}
