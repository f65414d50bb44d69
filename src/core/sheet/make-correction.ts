import type { Grid } from '../grid/grid';
import type { HeaderRole } from './column-roles';
import { headingKey } from './header/heading-index';
import type { IndicatorSheet } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { surveySheet } from './recognise-sheet';
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
  | { readonly kind: 'percent'; readonly row: number; readonly cell: 'target' | 'actual'; readonly fraction: boolean }
  /** 「约5次就是5次」; `figure`: of several in the cell, this one counts. */
  | {
      readonly kind: 'about';
      readonly row: number;
      readonly cell: 'target' | 'actual';
      readonly text: string;
      readonly figure?: string;
    };

/** Turns what the user says about places of a sheet into corrections that are anchored by words; null where nothing stands
 *  that one could be anchored to (no form there, no indicator in that row, an empty row). `corrections` are those in force.
 *  The sheet is surveyed once, for however many places. */
export function correctionMaker(
  grid: Grid,
  corrections: readonly Correction[] = [],
): (request: CorrectionRequest) => Correction | null {
  const { sheet } = grid;
  const said = corrections.filter((each) => each.kind === 'column' || each.kind === 'header');
  // Rows are counted as they stand before any of them is taken out.
  const { forms, labels } = surveySheet(grid, said);
  const anchors = firstAnchors(forms);
  return (request) => {
    if (request.kind === 'header') return headerCorrection(labels, request.row);
    const inRow = forms.filter(({ area }) => area.top <= request.row && request.row <= area.bottom);
    const beside = (column: number) => inRow.find(({ area }) => area.left <= column && column <= area.right);
    const form = (request.kind === 'column' ? beside(request.column) : undefined) ?? inRow[0];
    if (!form) return null;
    const { layout } = form;
    if (request.kind === 'column') {
      const anchor = headingAnchor(labels, form, request.column);
      return anchor && { kind: 'column', sheet, layout, role: request.role, anchor };
    }
    const anchor = anchors.get(request.row);
    if (!anchor) return null;
    if (request.kind === 'notIndicator') return { kind: 'notIndicator', sheet, layout, anchor };
    if (request.kind !== 'about')
      return { kind: 'percent', sheet, layout, cell: request.cell, fraction: request.fraction, anchor };
    const { cell, text, figure } = request;
    return { kind: 'about', sheet, layout, cell, text, anchor, ...(figure !== undefined && { figure }) };
  };
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

/** The anchors of all rows; where forms stand side by side, a line's is that of the first. */
function firstAnchors(forms: readonly IndicatorSheet[]): ReadonlyMap<number, RowAnchor> {
  const count = rowCounter();
  const anchors = new Map<number, RowAnchor>();
  for (const row of forms.flatMap(({ rows }) => rows)) {
    const anchor = count(row);
    if (!anchors.has(row.row)) anchors.set(row.row, anchor);
  }
  return anchors;
}
