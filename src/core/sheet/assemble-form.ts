import type { CellPlace } from '../grid/address';
import type { IndicatorSheet, SkippedTable } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { labelledWeights, withLabelledWeights, withSharedWeights } from './rows/row-weights';
import type { Block } from './rows/read-block';
import { recogniseExecution } from './around/recognise-funds';
import type { Header } from './header/recognise-header';
import { readProject, readTitle } from './around/form-head';
import { recogniseGradeCell } from './around/recognise-total';
import type { RecognitionReason } from './recognition-reason';
import { otherForm } from './row-labels';

/** How many rows below the total a grade may stand. */
const ROWS_BELOW_TOTAL = 4;

/** A header with its rows as a form, or why it is none that is scored. `top` and `bottom` are the form's own rows. */
export function assembleForm(
  labels: LabelGrid,
  header: Header,
  block: Block,
  top: number,
  bottom: number,
): IndicatorSheet | SkippedTable {
  const title = readTitle(labels, top, header.firstRow - 1);
  const { sheet } = labels.grid;
  const skipped = (kind: SkippedTable['kind']): SkippedTable => ({ sheet, row: header.firstRow, kind, title });
  const other = title === null ? null : otherForm(title);
  if (other !== null) return skipped(other);
  const { kind } = header;
  if (kind === 'monitoring' || kind === 'declaration') return skipped(kind);
  if (block.rows.length === 0) return skipped('noRows');
  const scored = kind === 'scored';
  const labelled = header.columns.weight === undefined || !scored ? labelledWeights(labels, header, block.rows) : null;
  if (!scored && labelled?.sum === null && header.columns.weight === undefined) return skipped('noWeights');
  const execution = scored ? recogniseExecution(labels, top, header.firstRow - 1) : null;
  const own = labelled ? withLabelledWeights(header, block.rows, labelled) : { rows: block.rows, reasons: [] };
  const { rows, reasons } = scored
    ? withSharedWeights(labels, own.rows, execution?.block ?? null, block.total)
    : { ...own, reasons: [] };
  const grade = scored ? gradeCell(labels, header, block, top, bottom) : null;
  return {
    sheet,
    area: filledArea(labels, top, bottom),
    kind,
    title,
    project: readProject(labels, top, header.firstRow - 1),
    headerRow: header.firstRow,
    headerLastRow: header.lastRow,
    columns: header.columns,
    execution: execution?.block ?? null,
    rows,
    total: block.total,
    gradeCell: grade,
    labelledWeight: scored ? null : (labelled?.sum ?? null),
    reasons: inOrder([
      ...header.reasons,
      ...(execution?.reasons ?? []),
      ...block.reasons,
      ...own.reasons,
      ...reasons,
      ...gradeReason(grade),
    ]),
    questions: header.questions,
    layout: header.layout,
  };
}

const inOrder = (reasons: RecognitionReason[]): RecognitionReason[] =>
  reasons.sort((a, b) => a.row - b.row || a.column - b.column);

const gradeReason = (cell: CellPlace | null): RecognitionReason[] =>
  cell ? [{ code: 'grade', ...cell, args: {} }] : [];

function gradeCell(labels: LabelGrid, header: Header, block: Block, top: number, bottom: number): CellPlace | null {
  const { total, lastRow } = block;
  const first = total?.row ?? lastRow + 1;
  const below = recogniseGradeCell(
    labels,
    total,
    first,
    Math.min(bottom, lastRow + ROWS_BELOW_TOTAL),
    labels.grid.area.right,
  );
  return below ?? recogniseGradeCell(labels, null, top, header.firstRow - 1);
}

function filledArea(labels: LabelGrid, top: number, bottom: number): IndicatorSheet['area'] {
  const rows: number[] = [];
  let left = Infinity;
  let right = -Infinity;
  for (let row = labels.nextFilledRow(top); row !== null && row <= bottom; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    rows.push(row);
    left = Math.min(left, filled[0] ?? left);
    right = Math.max(right, filled.at(-1) ?? right);
  }
  return { top: rows[0] ?? top, left, bottom: rows.at(-1) ?? bottom, right };
}
