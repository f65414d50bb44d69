import { Exact, ZERO } from '../../core/exact';
import type { ShownRow } from './form-rows';

/** The rows of one level (一级指标) that stand together, and what they got; the execution is a group of its own. */
export interface LevelGroup {
  readonly key: string;
  /** null: rows without a level, and the execution, whose row tells everything. */
  readonly level: string | null;
  readonly rows: readonly ShownRow[];
  /** null while a row of it is missing; never a silent 0. */
  readonly score: string | null;
  readonly weight: string;
}

/** The rows by their level, in sheet order. */
export function levelGroups(rows: readonly ShownRow[]): readonly LevelGroup[] {
  const groups: { level: string | null; isExecution: boolean; rows: ShownRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const isExecution = row.rule === null && row.isExecution;
    if (last && last.level === row.level && last.isExecution === isExecution) last.rows.push(row);
    else groups.push({ level: row.level, isExecution, rows: [row] });
  }
  return groups.map(({ level, rows: own }, index) => {
    const counted = own.filter(({ standing }) => standing !== 'notApplicable');
    return {
      key: `${index} ${level ?? ''}`,
      level,
      rows: own,
      score: sum(counted.map(({ score }) => score)),
      weight: sum(counted.map(({ weight }) => weight ?? '0')) ?? '0',
    };
  });
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

/** For drawing only, between 0 and 1; nothing is scored with it. */
export function drawnShare(score: string, weight: string): number {
  const share = Number(score) / Number(weight);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}
