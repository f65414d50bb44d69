import { unitInLabel } from '../grid/units';
import type { HeaderRole } from './header-roles';
import type { Heading } from './headings';
import type { RecognitionReason } from './recognition-reason';

/** The unit that stands in the headings of target and actual, 年度指标值（万元）: it holds for figures without one. Where
 *  the two headings name different units, none is taken. */
export function headingUnits(
  headings: readonly Heading[],
  columns: Readonly<Partial<Record<HeaderRole, number>>>,
): { readonly unit: string | null; readonly reasons: readonly RecognitionReason[] } {
  const named = headings.flatMap(({ row, column, label }) => {
    const unit = column === columns.target || column === columns.actual ? unitInLabel(label) : null;
    return unit === null ? [] : [{ row, column, unit }];
  });
  const [first] = named;
  if (!first || named.some(({ unit }) => unit !== first.unit)) return { unit: null, reasons: [] };
  return {
    unit: first.unit,
    reasons: [{ code: 'unitInHeading', row: first.row, column: first.column, args: { unit: first.unit } }],
  };
}
