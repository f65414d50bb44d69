import { Exact } from '../../core/exact';
import { cellAddress } from '../../core/grid/address';
import { SUMMARY_LEVELS } from '../../core/summary-level';
import type { CollectedForm, IndicatorLine } from '../../collecting/collected';
import type { Input } from './inputs';

/** What the values of a column are: texts, whole numbers, yes or no, fractions, or points and weights. Points are decimals of
 *  18 digits, 6 of them behind the point: as many as a rule set may ask for, so none is rounded. */
export type ColumnType = 'text' | 'count' | 'flag' | 'fraction' | 'points';

/** A value as it is put into a column; null: there is none. */
export type ColumnValue = string | number | boolean | bigint | null;

/** A column of a table: what stands in it of a row, and what that means, for the page that documents it. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: (row: Row) => ColumnValue;
}

/** A form with the file it stands in. */
export interface FormRow extends CollectedForm {
  readonly input: Input;
}

/** An indicator with its form. */
export interface IndicatorRow {
  readonly form: FormRow;
  readonly line: IndicatorLine;
}

const SCALE = 6;
const LARGEST = new Exact(10).pow(18);

/** Points in millionths; what has more decimals (a weight that somebody typed) is rounded, what is too large is left out. */
export function pointsValue(text: string | null): bigint | null {
  if (text === null) return null;
  const scaled = new Exact(text).times(new Exact(10).pow(SCALE)).toDecimalPlaces(0, Exact.ROUND_HALF_UP);
  return scaled.abs().lessThan(LARGEST) ? BigInt(scaled.toFixed(0)) : null;
}

const fraction = (text: string | null): number | null => (text === null ? null : Number(text));

/** What a row of either table is known by: its file, its sheet, and the first cell of its form. */
function keys<Row>(form: (row: Row) => FormRow): readonly TableColumn<Row>[] {
  return [
    { name: 'file', type: 'text', value: (row) => form(row).input.file },
    { name: 'sheet', type: 'text', value: (row) => form(row).line.sheet },
    { name: 'form', type: 'text', value: (row) => cellAddress(form(row).line) },
  ];
}

/** The columns of `结果.forms.parquet`, a row a form. */
export const FORM_COLUMNS: readonly TableColumn<FormRow>[] = [
  ...keys<FormRow>((row) => row),
  { name: 'folder', type: 'text', value: ({ input }) => input.folder },
  { name: 'department', type: 'text', value: ({ line }) => line.department },
  { name: 'unit', type: 'text', value: ({ line }) => line.unit },
  { name: 'project', type: 'text', value: ({ line }) => line.project },
  { name: 'title', type: 'text', value: ({ line }) => line.title },
  { name: 'rule_set', type: 'text', value: ({ line }) => line.ruleSet },
  { name: 'scored', type: 'flag', value: ({ line }) => line.isScored },
  { name: 'complete', type: 'flag', value: ({ line }) => line.total !== null },
  { name: 'total', type: 'points', value: ({ line }) => pointsValue(line.total) },
  { name: 'weight', type: 'points', value: ({ line }) => pointsValue(line.weight) },
  { name: 'grade', type: 'text', value: ({ line }) => line.grade },
  ...SUMMARY_LEVELS.flatMap((level): readonly TableColumn<FormRow>[] => [
    { name: level, type: 'points', value: ({ line }) => pointsValue(line.levels[level]?.score ?? null) },
    { name: `${level}_weight`, type: 'points', value: ({ line }) => pointsValue(line.levels[level]?.weight ?? null) },
  ]),
  { name: 'execution_rate', type: 'fraction', value: ({ line }) => fraction(line.rate) },
  { name: 'unmet', type: 'count', value: ({ line }) => line.unmet },
  { name: 'questions', type: 'count', value: ({ line }) => line.questions },
  { name: 'findings', type: 'count', value: ({ line }) => line.findings },
  { name: 'review_total', type: 'points', value: ({ line }) => pointsValue(line.review) },
  { name: 'review_grade', type: 'text', value: ({ line }) => line.reviewGrade },
];

/** The columns of `结果.parquet`, a row an indicator; the budget execution is one of them. */
export const INDICATOR_COLUMNS: readonly TableColumn<IndicatorRow>[] = [
  ...keys<IndicatorRow>(({ form }) => form),
  { name: 'row', type: 'count', value: ({ line }) => line.row },
  { name: 'kind', type: 'text', value: ({ line }) => line.kind },
  { name: 'level', type: 'text', value: ({ line }) => line.level },
  { name: 'level1', type: 'text', value: ({ line }) => line.level1 },
  { name: 'level2', type: 'text', value: ({ line }) => line.level2 },
  { name: 'name', type: 'text', value: ({ line }) => line.name },
  { name: 'target', type: 'text', value: ({ line }) => line.target },
  { name: 'actual', type: 'text', value: ({ line }) => line.actual },
  { name: 'weight', type: 'points', value: ({ line }) => pointsValue(line.weight) },
  { name: 'function', type: 'text', value: ({ line }) => line.function },
  { name: 'status', type: 'text', value: ({ line }) => line.status },
  { name: 'score', type: 'points', value: ({ line }) => pointsValue(line.score) },
  { name: 'met', type: 'flag', value: ({ line }) => line.met },
  { name: 'explanation', type: 'text', value: ({ line }) => line.explanation },
  { name: 'written', type: 'text', value: ({ line }) => line.written },
  { name: 'score_cell', type: 'text', value: ({ line }) => line.scoreCell },
];
