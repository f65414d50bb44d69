import { BLANK, type Reading } from '../../grid/reading';
import type { ByReview, ExecutionBlock, IndicatorRow, ReviewColumn, TotalRow } from '../indicator-sheet';
import type { LabelGrid } from '../label-grid';
import type { RecognitionReason } from '../recognition-reason';
import { BARE_REVIEW, isReviewGroup } from './heading-aspects';
import type { Heading } from './headings';
import { headingKey, knownHeading } from './heading-index';
import type { Header } from './recognise-header';

const EXPERT = /^(?:专家|评委)(?:[\d一二三四五六七八九十]{1,2}|[a-z])(?:评分|打分|得分|评价)?$/iu;
const VALUE = /完成值|实际值|(?:复核|核查|抽查|审核|核定|核实|审定|认定)(?:数|值)$|完成情况/u;
const POINTS = /(?:得|评|打|核|查|复|审|定)分$|分数$|分值$|score$/iu;
const NO_POINTS = /偏离|偏差|原因|说明|依据|意见|扣分/u;

/** The columns of a reviewer, with what stands in them: they are never written, and never taken for the department's own
 *  figures. */
export function reviewColumns(
  labels: LabelGrid,
  header: Header,
  rows: readonly IndicatorRow[],
  total: TotalRow | null,
  execution: ExecutionBlock | null = null,
): readonly ReviewColumn[] {
  const own = new Set(Object.entries(header.columns).flatMap(([role, column]) => (role === 'review' ? [] : [column])));
  const grouped = new Set(header.reasons.flatMap(({ code, column }) => (code === 'columnGroup' ? [column] : [])));
  const ofFunds = fundsPoints(labels, header, execution);
  return header.headed.flatMap((column): ReviewColumn[] => {
    if (own.has(column)) return [];
    const label = headingAt(labels, header, column);
    const at = (row: number): Reading => labels.read(row, column);
    const holds = BARE_REVIEW.test(headingKey(label))
      ? holdsByContent(rows.map(({ row }) => at(row)))
      : holdsOf(label, grouped.has(column));
    if (holds === null) return [];
    return [
      {
        column,
        heading: label,
        holds,
        ofRow: new Map([...rows.map(({ row }): RowReading => [row, at(row)]), ...ofFunds(holds, column)]),
        total: total ? at(total.row) : BLANK,
      },
    ];
  });
}

type RowReading = readonly [row: number, reading: Reading];

/** The funds may stand above the header: the points in line with the reviewer's are the reviewer's where the department's
 *  are in line with its own. More than double the points of the execution are none. */
function fundsPoints(
  labels: LabelGrid,
  { columns }: Header,
  execution: ExecutionBlock | null,
): (holds: ReviewColumn['holds'], column: number) => RowReading[] {
  const score = execution?.cells.score;
  if (!score || score.column !== columns.score || execution.weight.kind !== 'figure') return () => [];
  const most = execution.weight.quantity.value.times(2);
  return (holds, column) => {
    const reading = labels.read(score.row, column);
    const isPoints = reading.kind === 'figure' && reading.quantity.unit === null && reading.quantity.value.lte(most);
    return holds === 'points' && isPoints ? [[execution.row, reading]] : [];
  };
}

interface ReviewedHeader {
  readonly columns: Columns;
  readonly byReview: ByReview | null;
  /** The department's own actual values, where the reviewer's count; null: they do not. */
  readonly ownActual: number | null;
  readonly reasons: readonly RecognitionReason[];
}

/** The one column of what a reviewer found; where somebody said that it `counts`, it is the actual, and the one column of the
 *  reviewer's points is the score. */
export function byReviewOf(headings: readonly Heading[], columns: Columns, counts: boolean): ReviewedHeader {
  const own = new Set(Object.entries(columns).flatMap(([role, column]) => (role === 'review' ? [] : [column])));
  const open = headings
    .filter(({ column }) => !own.has(column))
    .map((heading) => ({ heading, holds: holdsOf(heading.label, isReviewGroup(heading.group ?? '')) }));
  const [found, ...others] = open.filter(({ holds }) => holds === 'actual');
  const { actual } = columns;
  if (!found || others.length > 0 || actual === undefined)
    return { columns, byReview: null, ownActual: null, reasons: [] };
  const points = open.filter(({ holds, heading }) => holds === 'points' && !EXPERT.test(headingKey(heading.label)));
  const [given] = points.length === 1 && columns.score !== undefined ? points : [];
  const { row, column, label } = found.heading;
  const byReview = { column, heading: label, scoreColumn: given?.heading.column ?? null, counts };
  if (!counts) return { columns, byReview, ownActual: null, reasons: [] };
  return {
    columns: { ...columns, actual: column, ...(given && { score: given.heading.column }) },
    byReview,
    ownActual: actual,
    reasons: [{ code: 'columnReviewed', row, column, args: { heading: label } }],
  };
}

type Columns = Header['columns'];

const headingAt = (labels: LabelGrid, { firstRow, lastRow }: Header, column: number): string =>
  labels.label(lastRow, column) || labels.label(firstRow, column);

/** Bare figures are points; whatever else stands there is none. */
function holdsByContent(readings: readonly Reading[]): 'points' | null {
  const filled = readings.filter(({ kind }) => kind !== 'blank');
  const isPoints = (reading: Reading): boolean => reading.kind === 'figure' && reading.quantity.unit === null;
  return filled.length > 0 && filled.every(isPoints) ? 'points' : null;
}

function holdsOf(label: string, isGrouped: boolean): ReviewColumn['holds'] | null {
  const key = headingKey(label);
  const known = knownHeading(label)?.role;
  if (NO_POINTS.test(key)) return null;
  if (EXPERT.test(key)) return 'points';
  if (known !== 'review' && !isGrouped) return null;
  if (known === 'actual' || VALUE.test(key)) return 'actual';
  return known === 'score' || POINTS.test(key) ? 'points' : null;
}
