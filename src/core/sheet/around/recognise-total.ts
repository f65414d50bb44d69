import type { CellPlace } from '../../grid/address';
import { readText } from '../../grid/cell-number';
import { compactText } from '../../grid/cell-text';
import { BLANK, type Reading } from '../../grid/reading';
import type { TotalRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { Header } from '../header/recognise-header';
import type { RecognitionReason } from '../recognition-reason';
import { announcesGrade, isGradeLabel, isGradeWord, isNoteLabel, isTotalLabel } from '../row-labels';

/** Whether a row is the form's total: its label stands left of the figures. */
export function isTotalRow(labels: LabelGrid, row: number, { columns }: Header): boolean {
  const figures = Math.min(
    ...[columns.target, columns.weight, columns.score].filter((column) => column !== undefined),
    Infinity,
  );
  const isLabelled = labels.filled(row).some((column) => column <= figures && isTotalLabel(labels.label(row, column)));
  return isLabelled && !isAimedAt(labels, row, columns);
}

/** 考核总分 of ≥90分 that came to 92分 is an indicator: it has a target, with a sign or in points, and an actual. The total has
 *  all the points of the form. */
function isAimedAt(labels: LabelGrid, row: number, { target, actual, name, weight }: Header['columns']): boolean {
  if (target === undefined || actual === undefined || name === undefined || labels.isBlank(row, name)) return false;
  const [aim, done] = [labels.read(row, target), labels.read(row, actual)];
  if (aim.kind !== 'figure' || done.kind !== 'figure') return false;
  const points = weight === undefined ? BLANK : labels.read(row, weight);
  if (points.kind === 'figure' && points.quantity.value.gte(100)) return false;
  return aim.quantity.comparator !== null || aim.quantity.unit === '分';
}

export function readTotal(labels: LabelGrid, row: number, { columns }: Header): TotalRow {
  const place = (column: number | undefined): CellPlace | null => (column === undefined ? null : { row, column });
  const scoreCell = place(columns.score);
  return {
    row,
    written: scoreCell ? withoutGrade(labels.read(row, scoreCell.column)) : BLANK,
    weightCell: place(columns.weight),
    scoreCell,
  };
}

/** A label above the header that has the form's total beside it. */
export const TOTAL_ABOVE = /^(?:项目|自评|评价|绩效|综合|部门|整体)*(?:总得分|总分|总评分)(?:\(分\))?:?$/u;

/** A total that stands above the header, beside its label: 自评总分 | 97.6, 项目总得分 | 99分. null: there is none. */
export function totalAbove(labels: LabelGrid, first: number, last: number): TotalRow | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const filled = labels.filled(row);
    for (const [index, column] of filled.entries()) {
      const next = filled[index + 1];
      if (next === undefined || !TOTAL_ABOVE.test(labels.label(row, column))) continue;
      const written = withoutGrade(labels.read(row, next));
      if (written.kind === 'figure') return { row, written, weightCell: null, scoreCell: { row, column: next } };
    }
  }
  return null;
}

/** What was taken for a total above the header. */
export function totalAboveReason(labels: LabelGrid, total: TotalRow | null): RecognitionReason[] {
  if (!total?.scoreCell) return [];
  const { row, column } = total.scoreCell;
  const text =
    labels
      .filled(row)
      .filter((each) => each < column)
      .map((each) => labels.label(row, each))
      .at(-1) ?? '';
  return [{ code: 'totalAbove', row, column, args: { text } }];
}

const SCORE_AND_GRADE = /^(\d+(?:\.\d+)?)分?[,、/]?\(?(\p{Script=Han}{1,4})\)?$/u;

/** 96（优）: a total with its grade in the same cell is 96. */
export function withoutGrade(reading: Reading): Reading {
  if (reading.kind !== 'unreadable' && reading.kind !== 'words') return reading;
  const [, score, grade] = SCORE_AND_GRADE.exec(compactText(reading.text.slice(0, LONGEST_SCORE))) ?? [];
  return score !== undefined && grade !== undefined && isGradeWord(grade) ? readText(score) : reading;
}

const LONGEST_SCORE = 24;

/** Whether a row stands below the indicators for good: a note, a signature line. */
export function isNoteRow(labels: LabelGrid, row: number, { columns }: Header): boolean {
  const first = labels.filled(row)[0];
  if (first === undefined) return false;
  const label = labels.label(row, first);
  if (!isNoteLabel(label) && !isGradeLabel(label)) return false;
  return isBlankAt(labels, row, columns.weight) && isBlankAt(labels, row, columns.score);
}

const isBlankAt = (labels: LabelGrid, row: number, column: number | undefined): boolean =>
  column === undefined || labels.isBlank(row, column);

/** The place of the grade word: beside a label such as 评价等级, or after the total where the total's label announces it
 *  or a grade stands there already. null: the form has none. Cells that hold anything but a grade word are no place. */
export function recogniseGradeCell(
  labels: LabelGrid,
  total: TotalRow | null,
  first: number,
  last: number,
  lastColumn = Infinity,
): CellPlace | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    for (const column of labels.filled(row)) {
      if (isGradeLabel(labels.label(row, column))) {
        const cell = besideLabel(labels, row, column, total);
        if (cell) return cell;
      }
    }
  }
  return total ? afterTotal(labels, total, lastColumn) : null;
}

function besideLabel(labels: LabelGrid, row: number, column: number, total: TotalRow | null): CellPlace | null {
  const next = labels.filled(row).find((filled) => filled > column);
  if (next !== undefined && isGradeWord(labels.label(row, next))) return { row, column: next };
  const place = { row, column: columnBeside(labels, row, column, total) };
  return next === undefined || next > place.column ? place : null;
}

/** The cell to the right of a label. A label right below the total's label is as wide as that one (merges are not seen,
 *  but the total's figures tell where its label ends). */
function columnBeside(labels: LabelGrid, row: number, column: number, total: TotalRow | null): number {
  if (total && Math.abs(row - total.row) <= 2 && row !== total.row && isTotalLabel(labels.label(total.row, column))) {
    const first =
      labels.filled(total.row).find((filled) => filled > column) ?? total.weightCell?.column ?? total.scoreCell?.column;
    if (first !== undefined && first > column) return first;
  }
  return column + 1;
}

function afterTotal(labels: LabelGrid, total: TotalRow, lastColumn: number): CellPlace | null {
  if (!total.scoreCell) return null;
  const place = { row: total.row, column: total.scoreCell.column + 1 };
  if (isGradeWord(labels.label(place.row, place.column))) return place;
  const announced = labels.filled(total.row).some((column) => announcesGrade(labels.label(total.row, column)));
  // Beyond the table nothing is written.
  return announced && place.column <= lastColumn && labels.isBlank(place.row, place.column) ? place : null;
}
