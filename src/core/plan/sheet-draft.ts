/** What stands in a cell of a sheet we write as a whole. A text is stored as text; a formula has its leading `=`, and the
 *  result it has now. */
export type DraftCell = string | number | null | { readonly formula: string; readonly result: string | number };

/** A sheet we write as a whole, from A1; long texts are wrapped. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly DraftCell[])[];
  /** How many rows at the top are headings: bold, filled and frozen. */
  readonly headingRows: number;
  /** In characters of the default font, a column each. */
  readonly columnWidths: readonly number[];
  /** Rows that stood in the sheet before and are to be emptied below the draft. */
  readonly clearBelow: number;
}
