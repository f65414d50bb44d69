import type { FunctionChoice } from '../rules/scoring-rules';
import { ruleOfAlternative } from './alternatives';
import { ruleOfAward } from './awards';
import { ruleOfCases } from './cases';
import { ruleOfFormula } from './formulas';
import { ruleOfBands, ruleOfGrades, ruleOfItems } from './judged';
import { ruleOfLateness } from './lateness';
import { ANY_ROW, type RuleRow } from './rule-row';
import { statementsOf } from './statements';
import { ruleText } from './wording';

const LONGEST = 300;

/** A rule a department wrote into its sheet, as a function with parameters; null when any part of the sentence is not
 *  understood, or does not fit the row it stands in: a wrong rule is worse than none. */
export function parseRule(text: string, row: RuleRow = ANY_ROW): FunctionChoice | null {
  if (text.length > LONGEST) return null;
  const compact = ruleText(text);
  return (
    ruleOfLateness(compact, row) ??
    ruleOfFormula(compact, row) ??
    ruleOfBands(compact) ??
    ruleOfGrades(compact, row) ??
    ruleOfAlternative(compact, row) ??
    ruleOfAward(compact, row) ??
    ofStatements(compact, row) ??
    ruleOfItems(text, compact, row)
  );
}

function ofStatements(compact: string, row: RuleRow): FunctionChoice | null {
  const statements = statementsOf(compact);
  return statements && ruleOfCases(statements, row);
}
