import { Exact } from '../exact';
import type { RuleSet } from './rule-set/rule-set';

/** The grade of a rounded total: bands are half-open, exactly 90 is 优. null below the lowest band. */
export function gradeOf(total: Exact, ruleSet: RuleSet): string | null {
  return ruleSet.grades.find(({ from }) => total.gte(new Exact(from)))?.name ?? null;
}
