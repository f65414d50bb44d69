import type { ColumnCorrection } from '../corrections/correction';
import { correctedColumns } from './corrected-header';
import { askedYears } from './asked-years';
import { assignRoles, type TargetColumns } from './assign-roles';
import type { HeaderRole } from '../column-roles';
import { headingKey } from './heading-index';
import { hasHeadings, headingsOf, looksLikeHeader, subHeadings, type Heading } from './headings';
import { columnsByContent } from './columns-by-content';
import { scoreByContent } from './score-by-content';
import { weightedScore } from './weighted-score';
import { namelessHeader } from './nameless-header';
import { missingColumn } from './rival-columns';
import { unknownValues } from './unknown-values';
import type { LabelGrid } from '../label-grid';
import type { RecognitionQuestion, RecognitionReason } from '../recognition-reason';
import type { ByReview } from '../indicator-sheet';
import { byReviewOf } from './review-columns';
import { unitInLabel } from '../../grid/units';

/** What the block below a header is: scored, a list of weights, or a form that holds no result to score. */
export type HeaderKind = 'scored' | 'weights' | 'monitoring' | 'declaration';

/** The unit of the figures below target and below actual, where their headings differ. */
type OwnUnits = Readonly<Partial<Record<'target' | 'actual', string>>>;

/** The header of an indicator block: one row, or two when sub-headings stand below a wide heading. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly kind: HeaderKind;
  readonly columns: Readonly<Partial<Record<HeaderRole, number>>>;
  /** Every column that has a heading, known or not. */
  readonly headed: readonly number[];
  /** Its headings, each where it stands. */
  readonly headings: readonly Heading[];
  /** The words of the header (layoutKey). */
  readonly layout: string;
  /** Where the target stands in one of two columns. */
  readonly targets: TargetColumns | null;
  /** A reviewer's column of actual values, and where it counts the department's own, which tells where it is blank. */
  readonly byReview: ByReview | null;
  readonly ownActual: number | null;
  /** The roles that the user gave. */
  readonly said: ReadonlySet<HeaderRole | null>;
  /** The unit that a heading gives to the figures below it. */
  readonly unit: string | null;
  /** Where the headings of target and actual name different units: the unit of the figures below each. */
  readonly ownUnits: OwnUnits;
  /** A column of units for the actual values alone. */
  readonly actualUnit: number | null;
  readonly reasons: readonly RecognitionReason[];
  readonly questions: readonly RecognitionQuestion[];
}

/** What the user said about headers and columns of this sheet. */
export interface HeaderCorrections {
  readonly columns: readonly ColumnCorrection[];
  /** Rows that are headers, whatever they look like. */
  readonly rows: ReadonlySet<number>;
  /** The headers (layoutKey) of forms that are scored by what their reviewer found. */
  readonly byReview: ReadonlySet<string>;
}

