import { gridCell, isCellError, type Grid, type GridCell } from '../core/grid/grid';
import { serialDay } from '../core/grid/date-text';
import { formatMeaning } from '../core/grid/number-format';
import { columnName } from '../core/grid/address';
import type { DraftCell } from '../core/plan/sheet-draft';
import { LIST_COLUMNS, type ListColumn } from '../text/list-words';

/** A line of the list of findings as it stands in the sheet. */
export interface KeptLine {
  /** '' where a person wrote the line. */
  readonly key: string;
  /** The cell it names. */
  readonly address: string;
  /** Its cells once it stands in a row (from 0). */
  cells(row: number): readonly DraftCell[];
}

/** The lines below the headings in which anything stands, in the columns of today. */
export function keptLines(grid: Grid, columns: readonly ListColumn[], from = 1): readonly KeptLine[] {
  const width = Math.max(columns.length, grid.area.right + 1);
  const lines: KeptLine[] = [];
  for (let row = from; row <= grid.area.bottom; row++) {
    const cells = Array.from({ length: width }, (_, column) => gridCell(grid, row, column));
    if (cells.every(({ value }) => value === null || value === '')) continue;
    lines.push({
      key: textOf(cells[columns.indexOf('key')]),
      address: textOf(cells[columns.indexOf('cell')]),
      cells: (to) => asToday(cells, columns, { from: row, to, date1904: grid.date1904 ?? false }),
    });
  }
  return lines;
}

function textOf(cell: GridCell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

/** From which row (from 0) to which cells move; `inserted`: before this column (from 0) a new one is put in. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly date1904: boolean;
  readonly inserted?: number;
}

/** The column of kinds is new: in lists of earlier versions everything right of it moves on. */
function asToday(cells: readonly GridCell[], columns: readonly ListColumn[], move: Move): readonly DraftCell[] {
  const inserted = LIST_COLUMNS.indexOf('kind');
  if (columns[inserted] === 'kind') return cells.map((cell) => draftCell(cell, move));
  const moved = cells.map((cell) => draftCell(cell, { ...move, inserted }));
  return [...moved.slice(0, inserted), null, ...moved.slice(inserted)];
}

function draftCell({ value, formula, numberFormat }: GridCell, move: Move): DraftCell {
  const plain = isCellError(value) ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : value;
  const isMoved = move.from !== move.to || move.inserted !== undefined;
  if (formula !== null) return { formula: isMoved ? movedFormula(formula, move) : formula, result: plain ?? '' };
  if (typeof plain !== 'number' || !isMoved || !formatMeaning(numberFormat).date) return plain;
  // A number moves without its format; a date stays readable as a text.
  const day = serialDay(plain, move.date1904);
  return day ? `${day.year}/${day.month}/${day.day}` : plain;
}

/** What stands outside of texts and of other sheets' names, and is a reference. */
const PIECE = /"[^"]*"|'[^']*'!|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\d(A-Za-z_])/gu;

/** A formula that speaks of its own line goes on doing so in another row, and of a column where it is now. */
function movedFormula(formula: string, { from, to, inserted = Infinity }: Move): string {
  return formula.replace(PIECE, (piece, ...found: readonly (string | undefined)[]) => {
    const [fixedColumn = '', column, fixedRow = '', row] = found;
    if (column === undefined || row === undefined) return piece;
    const at = columnNumber(column);
    const isOwn = fixedRow === '' && row === String(from + 1);
    return `${fixedColumn}${at >= inserted ? columnName(at + 1) : column}${fixedRow}${isOwn ? to + 1 : row}`;
  });
}

/** Counted from 0. */
function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
