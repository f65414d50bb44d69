import type { Area, CellPlace } from '../../core/grid/address';
import type { CellRows, RowCells, SheetCell } from '../xlsx/read/sheet-cell';
import type { WorkbookCell } from './workbook-types';

const NO_CELLS: RowCells = [];

/** The cells of a sheet in memory: those of the file, and over them the rows changed since. */
export class MemoryCells {
  private readonly base: CellRows | null;
  private readonly changedRows = new Map<number, (SheetCell | undefined)[]>();
  private readonly used = new Map<boolean, Area | null>();
  /** The row looked into last: large areas are read row by row. */
  private latestRow: number | null = null;
  private latestCells = NO_CELLS;

  constructor(base: CellRows | null) {
    this.base = base;
  }

  get(row: number, column: number): SheetCell | undefined {
    if (this.latestRow !== row) {
      this.latestCells = this.row(row);
      this.latestRow = row;
    }
    return this.latestCells[column];
  }

  put(row: number, column: number, cell: SheetCell | undefined): void {
    const cells = this.changedRows.get(row) ?? [...this.row(row)];
    cells[column] = cell;
    this.changedRows.set(row, cells);
    this.latestRow = null;
    this.used.clear();
  }

  usedArea(valuesOnly: boolean): Area | null {
    const known = this.used.get(valuesOnly);
    if (known !== undefined) return known;
    const area = usedArea(this.rows(), valuesOnly);
    this.used.set(valuesOnly, area);
    return area;
  }

  *filled(): Generator<readonly [CellPlace, WorkbookCell]> {
    const rows = Array.from(this.rows(), ([row]) => row).sort((a, b) => a - b);
    for (const row of rows) {
      const { length } = this.row(row);
      for (let column = 0; column < length; column += 1) {
        const cell = this.get(row, column);
        if (cell && !cell.isEmpty) yield [{ row, column }, cell];
      }
    }
  }

  /** Rows that were touched, with their cells now. */
  touchedRows(): ReadonlyMap<number, RowCells> {
    return this.changedRows;
  }

  private row(row: number): RowCells {
    return this.changedRows.get(row) ?? this.base?.get(row) ?? NO_CELLS;
  }

  private *rows(): Generator<readonly [number, RowCells]> {
    for (const [row, cells] of this.base ?? []) if (!this.changedRows.has(row)) yield [row, cells];
    yield* this.changedRows;
  }
}

type Rows = Iterable<readonly [number, readonly (SheetCell | undefined)[]]>;

/** The smallest area around all cells with a value or formula, or (`valuesOnly` false) around all stored cells. */
export function usedArea(rows: Rows, valuesOnly: boolean): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  const counts = (cell: SheetCell | undefined): boolean => cell !== undefined && !(valuesOnly && cell.isEmpty);
  for (const [row, cells] of rows) {
    const left = cells.findIndex(counts);
    if (left < 0) continue;
    let right = cells.length - 1;
    while (!counts(cells[right])) right -= 1;
    area ??= { top: row, left, bottom: row, right };
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, left);
    area.right = Math.max(area.right, right);
  }
  return area;
}