/** Finds the header that begins in a row; null when none does. */
export function recogniseHeader(labels: LabelGrid, row: number, corrections: HeaderCorrections): Header | null {
  const forced = corrections.rows.has(row);
  if (!forced && !hasHeadings(labels, row)) return null;
  const own = headingsOf(labels, row);
  const saidName = corrections.columns.some(({ role }) => role === 'name');
  const hasNames = own.some(({ known }) => known?.role === 'name');
  const nameless = hasNames && looksLikeHeader(own) ? null : namelessHeader(labels, row, own, saidName);
  if (!forced && !nameless && !looksLikeHeader(own)) return null;
  const top = nameless?.headings ?? own;
  const below = subHeadings(labels, row, top);
  const covered = new Set(below.map(({ column }) => column));
  const headings = [...top.filter(({ column }) => !covered.has(column)), ...below];
  const corrected = correctedColumns(headings, corrections.columns);
  const assigned = assignRoles(headings, corrected);
  const { targets, reasons } = assigned;
  const years = askedYears(headings, assigned.columns, new Set(corrected.keys()));
  const named = years.columns;
  const lastRow = below.length > 0 ? row + 1 : row;
  const told = columnsByContent(labels, lastRow, headings, named);
  const scored = weightedScore(labels, lastRow, headings, told.columns, new Set(corrected.values()));
  const before = [...(nameless?.questions ?? []), ...assigned.questions, ...years.questions, ...scored.questions];
  const given = scoreByContent(labels, lastRow, headings, scored.columns, before, new Set(corrected.keys()));
  const layout = headings.map(({ label }) => headingKey(label)).join('|');
  const reviewed = byReviewOf(headings, given.columns, corrections.byReview.has(layout));
  const { columns } = reviewed;
  const questions = [...before, ...given.questions];
  const kind = headerKind(columns, questions);
  if (kind === null || isPlainTable(headings, columns)) return null;
  const units = headingUnits(headings, columns);
  return {
    firstRow: row,
    lastRow,
    kind,
    columns,
    headed: [...new Set([...top, ...below].map(({ column }) => column))],
    headings,
    layout,
    targets,
    byReview: reviewed.byReview,
    ownActual: reviewed.ownActual,
    said: new Set(corrected.values()),
    unit: units.unit,
    ownUnits: units.own,
    actualUnit: told.actualUnit,
    reasons: [
      headerReason(row, headings, forced),
      ...reasons,
      ...told.reasons,
      ...scored.reasons,
      ...given.reasons,
      ...reviewed.reasons,
      ...units.reasons,
    ],
    questions:
      kind === 'scored'
        ? [
            ...questions,
            ...missingColumn(headings, columns, questions),
            ...unknownValues(labels, lastRow, headings, columns, questions),
          ]
        : questions,
  };
}

function headerReason(row: number, headings: readonly Heading[], forced: boolean): RecognitionReason {
  const place = { row, column: headings[0]?.column ?? 0 };
  if (forced) return { code: 'headerCorrected', ...place, args: {} };
  const known = headings.filter((heading) => heading.known !== null).map(({ label }) => label);
  return { code: 'header', ...place, args: { headings: known.slice(0, 12).join('、') } };
}

const BARE_WORD = 2;

/** 指标 计划 实际 备注: such words alone make no evaluation form. */
function isPlainTable(headings: readonly Heading[], { target, actual, weight, score }: Header['columns']): boolean {
  if (weight !== undefined || score !== undefined) return false;
  return headings.some(
    ({ column, label }) => (column === target || column === actual) && headingKey(label).length <= BARE_WORD,
  );
}

function headerKind(columns: Header['columns'], questions: readonly RecognitionQuestion[]): HeaderKind | null {
  const has = (role: HeaderRole): boolean =>
    columns[role] !== undefined || questions.some((question) => question.role === role);
  if (!has('name')) return null;
  if (has('progress') && !has('score')) return 'monitoring';
  if (has('score') && !has('target') && !has('weight'))
    return columns.level1 !== undefined || columns.level2 !== undefined ? 'scored' : null; // points may stand in labels
  if (has('score') || has('actual')) return has('target') || has('weight') ? 'scored' : null;
  return has('target') ? 'declaration' : 'weights';
}

interface HeadingUnits {
  /** Holds for target and actual alike; null: no heading names one. */
  readonly unit: string | null;
  readonly own: OwnUnits;
  readonly reasons: readonly RecognitionReason[];
}

/** The unit that stands in the headings of target and actual, 年度指标值（万元）: it holds for figures without one. */
function headingUnits(
  headings: readonly Heading[],
  columns: Readonly<Partial<Record<HeaderRole, number>>>,
): HeadingUnits {
  const named = headings.flatMap(({ row, column, label }) => {
    const role = column === columns.target ? 'target' : column === columns.actual ? 'actual' : null;
    const unit = role === null ? null : unitInLabel(label);
    return role === null || unit === null ? [] : [{ row, column, role, unit }];
  });
  const reasons = named.map(({ row, column, unit }): RecognitionReason => ({
    code: 'unitInHeading',
    row,
    column,
    args: { unit },
  }));
  const [first] = named;
  if (!first) return { unit: null, own: {}, reasons };
  return named.every(({ unit }) => unit === first.unit)
    ? { unit: first.unit, own: {}, reasons: reasons.slice(0, 1) }
    : { unit: null, own: Object.fromEntries(named.map(({ role, unit }) => [role, unit])), reasons };
}
