import type { Grid } from '../grid/grid';
import { readText } from '../grid/cell-number';
import type { IndicatorRow, IndicatorSheet, TotalRow } from './indicator-sheet';
import { labelGrid, type LabelGrid } from './label-grid';
import { labelledWeights } from './labelled-weights';
import { rowReader } from './read-rows';
import { fundsHeader, recogniseExecution } from './recognise-funds';
import { recogniseHeader, type Header } from './recognise-header';
import { isNoteRow, isTotalRow, readTotal, recogniseGradeCell } from './recognise-total';
import { readProject, readTitle } from './recognise-title';
import { isOtherForm, isProjectLabel, isTitle } from './row-labels';

/** How many rows below the total a grade may stand. */
const ROWS_BELOW_TOTAL = 4;

/** Finds every indicator form of a sheet, in sheet order. A sheet that is no form yields none. */
export function recogniseSheet(grid: Grid): readonly IndicatorSheet[] {
  const labels = labelGrid(grid);
  const headers = allHeaders(labels);
  const forms: IndicatorSheet[] = [];
  let top = grid.area.top;
  for (let index = 0; index < headers.length;) {
    const header = headers[index];
    if (!header) break;
    const block = readBlock(labels, header, headers);
    index = headers.findIndex(({ firstRow }) => firstRow > block.lastRow);
    if (index < 0) index = headers.length;
    const bottom = formEnd(labels, block.lastRow, headers[index]);
    const form = assembleForm(labels, header, block, top, bottom);
    if (form) forms.push(form);
    top = bottom + 1;
  }
  return forms;
}

interface Block {
  readonly rows: readonly IndicatorRow[];
  readonly total: TotalRow | null;
  readonly lastRow: number;
}

function allHeaders(labels: LabelGrid): Header[] {
  const headers: Header[] = [];
  const { top, bottom } = labels.grid.area;
  for (let row = top; row <= bottom; row++) {
    const header = recogniseHeader(labels, row);
    if (!header) continue;
    headers.push(header);
    row = header.lastRow;
  }
  return headers;
}

/** Reads rows from a header down to the total, a note, or the next form. A header that repeats mid-table continues it. */
function readBlock(labels: LabelGrid, first: Header, headers: readonly Header[]): Block {
  const reader = rowReader(labels);
  const rows: IndicatorRow[] = [];
  let header = first;
  let lastRow = first.lastRow;
  for (let row = first.lastRow + 1; row <= labels.grid.area.bottom; row++) {
    const repeated = headers.find(({ firstRow }) => firstRow === row);
    if (repeated && repeated.kind !== first.kind) break;
    if (repeated) {
      header = repeated;
      row = repeated.lastRow;
    } else if (isTotalRow(labels, row, header)) {
      const last = isTotalRow(labels, row + 1, header) ? row + 1 : row;
      return { rows, total: readTotal(labels, last, header), lastRow: last };
    } else if (isNoteRow(labels, row, header) || beginsForm(labels, row)) {
      break;
    } else {
      const indicator = reader.read(row, header);
      if (indicator) rows.push(indicator);
    }
    lastRow = row;
  }
  return { rows, total: null, lastRow };
}

function beginsForm(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  const first = filled[0];
  if (first === undefined) return false;
  const label = labels.label(row, first);
  return isProjectLabel(label) || (filled.length === 1 && isTitle(label)) || fundsHeader(labels, row) !== null;
}

/** The last row that still belongs to a form: up to the next form's title, project or funds block. */
function formEnd(labels: LabelGrid, lastRow: number, next: Header | undefined): number {
  const end = next ? next.firstRow - 1 : labels.grid.area.bottom;
  for (let row = lastRow + 1; row <= end; row++) if (beginsForm(labels, row)) return row - 1;
  return end;
}

function assembleForm(
  labels: LabelGrid,
  header: Header,
  block: Block,
  top: number,
  bottom: number,
): IndicatorSheet | null {
  const title = readTitle(labels, top, header.firstRow - 1);
  if (block.rows.length === 0 || (title !== null && isOtherForm(title))) return null;
  const weights =
    header.kind === 'weights'
      ? labelledWeights(
          labels,
          header,
          block.rows.map(({ row }) => row),
        )
      : null;
  if (weights?.sum === null && header.columns.weight === undefined) return null;
  const rows = block.rows.map((row) => {
    const labelled = weights?.ofRow.get(row.row);
    return row.weight.kind === 'blank' && labelled !== undefined ? { ...row, weight: readText(labelled) } : row;
  });
  const scored = header.kind === 'scored';
  return {
    sheet: labels.grid.sheet,
    area: filledArea(labels, top, bottom),
    kind: header.kind,
    title,
    project: readProject(labels, top, header.firstRow - 1),
    headerRow: header.firstRow,
    columns: header.columns,
    execution: scored ? recogniseExecution(labels, top, header.firstRow - 1) : null,
    rows,
    total: block.total,
    gradeCell: scored ? gradeCell(labels, header, block, top, bottom) : null,
    labelledWeight: weights?.sum ?? null,
  };
}

function gradeCell(labels: LabelGrid, header: Header, { total, lastRow }: Block, top: number, bottom: number) {
  const below = recogniseGradeCell(
    labels,
    total,
    total?.row ?? lastRow + 1,
    Math.min(bottom, lastRow + ROWS_BELOW_TOTAL),
  );
  return below ?? recogniseGradeCell(labels, null, top, header.firstRow - 1);
}

function filledArea(labels: LabelGrid, top: number, bottom: number): IndicatorSheet['area'] {
  const rows: number[] = [];
  let left = Infinity;
  let right = -Infinity;
  for (let row = top; row <= bottom; row++) {
    const filled = labels.filled(row);
    if (filled.length === 0) continue;
    rows.push(row);
    left = Math.min(left, filled[0] ?? left);
    right = Math.max(right, filled.at(-1) ?? right);
  }
  return { top: rows[0] ?? top, left, bottom: rows.at(-1) ?? bottom, right };
}
