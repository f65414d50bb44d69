import type { ColumnWidthPatch, RowHeightPatch } from '../xlsx/write/patch-types';
import type { ColumnFormat } from '../xlsx/read/sheet-frame';
import type { SheetContent } from '../xlsx/read/sheet-content';
import { isPrintedAlike, readPrint } from '../xlsx/read/sheet-print';
import type { SheetPrint, WorkbookSheet } from './workbook-types';

/** Files count the five pixels of padding in, Excel's own number of characters does not (seven pixels each). */
const PADDING = 5 / 7;

/** Widths, heights, frozen panes and the printing of a sheet in memory. */
export class MemoryFrame {
  private readonly content: SheetContent | null;
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, OwnHeight>();
  /** Counts the changes of widths and heights. */
  sizes = 0;
  private currentFrozen: WorkbookSheet['frozen'];
  private currentPrint: SheetPrint | null = null;
  private byColumn: readonly ColumnFormat[] | null = null;

  constructor(content: SheetContent | null) {
    this.content = content;
    this.currentFrozen = this.baseFrozen;
  }

  get frozen(): WorkbookSheet['frozen'] {
    return this.currentFrozen;
  }

  set frozen(frozen: WorkbookSheet['frozen']) {
    this.currentFrozen = frozen;
  }

  get print(): SheetPrint {
    this.currentPrint ??= this.basePrint;
    return this.currentPrint;
  }

  set print(print: SheetPrint) {
    this.currentPrint = print;
  }

  /** In characters; 0 when hidden. */
  columnWidth(column: number): number {
    return this.widths.get(column) ?? this.baseWidth(column);
  }

  /** What the file says of a column as a whole. */
  columnFormat(column: number): ColumnFormat | null {
    this.byColumn ??= listedByColumn(this.content?.frame.columns ?? []);
    return this.byColumn[column] ?? null;
  }

  /** The width given to a column since the file was opened; null: as the file says. */
  ownWidth(column: number): number | null {
    return this.widths.get(column) ?? null;
  }

  setWidth(column: number, width: number | null): void {
    this.sizes += 1;
    if (width === null) this.widths.delete(column);
    else this.widths.set(column, width);
  }

  /** The height given to a row since the file was opened; null: as the file says. */
  ownHeight(row: number): OwnHeight | null {
    return this.heights.get(row) ?? null;
  }

  setHeight(row: number, height: OwnHeight | null): void {
    this.sizes += 1;
    if (height === null) this.heights.delete(row);
    else this.heights.set(row, height);
  }

  /** In points; 0 when hidden. */
  rowHeight(row: number): number {
    const now = this.heights.get(row);
    if (now) return now.points ?? this.content?.frame.defaultRowHeight ?? 15;
    const { frame, rows } = this.content ?? {};
    const own = rows?.get(row);
    if (own ? own.hidden : frame?.rowsHidden) return 0;
    return own?.height ?? frame?.defaultRowHeight ?? 15;
  }

  isHeightGiven(row: number): boolean {
    const now = this.heights.get(row);
    if (now) return now.points !== null;
    const own = this.content?.rows?.get(row);
    return own?.hidden === true || own?.isGiven === true;
  }

  /** Rows that were given another height, by their number. */
  heightChanges(): readonly RowHeightPatch[] {
    return [...this.heights]
      .filter(([row, { points }]) => points !== this.baseHeight(row))
      .map(([row, { points }]) => ({ row, height: points, isGiven: true }))
      .sort((a, b) => a.row - b.row);
  }

  /** Columns that are no longer as wide as in the file, from left to right; widths as stored. */
  widthChanges(): readonly ColumnWidthPatch[] {
    return [...this.widths]
      .filter(([column, width]) => width !== this.baseWidth(column))
      .map(([column, width]) => ({ column, width: width === 0 ? 0 : width + PADDING }))
      .sort((a, b) => a.column - b.column);
  }

  /** The frozen panes if they are no longer those of the file. */
  frozenChange(): WorkbookSheet['frozen'] | null {
    const { rows, columns } = this.currentFrozen;
    return rows === this.baseFrozen.rows && columns === this.baseFrozen.columns ? null : this.currentFrozen;
  }

  /** How the sheet is printed if that is no longer as the file says. */
  printChange(): SheetPrint | null {
    const { currentPrint } = this;
    return currentPrint === null || isPrintedAlike(currentPrint, this.basePrint) ? null : currentPrint;
  }

  private get basePrint(): SheetPrint {
    return readPrint(this.content?.elements ?? []);
  }

  /** What the file gives a row: 0 when hidden, null when it follows its contents. */
  private baseHeight(row: number): number | null {
    const own = this.content?.rows?.get(row);
    if (own ? own.hidden : this.content?.frame.rowsHidden) return 0;
    return own?.isGiven ? own.height : null;
  }

  private get baseFrozen(): WorkbookSheet['frozen'] {
    return this.content?.frame.frozen ?? { rows: 0, columns: 0 };
  }

  private baseWidth(column: number): number {
    const frame = this.content?.frame;
    const own = this.columnFormat(column);
    if (own?.hidden) return 0;
    const stored = own?.width ?? frame?.defaultColumnWidth ?? 0;
    return Math.max(0, Math.round((stored - PADDING) * 100) / 100);
  }
}

/** In points; null: as high as its contents. */
export interface OwnHeight {
  readonly points: number | null;
}

/** Of two that speak of the same column the first counts. */
function listedByColumn(formats: readonly ColumnFormat[]): readonly ColumnFormat[] {
  const listed: ColumnFormat[] = [];
  for (const format of [...formats].reverse()) {
    const last = Math.min(format.last, LAST_COLUMN);
    for (let column = Math.max(0, format.first); column <= last; column += 1) listed[column] = format;
  }
  return listed;
}

const LAST_COLUMN = 16_383;
