import { Exact, ZERO } from '../core/exact';
import type { Scorecard } from '../core/finding/finding';
import type { ScoredRow } from '../core/scoring/scorecard';

/** What the rows of one category (一级指标) got together. */
export interface LevelPoints {
  /** null: rows without a category. */
  readonly level: string | null;
  /** null while a row of it is missing; never a silent 0. */
  readonly score: string | null;
  readonly weight: string;
}

/** Points of each category, in sheet order; rows that do not apply are left out. */
export function levelPoints({ rows }: Scorecard): readonly LevelPoints[] {
  const levels = new Map<string | null, ScoredRow[]>();
  for (const row of rows) {
    if (row.status === 'notApplicable') continue;
    levels.set(row.level1, [...(levels.get(row.level1) ?? []), row]);
  }
  return [...levels].map(([level, own]) => ({
    level,
    score: sum(own.map((row) => row.score)),
    weight: sum(own.map((row) => row.weight ?? '0')) ?? '0',
  }));
}

/** The exact sum with as many decimals as its parts show. */
function sum(numbers: readonly (string | null)[]): string | null {
  let total = ZERO;
  let decimals = 0;
  for (const number of numbers) {
    if (number === null) return null;
    total = total.plus(new Exact(number));
    decimals = Math.max(decimals, number.split('.')[1]?.length ?? 0);
  }
  return total.toFixed(decimals);
}
