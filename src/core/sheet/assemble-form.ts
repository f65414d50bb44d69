import type { CellPlace } from '../grid/address';
import type { IndicatorRow, IndicatorSheet, SkippedTable } from './indicator-sheet';
import type { LabelGrid } from './label-grid';
import { labelledWeights, withLabelledWeights, withSharedWeights, type LabelledWeights } from './rows/row-weights';
import type { Block } from './rows/read-block';
import { recogniseExecution } from './around/recognise-funds';
import type { Header } from './header/recognise-header';
import { readProject, readTitle } from './around/form-head';
import { recogniseGradeCell } from './around/recognise-total';
import type { RecognitionReason } from './recognition-reason';
import { otherForm } from './form-title';

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
  const inLabels =
    header.kind === 'weights' || header.columns.weight === undefined
      ? labelledWeights(labels, header, block.rows)
      : null;
  const kind = tableKind(title, header, block, inLabels);
  if (kind !== 'scored' && kind !== 'weights') {
    return { sheet, row: header.firstRow, kind, title, points: hasPoints(header, block) };
  }
  const scored = kind === 'scored';
  const execution = scored ? recogniseExecution(labels, top, header.firstRow - 1) : null;
  const own = inLabels ? withLabelledWeights(header, block.rows, inLabels) : { rows: block.rows, reasons: [] };
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
    labelledWeight: scored ? null : (inLabels?.sum ?? null),
    reasons: inOrder([
      ...header.reasons,
      ...(execution?.reasons ?? []),
      ...block.reasons,
      ...own.reasons,
      ...reasons,
      ...gradeReason(grade),
    ]),
    questions: header.questions,
    unread: [],
    layout: header.layout,
  };
}

/** What a table is: told by its title, by its columns, and by what its rows hold. */
function tableKind(
  title: string | null,
  header: Header,
  { rows }: Block,
  inLabels: LabelledWeights | null,
): IndicatorSheet['kind'] | SkippedTable['kind'] {
  const { kind, columns } = header;
  const other = title === null ? null : otherForm(title, columns.weight !== undefined && columns.score !== undefined);
  if (other !== null) return other;
  if (kind === 'monitoring' || kind === 'declaration') return kind;
  if (rows.length === 0) return 'noRows';
  return kind === 'weights' && columns.weight === undefined && inLabels?.sum === null ? 'noWeights' : kind;
}

/** Whether somebody typed points and scores into a table. */
function hasPoints({ columns }: Header, { rows }: Block): boolean {
  const typed = (reading: IndicatorRow['weight']): boolean => reading.kind === 'figure';
  return columns.score !== undefined && rows.some(({ weight, written }) => typed(weight) && typed(written));
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
