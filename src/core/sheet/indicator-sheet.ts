import type { Area, CellPlace } from '../grid/address';
import type { Reading } from '../grid/reading';
import type { HeaderRole } from './header-synonyms';

/** One row of the indicator block, read but not judged. */
export interface IndicatorRow {
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  /** A line of the printed form that nobody filled in. */
  readonly placeholder: boolean;
  readonly target: Reading;
  readonly actual: Reading;
  readonly weight: Reading;
  /** What stands in the score cell. */
  readonly written: Reading;
  /** What the sign column says, as typed; null when blank or absent. */
  readonly sign: string | null;
  /** What the unit column says, as typed; null when blank or absent. */
  readonly unit: string | null;
  /** What the reason column says; null when blank or absent. */
  readonly reason: string | null;
  readonly cells: Readonly<Record<'target' | 'actual' | 'weight' | 'score' | 'sign' | 'reason', CellPlace | null>>;
}

/** The budget execution block: the line of the year's total funds. */
export interface ExecutionBlock {
  readonly row: number;
  readonly budget: Reading;
  readonly executed: Reading;
  readonly weight: Reading;
  readonly written: Reading;
  readonly cells: Readonly<Record<'budget' | 'executed' | 'weight' | 'rate' | 'score', CellPlace | null>>;
  /** The rate column counts in percentage points: 执行率(%). */
  readonly rateInPoints: boolean;
}

export interface TotalRow {
  readonly row: number;
  readonly written: Reading;
  readonly weightCell: CellPlace | null;
  readonly scoreCell: CellPlace | null;
}

/** One indicator form as found in a sheet. */
export interface IndicatorSheet {
  readonly sheet: string;
  readonly area: Area;
  /** `weights`: the table only lists indicators with their weights, nothing is scored or written. */
  readonly kind: 'scored' | 'weights';
  readonly title: string | null;
  readonly project: string | null;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<HeaderRole, number>>>;
  readonly execution: ExecutionBlock | null;
  readonly rows: readonly IndicatorRow[];
  readonly total: TotalRow | null;
  readonly gradeCell: CellPlace | null;
  /** Of a `weights` table: the sum of the weights that stand in its labels, as plain decimal text. */
  readonly labelledWeight: string | null;
}
