import type { Grid } from '../grid/grid';
import { assembleForm } from './assemble-form';
import type { Correction } from './corrections/correction';
import { correctedHeaderRows } from './corrections/find-anchor';
import { rowCorrections } from './corrections/row-corrections';
import type { IndicatorSheet, SheetSurvey, SkippedTable } from './indicator-sheet';
import { labelGrid, type LabelGrid } from './label-grid';
import { beginsForm, readBlock } from './read-block';
import { recogniseHeader, type Header, type HeaderCorrections } from './recognise-header';

/** Finds every indicator form of a sheet, in sheet order. A sheet that is no form yields none. What the user said about
 *  this sheet counts before what the recogniser thinks. */
export function recogniseSheet(grid: Grid, corrections: readonly Correction[] = []): readonly IndicatorSheet[] {
  return surveySheet(grid, corrections).forms;
}

/** Finds every indicator form of a sheet, and the tables that look like one and are not scored, with why. */
export function surveySheet(grid: Grid, corrections: readonly Correction[] = []): SheetSurvey {
  const labels = labelGrid(grid);
  const own = corrections.filter(({ sheet }) => sheet === grid.sheet);
  const headers = allHeaders(labels, {
    columns: own.filter((each) => each.kind === 'column'),
    rows: correctedHeaderRows(
      labels,
      own.filter((each) => each.kind === 'header'),
    ),
  });
  const rowsSaid = rowCorrections(own.filter((each) => each.kind === 'notIndicator' || each.kind === 'percent'));
  const byRow = new Map(headers.map((header) => [header.firstRow, header]));
  const forms: IndicatorSheet[] = [];
  const skipped: SkippedTable[] = [];
  let top = grid.area.top;
  for (let index = 0; index < headers.length;) {
    const header = headers[index];
    if (!header) break;
    const block = readBlock(labels, header, byRow, rowsSaid);
    while (index < headers.length && (headers[index]?.firstRow ?? Infinity) <= block.lastRow) index++;
    const bottom = formEnd(labels, block.lastRow, headers[index]);
    const found = assembleForm(labels, header, block, top, bottom);
    if ('rows' in found) forms.push(found);
    else skipped.push(found);
    top = bottom + 1;
  }
  return { forms, skipped };
}

function allHeaders(labels: LabelGrid, corrections: HeaderCorrections): Header[] {
  const headers: Header[] = [];
  const { top } = labels.grid.area;
  for (let row = labels.nextFilledRow(top); row !== null;) {
    const header = recogniseHeader(labels, row, corrections);
    if (header) headers.push(header);
    row = labels.nextFilledRow((header?.lastRow ?? row) + 1);
  }
  return headers;
}

/** The last row that still belongs to a form: up to the next form's title, project or funds block. */
function formEnd(labels: LabelGrid, lastRow: number, next: Header | undefined): number {
  const end = next ? next.firstRow - 1 : labels.grid.area.bottom;
  for (let row = labels.nextFilledRow(lastRow + 1); row !== null && row <= end; row = labels.nextFilledRow(row + 1)) {
    if (beginsForm(labels, row)) return row - 1;
  }
  return end;
}
