import type { Interval } from './conditions';
import type { RuleRow } from './rule-row';

/** What an interval speaks of: the actual itself, how much of the target it is, or how far off it is. */
export type Measure = 'actual' | 'ratio' | 'deviation';

const THE_ROW = /^(?:[Xx]|实际|(?:实际|指标)?完成(?:值|数量?|情况)|实际(?:值|数量?)|该?指标值?)$/u;
const COMPLETION = /^(?:实际|指标|目标|任务|总体|年度)?(?:完成|达成)(?:率|比例|程度)$/u;
const DONE = /^(?:实际)?完成$/u;
const DEVIATION = /偏差|偏离|误差/u;

/** What an interval is measured by in its row; null where that is not sure, or is something else than the row. */
export function measureOf({ subject, unit, deviation }: Interval, row: RuleRow): Measure | null {
  if (deviation || (DEVIATION.test(subject) && !DEVIATION.test(row.name))) return unit === '%' ? 'deviation' : null;
  const inPercent = unit === '%';
  if (DONE.test(subject)) {
    if (inPercent) return meaningOfCompletion('完成率', row);
    return row.kind === 'count' && (unit === '' || unit === (row.target?.unit ?? '')) ? 'actual' : null;
  }
  if (COMPLETION.test(subject)) {
    const meant = meaningOfCompletion(subject, row);
    return inPercent ? meant : null;
  }
  if (subject !== '' && !THE_ROW.test(subject)) {
    if (!isRelated(subject, row)) return null;
    return row.kind === 'count' && inPercent ? null : 'actual';
  }
  if (row.kind === 'count' && inPercent) return 'ratio';
  if (row.kind === 'rate' && !inPercent && unit !== '') return null;
  const own = row.target?.unit ?? '';
  return row.kind === 'count' && unit !== '' && own !== '' && own !== unit ? null : 'actual';
}

/** What 完成率 means in a row: the ratio to the target; in a row that is itself a 完成率, or has 100% for its target, the
 *  actual. In another rate it could be either, so nothing is said. */
export function meaningOfCompletion(subject: string, { name, kind, target }: RuleRow): 'actual' | 'ratio' | null {
  if (/(?:完成|达成)(?:率|比例)/u.test(name) || (name !== '' && name.includes(subject))) return 'actual';
  if (kind !== 'rate') return 'ratio';
  return target?.value === '100' ? 'actual' : null;
}

/** Whether a rate that a sentence defines is one its row is measured by. */
export function isDefined(name: string, row: RuleRow): boolean {
  return COMPLETION.test(name) || isRelated(name, row);
}

/** Whether a sentence that names something speaks of its row: they share a name, or the row has a rate and no name of
 *  one. */
export function isRelated(subject: string, { name, kind }: RuleRow): boolean {
  if (name === '' || name.includes(subject) || subject.includes(name)) return true;
  const end = subject.slice(-3);
  if (end.length === 3 && name.includes(end)) return true;
  return kind === 'rate' && /[率度]$/u.test(subject) && !/[率度比例]$/u.test(name.replace(/\([^()]*\)$/u, ''));
}
