import { tidyText } from '../grid/cell-text';
import { isCellError, type GridCell } from '../grid/grid';
import { isFormatted, type DraftCell, type DraftChart, type SheetDraft } from './sheet-draft';

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
  /** Ours, but people may say something else there (状态): a text we cannot have written stays. */
  readonly mayBeOurs?: (text: string) => boolean;
  /** A running number: a row keeps the one it has, and one without takes the next, as people speak of a line by it. */
  readonly runs?: true;
  /** A sheet may stand without it: one that `comes` is added at the right, one that is written only `ifThere` not, and is in no
   *  new sheet either (a grade that nobody has now). Other columns that are not there are away as people have deleted them. */
  readonly may?: 'comes' | 'ifThere';
  /** Texts that are offered in it on a new sheet. */
  readonly choices?: readonly string[];
}

/** A row of ours. */
export interface KeyedRow {
  /** By the column's id; what is absent is blank. One without a key is there in a new sheet only, to keep rows apart. */
  readonly cells: Readonly<Record<string, DraftCell>>;
  readonly isBold?: true;
  /** What people see in it tells it from no other: it is known by the first set of keys alone. */
  readonly onlyByKey?: true;
}

/** A chart of some rows of the draft, the first of which names the series. */
export interface KeyedChart extends Pick<DraftChart, 'name' | 'type' | 'place'> {
  /** Counted from 0. */
  readonly rows: { readonly first: number; readonly last: number };
  /** The column that names the points, and the one with their values, which stand side by side. */
  readonly columns: readonly [names: string, values: string];
}

/** A sheet of ours in which people may have columns, rows and an order of their own: a heading row, then rows that are known
 *  again by what stands in some of their columns. */
export interface KeyedSheet {
  /** Where there is none yet. */
  readonly name: string;
  readonly columns: readonly KeyedColumn[];
  readonly rows: readonly KeyedRow[];
  /** Lines above the headings of a new sheet, which nobody touches afterwards: formulas that sum it up. */
  readonly above?: readonly (readonly DraftCell[])[];
  /** By which columns a row is known again: those of the first set, and what it leaves over by the next, where something
   *  stands in all of them and only one row here and one there says the same. A hidden column of keys comes first, what people
   *  see in a row after it. */
  readonly keys: readonly [readonly string[], ...(readonly (readonly string[])[])];
  /** Where the rows of a sheet that was given another name are known by, as their keys and links say the old one: the column
   *  with the name, the sheets there are, and sets of columns as above. */
  readonly renamed?: {
    readonly column: string;
    readonly present: ReadonlySet<string>;
    readonly keys: readonly (readonly string[])[];
  };
  readonly charts?: readonly KeyedChart[];
  /** What a row that stands there already says because of what people wrote beside it; the texts are those it shows, by
   *  column. */
  stays?(shown: Readonly<Record<string, string>>): Readonly<Record<string, DraftCell>>;
  /** A row that we have no longer stays in any case, as what became of it is to be seen. */
  readonly keepsGone?: true;
  /** What a row says that we have no longer and that cannot simply go; the texts are those it shows, by column. */
  gone(shown: Readonly<Record<string, string>>): Readonly<Record<string, DraftCell>>;
}

/** The sheet where there is none yet. */
export function newKeyedSheet({ name, columns: all, rows, above = [] }: KeyedSheet): SheetDraft {
  const columns = newColumns(all);
  const choices = columns.flatMap(({ choices: texts }, column) => (texts ? [{ column, texts }] : []));
  return {
    name,
    rows: [
      ...above,
      columns.map(({ heading }) => heading),
      ...rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? null)),
    ],
    headingRows: above.length + 1,
    columnWidths: columns.map(({ width }) => width),
    boldRows: rows.flatMap(({ isBold }, index) => (isBold ? [index + above.length + 1] : [])),
    ...(choices.length > 0 && { choices }),
    clearBelow: 0,
  };
}

const newColumns = (columns: readonly KeyedColumn[]): readonly KeyedColumn[] =>
  columns.filter(({ may }) => may !== 'ifThere');

/** The charts of a new sheet. */
export function newCharts({ columns: all, charts = [], above = [] }: KeyedSheet): readonly DraftChart[] {
  const columns = newColumns(all);
  const top = above.length + 1;
  return charts.map(({ rows: { first, last }, columns: ids, ...chart }) => {
    const [left = 0, right = 0] = ids.map((id) => columns.findIndex((column) => column.id === id));
    return { ...chart, source: { top: first + top, left, bottom: last + top, right } };
  });
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

/** A key of which no part is blank; null: one is. */
export function wholeKeyOf(texts: readonly string[]): string | null {
  return texts.includes('') ? null : keyOf(texts);
}

/** The key of a row of a draft by some of its columns. */
export function keyIn(row: KeyedRow | undefined, ids: readonly string[], make = keyOf): string | null {
  return make(ids.map((id) => draftText(row?.cells[id])));
}
