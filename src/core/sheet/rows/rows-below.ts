import type { LabelGrid } from '../label-grid';
import { beginsForm } from './begins-form';
import type { Header } from '../header/recognise-header';
import { isNoteRow, isTotalRow } from '../around/recognise-total';

/** How many lines of notes may stand between the last indicator and the total. */
const LINES_ABOVE_TOTAL = 4;

/** The total below a line such as 其他需要说明的事项; null when another form begins first. */
export function totalBelow(
  labels: LabelGrid,
  note: number,
  header: Header,
  headers: ReadonlyMap<number, Header>,
): number | null {
  let row = labels.nextFilledRow(note + 1);
  for (let line = 0; row !== null && line < LINES_ABOVE_TOTAL; line++, row = labels.nextFilledRow(row + 1)) {
    if (headers.has(row) || beginsForm(labels, row)) return null;
    if (isTotalRow(labels, row, header)) return row;
  }
  return null;
}

/** Whether indicators go on below a line that usually closes the table: a total or a note may stand in its midst or
 *  above it. Such a row has points and a target or an actual value. */
export function indicatorsGoOn(
  labels: LabelGrid,
  line: number,
  header: Header,
  headers: ReadonlyMap<number, Header>,
): boolean {
  let row = labels.nextFilledRow(line + 1);
  for (let lines = 0; row !== null && lines < LINES_ABOVE_TOTAL; lines++, row = labels.nextFilledRow(row + 1)) {
    if (headers.has(row) || beginsForm(labels, row) || isTotalRow(labels, row, header)) return false;
    if (isWeightedRow(labels, row, header)) return true;
    if (!isNoteRow(labels, row, header)) return false;
  }
  return false;
}

function isWeightedRow(labels: LabelGrid, row: number, { columns }: Header): boolean {
  const { name, weight, target, actual } = columns;
  const filled = (column: number | undefined): boolean => column !== undefined && !labels.isBlank(row, column);
  if (!filled(name) || (weight !== undefined && labels.read(row, weight).kind !== 'figure')) return false;
  return filled(target) || filled(actual);
}
