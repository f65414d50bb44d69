import type { Grid } from '../grid/grid';
import type { HeaderRole } from './column-roles';
import { headingKey } from './header/heading-index';
import type { IndicatorRow, IndicatorSheet } from './indicator-sheet';
import { labelGrid, type LabelGrid } from './label-grid';
import { recogniseSheet } from './recognise-sheet';
import type { Correction, HeadingAnchor, RowAnchor } from './corrections/correction';
import { rowWords } from './header/corrected-header';
import { rowCounter } from './corrections/row-corrections';

/** What the user says about a cell of the sheet, by its place. */
export type CorrectionRequest =
  /** 「这一列是……」; null: no role. */
  | { readonly kind: 'column'; readonly column: number; readonly row: number; readonly role: HeaderRole | null }
  /** 「这一行不是指标」 */
  | { readonly kind: 'notIndicator'; readonly row: number }
  /** 「表头在这一行」 */
  | { readonly kind: 'header'; readonly row: number }
  /** 「这里的95是95%」; `fraction`: 0.95 is 95%. */
  | { readonly kind: 'percent'; readonly row: number; readonly cell: 'target' | 'actual'; readonly fraction: boolean };

/** Turns what the user says about a place into a correction that is anchored by words; null where nothing stands that it
 *  could be anchored to (no form there, no indicator in that row, an empty row). `corrections` are those in force. */
export function makeCorrection(
  grid: Grid,
  request: CorrectionRequest,
  corrections: readonly Correction[] = [],
): Correction | null {
  const { sheet } = grid;
  if (request.kind === 'header') return headerCorrection(labelGrid(grid), request.row);
  const said = corrections.filter((each) => each.kind === 'column' || each.kind === 'header');
  // Rows are counted as they stand before any of them is taken out.
  const forms = recogniseSheet(grid, said);
  const inRow = forms.filter(({ area }) => area.top <= request.row && request.row <= area.bottom);
  const beside = (column: number) => inRow.find(({ area }) => area.left <= column && column <= area.right);
  const form = (request.kind === 'column' ? beside(request.column) : undefined) ?? inRow[0];
  if (!form) return null;
  const { layout } = form;
  if (request.kind === 'column') {
    const anchor = headingAnchor(labelGrid(grid), form, request.column);
    return anchor && { kind: 'column', sheet, layout, role: request.role, anchor };
  }
  const anchor = rowAnchor(forms, request.row);
  if (!anchor) return null;
  return request.kind === 'notIndicator'
    ? { kind: 'notIndicator', sheet, layout, anchor }
    : { kind: 'percent', sheet, layout, cell: request.cell, fraction: request.fraction, anchor };
}

function headerCorrection(labels: LabelGrid, row: number): Correction | null {
  const headings = rowWords(labels, row);
  if (headings.length === 0) return null;
  const words = headings.join('|');
  let occurrence = 0;
  const { top } = labels.grid.area;
  for (let above = labels.nextFilledRow(top); above !== null && above < row; above = labels.nextFilledRow(above + 1)) {
    if (rowWords(labels, above).join('|') === words) occurrence++;
  }
  return { kind: 'header', sheet: labels.grid.sheet, layout: words, headings, occurrence };
}

function headingAnchor(labels: LabelGrid, form: IndicatorSheet, column: number): HeadingAnchor | null {
  const headed = new Map<number, string>();
  for (let row = form.headerRow; row <= form.headerLastRow; row++) {
    for (const each of labels.filled(row)) {
      const key = headingKey(labels.label(row, each));
      if (key !== '' && each >= form.area.left && each <= form.area.right) headed.set(each, key);
    }
  }
  const nearest = Math.max(...[...headed.keys()].filter((each) => each <= column), -1);
  const heading = headed.get(nearest);
  if (heading === undefined) return null;
  const occurrence = [...headed].filter(([each, key]) => each < nearest && key === heading).length;
  return { heading, occurrence, offset: column - nearest };
}

function rowAnchor(forms: readonly IndicatorSheet[], row: number): RowAnchor | null {
  const count = rowCounter();
  for (const each of forms.flatMap(({ rows }): readonly IndicatorRow[] => rows)) {
    const anchor = count(each);
    if (each.row === row) return anchor;
  }
  return null;
}
