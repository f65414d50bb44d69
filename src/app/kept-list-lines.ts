import { gridCell, isCellError, type Grid, type GridCell } from '../core/grid/grid';
import { serialDay } from '../core/grid/date-text';
import { formatMeaning } from '../core/grid/number-format';
import type { DraftCell } from '../core/plan/sheet-draft';
import { LIST_COLUMNS } from '../text/list-words';

/** A line of the list of findings as it stands in the sheet. */
export interface KeptLine {
  /** '' where a person wrote the line. */
  readonly key: string;
  /** The cell it names. */
  readonly address: string;
  /** Its cells once it stands in a row (from 0). */
  cells(row: number): readonly DraftCell[];
}

/** The lines below the headings in which anything stands. */
export function keptLines(grid: Grid, from = 1): readonly KeptLine[] {
  const width = Math.max(LIST_COLUMNS.length, grid.area.right + 1);
  const lines: KeptLine[] = [];
  for (let row = from; row <= grid.area.bottom; row++) {
    const cells = Array.from({ length: width }, (_, column) => gridCell(grid, row, column));
    if (cells.every(({ value }) => value === null || value === '')) continue;
    lines.push({
      key: textOf(cells[LIST_COLUMNS.indexOf('key')]),
      address: textOf(cells[LIST_COLUMNS.indexOf('cell')]),
      cells: (to) => cells.map((cell) => draftCell(cell, row, to, grid.date1904 ?? false)),
    });
  }
  return lines;
}

function textOf(cell: GridCell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

function draftCell({ value, formula, numberFormat }: GridCell, from: number, to: number, date1904: boolean): DraftCell {
  const plain = isCellError(value) ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : value;
  if (formula !== null)
    return { formula: from === to ? formula : movedFormula(formula, from, to), result: plain ?? '' };
  if (typeof plain !== 'number' || from === to || !formatMeaning(numberFormat).date) return plain;
  // A number moves without its format; a date stays readable as a text.
  const day = serialDay(plain, date1904);
  return day ? `${day.year}/${day.month}/${day.day}` : plain;
}

/** What stands outside of texts and of other sheets' names, and is a reference. */
const PIECE = /"[^"]*"|'[^']*'!|(\$?[A-Za-z]{1,3})(\d{1,7})(?![\d(A-Za-z_])/gu;

/** A formula that speaks of its own line goes on doing so in another row. */
function movedFormula(formula: string, from: number, to: number): string {
  return formula.replace(PIECE, (piece, column?: string, row?: string) =>
    column !== undefined && row === String(from + 1) ? `${column}${to + 1}` : piece,
  );
}
