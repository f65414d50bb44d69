import { Exact, HUNDRED, plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { roundRatio } from '../../scoring/round';
import { firstPlace, saysNothing, type Check, type CheckSubject, type Observation } from '../check';
import { executionReason } from '../execution-reason';

/** U2: the target is missed and the reason cell says nothing; or the budget execution rate is lower than what the rule set
 *  lets pass without a reason, and none is told. */
export const unmetWithoutReason: Check = {
  id: 'U2',
  observe: (subject) => [...lowExecution(subject), ...missedRows(subject)],
};

function missedRows({ sheet, rows }: CheckSubject): readonly Observation[] {
  return rows.flatMap(({ read, scored }) => {
    if (scored.met !== false || read.cells.reason === null) return [];
    if (!saysNothing(compactText(read.reason ?? ''))) return [];
    return [{ place: firstPlace(sheet, read.cells.reason), args: { name: scored.name } }];
  });
}

const RATE_DECIMALS = 4;

/** Compared exactly, by the two figures of the rate. */
function lowExecution({ sheet, card, ruleSet, labels }: CheckSubject): readonly Observation[] {
  const { reasonBelow } = ruleSet.execution;
  const figures = card.execution?.comparedWith;
  if (reasonBelow === null || !figures || !sheet.execution) return [];
  const hundredfold = new Exact(figures.executed).times(HUNDRED);
  const budget = new Exact(figures.budget);
  if (!hundredfold.lt(budget.times(reasonBelow)) || executionReason(labels, sheet) !== null) return [];
  const rate = plainText(roundRatio({ numerator: hundredfold, denominator: budget }, RATE_DECIMALS, 'half-up'));
  const { score, rate: rateCell, executed } = sheet.execution.cells;
  const args = { name: '', rate: `${rate}%`, below: `${plainText(new Exact(reasonBelow))}%` };
  return [{ place: firstPlace(sheet, rateCell, score, executed), args }];
}
