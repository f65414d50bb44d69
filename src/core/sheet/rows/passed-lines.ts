import { gridCell } from '../../grid/grid';
import type { LabelGrid } from '../label-grid';
import type { Header } from '../header/recognise-header';
import type { TextReasonCode } from '../recognition-reason';
import { isContinuedTitle, isGoalLabel, isSubtotalLabel } from './row-labels';

/** A line inside the table that is never an indicator. */
export function passedOver(labels: LabelGrid, row: number, { columns, lastRow }: Header): TextReasonCode | null {
  const filled = labels.filled(row);
  const first = filled[0];
  if (first === undefined) return null;
  if (filled.some((column) => isSubtotalLabel(labels.label(row, column)))) return 'subtotal';
  if (row === lastRow + 1 && isColumnNumbering(labels, row)) return 'columnNumbers';
  if (row === lastRow + 1 && isHintLine(labels, row)) return 'note';
  const label = labels.label(row, first);
  if (isGoalLabel(label) && first !== columns.name && labels.isBlank(row, columns.name ?? first)) return 'goal';
  return filled.length === 1 && isContinuedTitle(label) ? 'headerRepeated' : null;
}

const HINT = /^\(.+\)$/u;

/** （填写指标） （填写批复的指标值） right below the header: what belongs into the columns. */
function isHintLine(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  return filled.length > 1 && filled.every((column) => HINT.test(labels.label(row, column)));
}

const COLUMN_NUMBER = /^(?:栏次|行次|序号|[甲乙丙丁戊]|\(?[a-z]\)?|[a-z][/÷-][a-z]|\(?\d{1,2}\)?)$/iu;

/** 甲 A B C or 栏次 1 2 3 right below the header: the columns are numbered there. */
function isColumnNumbering(labels: LabelGrid, row: number): boolean {
  const filled = labels.filled(row);
  const texts = filled.map((column) => labels.label(row, column) || String(gridCell(labels.grid, row, column).value));
  if (filled.length < 3 || !texts.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/u.exec(text) ?? []).map(Number);
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}
