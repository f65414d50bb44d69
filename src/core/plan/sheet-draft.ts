import type { Area } from '../grid/address';

/** What stands in a cell of a sheet we write as a whole. A text is stored as text; a formula has its leading `=`, and the
 *  result it has now; a number, and what a formula comes to, may be shown in a format. */
export type DraftCell =
  | string
  | number
  | null
  | { readonly formula: string; readonly result: string | number; readonly format?: string }
  | FormattedNumber;

/** A number and how it is shown (`0.00`). */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

/** Whether a cell of a draft is a number with a format. */
export function isFormatted(cell: DraftCell | undefined): cell is FormattedNumber {
  return typeof cell === 'object' && cell !== null && 'number' in cell;
}

/** The format a cell of a draft is shown in; null: none of its own. */
export function formatOf(cell: DraftCell | undefined): string | null {
  return typeof cell === 'object' && cell !== null ? (cell.format ?? null) : null;
}

/** The columns that hold figures with a format: all of what stands in them is put to the right. */
export function numberColumns({ rows }: Pick<SheetDraft, 'rows'>): ReadonlySet<number> {
  return new Set(rows.flatMap((row) => row.flatMap((cell, column) => (formatOf(cell) === null ? [] : [column]))));
}

/** A column in which some texts are offered for what is typed, and others asked about; from the first line below the
 *  headings to the last a sheet of ours is likely to have. */
export interface DraftChoices {
  readonly column: number;
  /** Without commas and quotes, which a list of texts cannot have. */
  readonly texts: readonly string[];
}

/** The lines of a sheet that choices are offered in. */
export const LAST_CHOICE_ROW = 1999;

/** How each sheet we make is printed: across, all columns on one page, its headings and its number on every page, narrow
 *  margins (in inches), in the middle, with lines. A sheet that is there already keeps what people have set up. */
export const SHEET_PRINT = {
  orientation: 'landscape',
  pagesWide: 1,
  /** As many as it takes. */
  pagesTall: 0,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  isCentered: true,
  gridlines: true,
  /** In the middle of the foot: which page of how many, in Excel's spelling. */
  footer: '&P / &N',
} as const;

/** A sheet we write as a whole, from A1; long texts are wrapped. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly DraftCell[])[];
  /** How many rows at the top are headings: bold, filled, frozen and printed on every page. */
  readonly headingRows: number;
  /** In characters of the default font, a column each; 0: out of sight. */
  readonly columnWidths: readonly number[];
  /** Rows in bold besides, counted from 0: sums and means. */
  readonly boldRows?: readonly number[];
  /** Only where the sheet is new. */
  readonly choices?: readonly DraftChoices[];
  /** Rows that stood in the sheet before and are to be emptied below the draft. */
  readonly clearBelow: number;
}

/** A chart on a sheet of ours. It is known again by its name: one that is there shows the cells it is to show, and stays where
 *  people have moved it and as they have it look. */
export interface DraftChart {
  /** Also its title where it is new. */
  readonly name: string;
  readonly type: 'columns' | 'bars';
  /** The cells it shows: the names of its points in the first column, then a series a column. */
  readonly source: Area;
  /** The cells a new one lies over. */
  readonly place: Area;
}
