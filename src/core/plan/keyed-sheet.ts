import { tidyText } from '../grid/cell-text';
import { isCellError, type GridCell } from '../grid/grid';
import { isFormatted, type DraftCell, type SheetDraft } from './sheet-draft';

/** A column of a sheet of ours (汇总, 整改清单, …) that is brought up to date where it stands. */
export interface KeyedColumn {
  readonly id: string;
  /** By which it is found again, wherever people have moved it. */
  readonly heading: string;
  /** In characters, for a new sheet; 0: out of sight. */
  readonly width: number;
  /** Theirs to fill (备注, 责任人): we write into it only in a row that is new. Texts that a new row begins with (待补) tell
   *  whether somebody wrote something there. */
  readonly kept?: { readonly beginsWith: readonly string[] };
}

/** A row of ours. */
export interface KeyedRow {
  /** By the column's id; what is absent is blank. */
  readonly cells: Readonly<Record<string, DraftCell>>;
}

/** A sheet of ours in which people may have columns, rows and an order of their own: a heading row, then rows that are known
 *  again by what stands in some of their columns. */
export interface KeyedSheet {
  /** Where there is none yet. */
  readonly name: string;
  readonly columns: readonly KeyedColumn[];
  readonly rows: readonly KeyedRow[];
  /** By which columns a row is known again: those of the first set, and what it leaves over by the next, where only one row
   *  here and one there says the same. A hidden column of keys comes first, what people see in a row after it. */
  readonly keys: readonly [readonly string[], ...(readonly (readonly string[])[])];
  /** What a row says that we have no longer and that cannot simply go; the texts are those it shows, by column. */
  gone(shown: Readonly<Record<string, string>>): Readonly<Record<string, DraftCell>>;
}

/** The sheet where there is none yet. */
export function newKeyedSheet({ name, columns, rows }: KeyedSheet): SheetDraft {
  return {
    name,
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? null)),
    ],
    headingRows: 1,
    columnWidths: columns.map(({ width }) => width),
    clearBelow: 0,
  };
}

/** What a cell of a draft shows, as rows and columns are known by it. */
export function draftText(cell: DraftCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isFormatted(cell)) return String(cell.number);
  return tidyText(String(typeof cell === 'object' ? cell.result : cell));
}

/** The same of a cell that stands in a sheet. */
export function standingText({ value }: GridCell): string {
  return value === null ? '' : tidyText(isCellError(value) ? value.error : String(value));
}

/** The key of a row; null: nothing stands in its columns. */
export function keyOf(texts: readonly string[]): string | null {
  return texts.every((text) => text === '') ? null : JSON.stringify(texts);
}
