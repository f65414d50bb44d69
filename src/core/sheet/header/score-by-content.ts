import type { HeaderRole } from '../column-roles';
import type { LabelGrid } from '../label-grid';
import type { RecognitionQuestion } from '../recognition-reason';
import { headingKey, knownHeading, markedUpTo } from './heading-index';
import type { Heading } from './headings';
import { candidate } from './rival-columns';
import type { ScoreColumn } from './weighted-score';

type Columns = Readonly<Partial<Record<HeaderRole, number>>>;

/** Headings that may be of scores, though we do not know them: 自评结果, 考核评定, Rating. */
const LIKE_A_SCORE =
  /^(?!.*(?:扣|原因|说明|依据|标准|办法|要点|细则|规则|来源|方式)).*(?:分$|分数|评[分定价]|结果$|考[核评]|打分|rating|rated|mark|point)/iu;
/** Points beside Weight: what is given beside what can be had. */
const GIVEN = /^(?:points|pts|marks)$/u;
const SAMPLE_ROWS = 40;

/** A form with points and targets or results, no column of scores, and a column that may hold them: its figures are nowhere
 *  above the points. Points beside Weight are the scores where one of them is less; whatever else it may be is asked.
 *  `said`: the columns the user spoke of. */
export function scoreByContent(
  labels: LabelGrid,
  lastRow: number,
  headings: readonly Heading[],
  columns: Columns,
  asked: readonly RecognitionQuestion[],
  said: ReadonlySet<number>,
): ScoreColumn {
  const nothing: ScoreColumn = { columns, reasons: [], questions: [] };
  const { weight, target, actual } = columns;
  if (target === undefined && actual === undefined) return nothing;
  if (weight === undefined || columns.score !== undefined || asked.some(({ role }) => role === 'score')) return nothing;
  const taken = new Set([...Object.values(columns), ...said]);
  const open = headings.flatMap((heading) => {
    const { column, known, label } = heading;
    const given = known?.role === 'weight' && GIVEN.test(headingKey(label));
    if (markedUpTo(label) !== null) return [];
    if (taken.has(column) || !(given || (known === null && LIKE_A_SCORE.test(headingKey(label))))) return [];
    const holds = pointsAgainst(labels, lastRow, weight, column);
    return holds === null ? [] : [{ heading, given, holds }];
  });
  const [only, ...more] = open;
  if (!only) return onAScale(labels, lastRow, headings, columns, taken) ?? nothing;
  const { row, column } = only.heading;
  if (more.length === 0 && only.given && only.holds !== 'full') {
    return {
      columns: { ...columns, score: column },
      reasons: [{ code: 'columnByContent', row, column, args: { role: 'score' } }],
      questions: [],
    };
  }
  const candidates = open.map(({ heading }) => candidate(heading));
  return { columns, reasons: [], questions: [{ code: 'missingColumn', role: 'score', candidates }] };
}

/** 评分(1-5) alone: the scores where the points of every row are the scale's most; else it is asked whether they are; null: there
 *  is no such column. */
function onAScale(
  labels: LabelGrid,
  lastRow: number,
  headings: readonly Heading[],
  columns: Columns,
  taken: ReadonlySet<number>,
): ScoreColumn | null {
  const marks = headings.filter(
    ({ column, label }) =>
      !taken.has(column) && markedUpTo(label) !== null && knownHeading(headingKey(label))?.role === 'score',
  );
  const [only] = marks;
  if (!only || columns.weight === undefined) return null;
  const { row, column } = only;
  if (marks.length > 1 || !hasPointsOf(labels, lastRow, columns.weight, markedUpTo(only.label)))
    return {
      columns,
      reasons: [],
      questions: [{ code: 'missingColumn', role: 'score', candidates: marks.map(candidate) }],
    };
  const reasons = [{ code: 'columnByContent', row, column, args: { role: 'score' } }] as const;
  return { columns: { ...columns, score: column }, reasons, questions: [] };
}

function hasPointsOf(labels: LabelGrid, lastRow: number, weight: number, most: number | null): boolean {
  let seen = 0;
  let row = labels.nextFilledRow(lastRow + 1);
  for (let line = 0; row !== null && line < SAMPLE_ROWS; line++, row = labels.nextFilledRow(row + 1)) {
    const points = labels.read(row, weight);
    // The total below is none of the rows'.
    if (points.kind !== 'figure' || (seen > 0 && points.quantity.value.gte(100))) continue;
    if (!points.quantity.value.eq(most ?? 0)) return false;
    seen += 1;
  }
  return seen > 0;
}

/** What a column is beside the points: nothing but blanks, figures up to the points, or the points themselves once more; null:
 *  something else. */
function pointsAgainst(
  labels: LabelGrid,
  lastRow: number,
  weight: number,
  column: number,
): 'blank' | 'upTo' | 'full' | null {
  let [figures, less] = [0, 0];
  let row = labels.nextFilledRow(lastRow + 1);
  for (let line = 0; row !== null && line < SAMPLE_ROWS; line++, row = labels.nextFilledRow(row + 1)) {
    const [points, given] = [labels.read(row, weight), labels.read(row, column)];
    if (points.kind !== 'figure' || given.kind === 'blank') continue;
    if (given.kind !== 'figure' || given.quantity.unit === '%') return null;
    if (given.quantity.value.gt(points.quantity.value) || given.quantity.value.isNegative()) return null;
    figures += 1;
    if (given.quantity.value.lt(points.quantity.value)) less += 1;
  }
  return figures === 0 ? 'blank' : less === 0 ? 'full' : 'upTo';
}
