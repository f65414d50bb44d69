import { Exact, ONE, plainText, whole, type Ratio } from '../exact';
import { cellAddress, type CellPlace } from '../grid/address';
import { clipText } from '../grid/cell-text';
import { isEmptyReading, readingText, type Reading } from '../grid/reading';
import { baseUnit, isMoney, moneyOf } from '../grid/units';
import type { ExecutionBlock } from '../sheet/indicator-sheet';
import type { Explanation } from './explanation';
import { ratioText, roundRatio } from './round';
import type { RuleSet } from './rule-set/rule-set';
import type { ScoredExecution } from './scorecard';
import { isExplanation, readWeight } from './weight';

/** Executed over budget, in the same unit; the denominator is positive. */
type Execution = { readonly executed: Exact; readonly budget: Exact };

/** Scores the budget execution block: min(weight, weight × executed ÷ budget). No budget and no spending does not apply;
 *  it is not zero. */
export function scoreExecution(block: ExecutionBlock, ruleSet: RuleSet): ScoredExecution {
  const weight = isEmptyReading(block.weight)
    ? new Exact(ruleSet.execution.weight)
    : readWeight(block.weight, block.cells.weight);
  const chosen = block.budgets[ruleSet.execution.denominator];
  const budget = chosen?.reading ?? block.budget;
  const read = readExecution(block, budget, chosen ? chosen.cell : block.cells.budget);
  const base = {
    row: block.row,
    budget: readingText(budget),
    executed: readingText(block.executed),
    rate: null,
    weight: isExplanation(weight) ? null : plainText(weight),
    score: null,
    written: readingText(block.written),
    scoreCell: block.cells.score,
  };
  if ('code' in read) {
    return { ...base, status: read.code === 'notApplicable' ? 'notApplicable' : 'unscorable', explanation: read };
  }
  const rate = executionRate(read);
  const comparedWith = { executed: plainText(read.executed), budget: plainText(read.budget) };
  const rated = { ...base, rate: ratioText(rate), comparedWith };
  if (isExplanation(weight)) return { ...rated, status: 'unscorable', explanation: weight };
  const full = read.executed.gte(read.budget);
  const points: Ratio = full ? whole(weight) : { ...rate, numerator: rate.numerator.times(weight) };
  const rounded = roundRatio(points, ruleSet.decimals, ruleSet.rounding);
  const args = {
    ...comparedWith,
    weight: plainText(weight),
    score: plainText(rounded),
  };
  return {
    ...rated,
    status: 'scored',
    score: rounded.toFixed(ruleSet.decimals),
    explanation: { code: full ? 'executionFull' : 'execution', args },
  };
}

function executionRate({ executed, budget }: Execution): Ratio {
  return { numerator: executed, denominator: budget };
}

function readExecution(block: ExecutionBlock, budget: Reading, budgetCell: CellPlace | null): Execution | Explanation {
  const { executed, cells } = block;
  if (budget.kind === 'mark' && executed.kind === 'mark') return { code: 'notApplicable', args: {} };
  const spent = readMoney(executed, cells.executed, 'noActual');
  const planned = readMoney(budget, budgetCell, 'noTarget');
  if ('code' in planned) return planned;
  if ('code' in spent) return spent;
  const sameUnit = planned.unit === spent.unit || planned.unit === null || spent.unit === null;
  const factor = (unit: string | null): Exact => (sameUnit || unit === null ? ONE : baseUnit(unit).factor);
  const figures = {
    executed: spent.value.times(factor(spent.unit)),
    budget: planned.value.times(factor(planned.unit)),
  };
  if (!figures.budget.isZero()) return figures;
  return figures.executed.isZero()
    ? { code: 'notApplicable', args: {} }
    : { code: 'budgetZero', args: { executed: plainText(figures.executed) } };
}

function readMoney(
  reading: Reading,
  cell: CellPlace | null,
  missing: 'noTarget' | 'noActual',
): { readonly value: Exact; readonly unit: string | null } | Explanation {
  if (isEmptyReading(reading)) return { code: missing, args: {} };
  const text = clipText(readingText(reading) ?? '');
  const address = cell ? cellAddress(cell) : '';
  if (reading.kind === 'error') return { code: 'errorCell', args: { cell: address, text } };
  if (reading.kind === 'figure') {
    const { value, unit: typed, comparator } = reading.quantity;
    const unit = typed === null ? null : (moneyOf(typed) ?? typed);
    if ((unit === null || isMoney(unit)) && comparator === null && !value.isNegative()) return { value, unit };
  }
  return { code: 'unreadable', args: { cell: address, text, expected: 'figure' } };
}
