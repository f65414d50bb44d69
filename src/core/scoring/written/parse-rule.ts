import type { FunctionChoice } from '../rules/scoring-rules';
import { ruleOfClauses } from './clauses';
import { ANY_ROW, type RuleRow } from './rule-row';
import { ruleOfSteps } from './step-tables';
import { ruleOfBands, ruleOfFormula, ruleOfLateness } from './whole-sentences';
import { ruleText } from './wording';

const LONGEST = 200;

/** A rule a department wrote into its sheet, as a function with parameters; null when any part of the sentence is not
 *  understood, or does not fit the row it stands in: a wrong rule is worse than none. */
export function parseRule(text: string, row: RuleRow = ANY_ROW): FunctionChoice | null {
  if (text.length > LONGEST) return null;
  const compact = ruleText(text);
  return (
    ruleOfLateness(compact, row) ??
    ruleOfSteps(compact, row) ??
    ruleOfFormula(compact, row) ??
    ruleOfBands(compact) ??
    ruleOfClauses(compact, row)
  );
}
