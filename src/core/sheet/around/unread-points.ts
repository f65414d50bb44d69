import { HUNDRED, type Exact } from '../../exact';
import type { Area } from '../../grid/address';
import { headingKey, knownHeading } from '../header/heading-index';
import { hasHeadings, headingsOf } from '../header/headings';
import type { Header } from '../header/recognise-header';
import type { IndicatorRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import { isTotalRow } from './recognise-total';
import { fundsHeader } from './funds-places';

/** Cells with points or scores between two rows (both included) that no row of a form claims: below a line that names 分值 or
 *  得分 and is no header we could read. The form's total counts them too, or at least nobody can say that it does not. */
export function unreadPoints(labels: LabelGrid, first: number, last: number): readonly Area[] {
  const areas: Area[] = [];
  for (let row = labels.nextFilledRow(first); row !== null && row <= last;) {
    const area = hasHeadings(labels, row) && fundsHeader(labels, row) === null ? pointsBelow(labels, row, last) : null;
    if (area) areas.push(area);
    row = labels.nextFilledRow((area?.bottom ?? row) + 1);
  }
  return areas;
}

/** A form's rows, down to the line of its total. */
interface Table {
  readonly header: Header;
  readonly rows: readonly IndicatorRow[];
  readonly lastRow: number;
}

/** A line with points and a score right below the total (附：预算执行情况 | 20 | 18), where both make no more than the full
 *  points: the form counts it too, or at least nobody can say that it does not. */
export function pointsBelowTotal(labels: LabelGrid, { header, rows, lastRow }: Table, bottom: number): readonly Area[] {
  const { weight, score } = header.columns;
  const row = labels.nextFilledRow(lastRow + 1);
  if (row === null || row > bottom || weight === undefined || score === undefined) return [];
  const [points, given] = [labels.read(row, weight), labels.read(row, score)];
  const label = labels.filled(row)[0] ?? weight;
  if (points.kind !== 'figure' || given.kind !== 'figure' || label >= weight || isTotalRow(labels, row, header)) {
    return [];
  }
  const sum = rows.reduce<Exact>(
    (whole, each) => (each.weight.kind === 'figure' ? whole.plus(each.weight.quantity.value) : whole),
    points.quantity.value,
  );
  const area = { top: row, left: Math.min(weight, score), bottom: row, right: Math.max(weight, score) };
  return sum.lte(HUNDRED) ? [area] : [];
}

const POINTS =
  /^(?!.*(?:原因|说明|依据|理由|标准|办法|要点|细则|规则|方法)).*(?:分$|分数|得分|扣分|评分|score|points)/iu;

/** Columns of points beside the rows of a table that has no column for scores: 扣分 alone, 得分 under an unknown name. */
export function unreadScores(
  labels: LabelGrid,
  { firstRow, lastRow, headed, columns }: Header,
  rows: readonly IndicatorRow[],
): readonly Area[] {
  const first = rows[0]?.row;
  const last = rows.at(-1)?.row;
  if (first === undefined || last === undefined) return [];
  return headed.flatMap((column): Area[] => {
    const label = labels.label(lastRow, column) || labels.label(firstRow, column);
    const isPoints = POINTS.test(headingKey(label)) && knownHeading(label)?.role !== 'weight';
    if (!isPoints || column === columns.rule || column === columns.explanation) return [];
    if (!rows.some(({ row }) => labels.read(row, column).kind === 'figure')) return [];
    return [{ top: first, left: column, bottom: last, right: column }];
  });
}

function pointsBelow(labels: LabelGrid, header: number, last: number): Area | null {
  const headings = headingsOf(labels, header);
  const columns = headings.flatMap(({ known, column }) =>
    known?.role === 'weight' || known?.role === 'score' ? [column] : [],
  );
  if (columns.length === 0 || headings.length < 2 || headings.some(({ label }) => label === '')) return null;
  const rows: number[] = [];
  for (let row = labels.nextFilledRow(header + 1); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const at = row;
    if (!columns.some((column) => labels.read(at, column).kind === 'figure')) break;
    rows.push(row);
  }
  const [top] = rows;
  const bottom = rows.at(-1);
  if (top === undefined || bottom === undefined) return null;
  return { top, left: Math.min(...columns), bottom, right: Math.max(...columns) };
}
