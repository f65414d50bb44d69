import { columnName } from '../../grid/address';
import type { Reading } from '../../grid/reading';
import type { HeaderRole } from '../column-roles';
import type { LabelGrid } from '../label-grid';
import type { RecognitionQuestion } from '../recognition-reason';
import type { Heading } from './headings';
import { candidate, NO_FIGURES } from './rival-columns';

type Columns = Readonly<Partial<Record<HeaderRole, number>>>;

const SAMPLE_ROWS = 40;
/** Headings of points and their shares, which people give: none of them is what was aimed at or reached. */
const OF_POINTS = /分|权重|占比|比重|得率|专家|评委|编号|电话|日期$/u;

/** A scored form with neither a target nor an actual, and two columns with headings we do not know that hold figures with
 *  their units beside each other (≥85% | 80%): the points typed beside them would pass for a list that people score. Which
 *  of them is which is asked. */
export function unknownValues(
  labels: LabelGrid,
  lastRow: number,
  headings: readonly Heading[],
  columns: Columns,
  asked: readonly RecognitionQuestion[],
): readonly RecognitionQuestion[] {
  const isOpen = columns.target === undefined && columns.actual === undefined;
  if (!isOpen || asked.some(({ role }) => role === 'target' || role === 'actual')) return [];
  const unknown = headings.filter(
    ({ known, label }) => known === null && !NO_FIGURES.test(label) && !OF_POINTS.test(label),
  );
  const named = new Set(headings.map(({ column }) => column));
  const nameless = columnsOf(labels).filter((column) => !named.has(column));
  const rows = rowsBelow(labels, lastRow);
  const open = [...unknown.map(({ column }) => column), ...nameless].sort((a, b) => a - b);
  const pair = pairOf(labels, rows, open);
  if (pair === null) return [];
  const candidates = unknown.map(candidate);
  const without = pair.filter((column) => !named.has(column)).map(columnName);
  const said = without.length > 0 && { against: without.join('、') };
  return [
    { code: 'missingColumn', role: 'target', candidates, ...said },
    { code: 'missingColumn', role: 'actual', candidates, ...said },
  ];
}

const columnsOf = (labels: LabelGrid): readonly number[] => {
  const { left, right } = labels.grid.area;
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
};

/** The first two columns that hold values beside each other; null: there are none. */
function pairOf(labels: LabelGrid, rows: readonly number[], open: readonly number[]): readonly [number, number] | null {
  for (const [index, first] of open.entries()) {
    const second = open.slice(index + 1).find((each) => holdsPairs(labels, rows, first, each));
    if (second !== undefined) return [first, second];
  }
  return null;
}

function rowsBelow(labels: LabelGrid, lastRow: number): readonly number[] {
  const rows: number[] = [];
  let row = labels.nextFilledRow(lastRow + 1);
  for (; row !== null && rows.length < SAMPLE_ROWS; row = labels.nextFilledRow(row + 1)) rows.push(row);
  return rows;
}

/** Whether values stand beside each other in some row, with a sign or a unit. */
function holdsPairs(labels: LabelGrid, rows: readonly number[], first: number, second: number): boolean {
  return rows.some((row) => {
    const [aim, done] = [labels.read(row, first), labels.read(row, second)];
    return isValue(aim) && isValue(done) && (isMeasured(aim) || isMeasured(done));
  });
}

const isValue = (reading: Reading): boolean =>
  reading.kind === 'figure' ||
  (reading.kind === 'words' && (reading.date !== undefined || reading.state !== undefined)) ||
  (reading.kind === 'unreadable' && reading.range !== undefined);

const isMeasured = (reading: Reading): boolean =>
  reading.kind === 'figure' && (reading.quantity.comparator !== null || (reading.quantity.unit ?? '分') !== '分');
