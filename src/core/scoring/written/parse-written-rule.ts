import type { FunctionChoice } from '../rules/all-rules';
import { ruleOfClauses } from './clauses';
import { ruleOfBands, ruleOfFormula } from './formulas';
import { ruleOfLateness } from './lateness';
import { ruleOfSteps } from './step-tables';
import { ANY_ROW, ruleText, type RuleRow } from './wording';

const LONGEST = 200;

/** A rule a department wrote into its sheet, as a function with parameters; null when any part of the sentence is not
 *  understood, or does not fit the row it stands in: a wrong rule is worse than none. It is only ever a suggestion. */
export function parseWrittenRule(text: string, row: RuleRow = ANY_ROW): FunctionChoice | null {
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
