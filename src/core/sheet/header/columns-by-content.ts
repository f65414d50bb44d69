import { readSign, tellsKindOnly } from '../../grid/comparators';
import { declaredUnit } from '../../grid/units';
import type { HeaderRole } from '../column-roles';
import type { Heading } from './headings';
import type { LabelGrid } from '../label-grid';
import type { RecognitionReason } from '../recognition-reason';

type Columns = Readonly<Partial<Record<HeaderRole, number>>>;

/** Columns that are told by what stands in them, with why. */
export interface ContentColumns {
  readonly columns: Columns;
  /** A second column of units, right of the actual values; null: what the unit column says holds for both. */
  readonly actualUnit: number | null;
  readonly reasons: readonly RecognitionReason[];
}

const SAMPLE_ROWS = 15;

/** A column without a heading of its own, or with one we do not know, that holds nothing but ≥ ≤ = or nothing but units:
 *  年度指标值 is often one heading over the sign, the figure and the unit. */
export function columnsByContent(
  labels: LabelGrid,
  lastRow: number,
  headings: readonly Heading[],
  columns: Columns,
): ContentColumns {
  const { target } = columns;
  if (target === undefined) return { columns, actualUnit: null, reasons: [] };
  const rows = sampleRows(labels, lastRow);
  const holdsOnly = (column: number, fits: (label: string) => boolean): boolean => {
    const filled = rows.filter((row) => !labels.isBlank(row, column));
    return filled.length > 0 && filled.every((row) => fits(labels.label(row, column)));
  };
  const known = new Set(headings.flatMap((heading) => (heading.known === null ? [] : [heading.column])));
  const isFree = (column: number): boolean => !known.has(column);
  const found: Partial<Record<HeaderRole, number | undefined>> = { ...columns };
  if (columns.sign === undefined && holdsOnly(target, isSign) && isUnheaded(headings, target + 1)) {
    found.sign = target;
    found.target = target + 1;
  }
  const value = found.target ?? target;
  const near = [value + 1, value + 2, value - 1, ...headings.map(({ column }) => column)].filter(
    (column) => column >= 0 && isFree(column) && column !== found.target && column !== found.sign,
  );
  if (found.sign === undefined) found.sign = near.find((column) => holdsOnly(column, isSign));
  if (found.unit === undefined) found.unit = near.find((column) => column !== found.sign && holdsOnly(column, isUnit));
  const changed = (['sign', 'target', 'unit'] as const).filter((role) => found[role] !== columns[role]);
  const beside = columns.actual === undefined ? null : columns.actual + 1;
  const headed = headings.find(({ column }) => column === beside)?.known?.role ?? 'unit';
  const own = beside !== null && beside !== found.unit && headed === 'unit' && holdsOnly(beside, isUnit);
  return {
    columns: withoutMissing(found),
    actualUnit: own ? beside : null,
    reasons: changed.map((role) => ({
      code: 'columnByContent',
      row: lastRow,
      column: found[role] ?? target,
      args: { role },
    })),
  };
}

const isSign = (label: string): boolean => readSign(label) !== null || tellsKindOnly(label);
const isUnit = (label: string): boolean => declaredUnit(label) !== null;

const isUnheaded = (headings: readonly Heading[], column: number): boolean =>
  headings.every((heading) => heading.column !== column);

function sampleRows(labels: LabelGrid, lastRow: number): number[] {
  const rows: number[] = [];
  let row = labels.nextFilledRow(lastRow + 1);
  for (; row !== null && rows.length < SAMPLE_ROWS; row = labels.nextFilledRow(row + 1)) rows.push(row);
  return rows;
}

function withoutMissing(columns: Readonly<Partial<Record<HeaderRole, number | undefined>>>): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}
