import { unitInLabel } from '../../grid/units';
import type { HeaderRole } from './header-roles';
import type { Heading } from './headings';
import type { RecognitionReason } from '../recognition-reason';

/** The unit of the figures below target and below actual, where their headings differ. */
export type OwnUnits = Readonly<Partial<Record<'target' | 'actual', string>>>;

interface HeadingUnits {
  /** Holds for target and actual alike; null: no heading names one. */
  readonly unit: string | null;
  readonly own: OwnUnits;
  readonly reasons: readonly RecognitionReason[];
}

/** The unit that stands in the headings of target and actual, 年度指标值（万元）: it holds for figures without one. */
export function headingUnits(
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
