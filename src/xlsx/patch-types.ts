import type { CellValue } from '../core/grid/grid';
import type { XlsxSheet } from './read-xlsx';

/** What becomes of a cell's content. `kept`: stays as it is. `calculated`: its formula stays, only the stored result
 *  changes. `entered`: another value or formula (without the leading `=`). */
export type ContentPatch =
  | { readonly kind: 'kept' }
  | { readonly kind: 'calculated'; readonly value: CellValue }
  | { readonly kind: 'entered'; readonly value: CellValue; readonly formula: string | null };

export interface CellPatch {
  readonly row: number;
  readonly column: number;
  /** Index in the style table. */
  readonly format: number;
  readonly content: ContentPatch;
}

/** `note` null: the note goes. */
export interface NotePatch {
  readonly row: number;
  readonly column: number;
  readonly note: { readonly author: string; readonly text: string } | null;
}

export interface SheetPatch {
  readonly sheet: XlsxSheet;
  readonly cells: readonly CellPatch[];
  readonly notes: readonly NotePatch[];
}

/** A name of the whole workbook; `formula` null: the name goes. */
export interface NamePatch {
  readonly name: string;
  readonly formula: string | null;
}

/** A custom XML part by its `{…}` id; `xml` null: it goes. */
export interface CustomXmlPatch {
  readonly id: string;
  readonly xml: string | null;
}

/** All changes of a file. */
export interface XlsxPatch {
  readonly sheets: readonly SheetPatch[];
  readonly names: readonly NamePatch[];
  readonly customXml: readonly CustomXmlPatch[];
}
