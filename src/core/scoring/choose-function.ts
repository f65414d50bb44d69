import type { IndicatorRow } from '../sheet/indicator-sheet';
import type { Direction } from './measure/direction';
import type { Measurement } from './measure/measure';
import { wordResult } from './measure/row-words';
import type { FunctionChoice } from './rules/scoring-rules';
import type { RuleSet } from './rule-set/rule-set';
import type { PointsShare } from './weight';
import type { WrittenRule } from './written/written-rule';

/** What somebody decided for one row: a function of their own choice, or the sentence in the sheet they confirmed, and
 *  which way is better. A sentence that is changed afterwards is not confirmed any more. */
export interface RowDecision {
  readonly chosen: FunctionChoice | null;
  readonly confirmed: string | null;
  /** Which way is better, where the form does not say; absent or null: not decided. */
  readonly direction?: Direction | null;
  /** How points that stand once for several rows are divided; absent or null: not decided. */
  readonly share?: PointsShare | null;
}

export const NO_DECISION: RowDecision = { chosen: null, confirmed: null };

/** The function a row gets, and who says so. */
export interface ChosenFunction {
  readonly choice: FunctionChoice;
  readonly by: 'user' | 'sheet' | 'ruleSet';
}

const MANUAL: FunctionChoice = { function: 'manual' };

/** Which function a row gets: the user's own choice, then the rule written in the sheet if it was confirmed, then the
 *  rule set's for this indicator, then its default for the row's kind. */
export function chooseFunction(
  row: IndicatorRow,
  measured: Measurement,
  ruleSet: RuleSet,
  decision: RowDecision = NO_DECISION,
  written: WrittenRule | null = null,
): ChosenFunction {
  if (decision.chosen) return { choice: decision.chosen, by: 'user' };
  if (written?.choice && decision.confirmed === written.sentence) return { choice: written.choice, by: 'sheet' };
  return { choice: byRuleSet(row, measured, ruleSet), by: 'ruleSet' };
}

/** The rule set's function for this indicator, else for the row's kind. */
export function byRuleSet(row: IndicatorRow, measured: Measurement, ruleSet: RuleSet): FunctionChoice {
  // A form without targets and actuals is scored by people: no other function could run.
  const inColumns = row.cells.target !== null || row.cells.actual !== null;
  if (measured.kind === 'judged' && !inColumns) return MANUAL;
  const own = ruleSet.rows.find(({ nameContains }) => row.name.includes(nameContains));
  return own?.choice ?? defaultFor(row, measured, ruleSet);
}

function defaultFor(row: IndicatorRow, measured: Measurement, { defaults }: RuleSet): FunctionChoice {
  switch (measured.kind) {
    case 'measured':
      return defaults[measured.figures.comparison];
    case 'ranged':
      return defaults.range;
    case 'dated':
      return defaults.date;
    case 'judged':
      // Bands are for results told in known words; prose is judged by people.
      return defaults.qualitative.function === 'qualitative' && wordResult(row) === null
        ? MANUAL
        : defaults.qualitative;
    case 'missing':
    case 'asked':
    case 'unclear':
    case 'notApplicable':
      return defaults.equal;
  }
}
