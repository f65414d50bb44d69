import { plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { readSign } from '../../grid/comparators';
import { readingText } from '../../grid/reading';
import { PERCENT, readUnit } from '../../grid/units';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import type { FunctionChoice } from '../rules/scoring-rules';
import { ruleOfClauses } from './clauses';
import { ruleOfSteps } from './step-tables';
import { ruleOfBands, ruleOfFormula, ruleOfLateness } from './whole-sentences';
import { ANY_ROW, ruleText, type RuleRow } from './wording';

/** A rule found in the sheet, with the sentence it was read from. It is a suggestion until somebody confirms it. */
export interface WrittenRule {
  readonly sentence: string;
  readonly choice: FunctionChoice;
}

/** The rule written for a row: in its rule column, or in the target cell itself. */
export function writtenRule(row: IndicatorRow): WrittenRule | null {
  const inTarget = row.target.kind === 'words' || row.target.kind === 'unreadable' ? readingText(row.target) : null;
  if (row.rule === null && inTarget === null) return null;
  const facts = ruleRow(row);
  for (const sentence of [row.rule, inTarget]) {
    const choice = sentence === null ? null : parseWrittenRule(sentence, facts);
    if (sentence !== null && choice !== null) return { sentence, choice };
  }
  return null;
}

/** What of a row decides how its sentence is meant. */
function ruleRow({ name, weight, target, sign, unit }: IndicatorRow): RuleRow {
  const points = weight.kind === 'figure' ? plainText(weight.quantity.value) : null;
  if (target.kind !== 'figure') return { name, weight: points, kind: null, comparison: null };
  const declared = target.quantity.unit ?? (unit === null ? null : readUnit(compactText(unit)));
  const said = sign === null ? null : readSign(compactText(sign));
  const isRate = declared === PERCENT || (declared === null && /率$|度$|比例$|占比$/u.test(name));
  return {
    name,
    weight: points,
    kind: isRate ? 'rate' : 'count',
    comparison: target.quantity.comparator ?? (said === null || said === 'qualitative' ? 'equal' : said),
  };
}

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
