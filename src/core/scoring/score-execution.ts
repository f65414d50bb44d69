import { Exact, HUNDRED, ONE, plainText, whole, type Ratio } from '../exact';
import { cellAddress, type CellPlace } from '../grid/address';
import { clipText } from '../grid/cell-text';
import { isEmptyReading, readingText, type Quantity, type Reading } from '../grid/reading';
import { baseUnit, isMoney, moneyOf } from '../grid/units';
import type { ExecutionBlock } from '../sheet/indicator-sheet';
import { generalLines, line, tell, type Explanation, type Told } from './explanation';
import { resultTold, writtenText, type Writing } from './line-figure';
import { ratioText, roundRatio } from './round';
import type { RuleSet } from './rule-set/rule-set';
import type { ScoredExecution } from './scorecard';
import { isExplanation, readWeight } from './weight';

type Spent = Told<'executed' | 'budget' | 'weight' | 'equals' | 'score'>;

/** What is told of the execution rate. */
export const executionLines = {
  execution: line(
    'execution',
    (a: Spent) => `${a.executed}÷${a.budget}×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.executed} ÷ ${a.budget} × ${a.weight} ${a.equals} ${a.score}`,
  ),
  full: line(
    'executionFull',
    (a: Spent) => `${a.executed}≥${a.budget}，预算全部执行，得满分${a.weight}`,
    (a) => `${a.executed} ≥ ${a.budget}: budget fully spent, full ${a.weight} points`,
  ),
  typedRate: line(
    'executionTypedRate',
    (a: Told<'rate' | 'weight' | 'equals' | 'score'>) =>
      `所填执行率${a.rate}%（已确认，没有预算数和执行数）×${a.weight}${a.equals}${a.score}`,
    (a) => `the typed rate of ${a.rate}% (confirmed, without budget and spending) × ${a.weight} ${a.equals} ${a.score}`,
  ),
  rateOnly: line(
    'executionRateOnly',
    (a: Told<'cell' | 'rate'>) => `${a.cell}只填了执行率${a.rate}%，没有预算数和执行数：请补填，或确认按${a.rate}%计分`,
    (a) =>
      `${a.cell} gives only the rate of ${a.rate}%, without budget and spending: fill them in, or confirm that ${a.rate}% counts`,
  ),
  budgetZero: line(
    'budgetZero',
    (a: Told<'executed'>) => `预算数为0而执行数为${a.executed}，无法计算执行率`,
    (a) => `the budget is 0 but ${a.executed} was spent: no execution rate`,
  ),
  noPoints: line(
    'executionNoPoints',
    (a: Told<'rows'>) => `资金行没有填分值，指标分值已合计${a.rows}，执行率不计分`,
    (a) => `the funds have no points and the indicators weigh ${a.rows}: the execution rate is not scored`,
  ),
  tooHeavy: line(
    'executionTooHeavy',
    (a: Told<'cell' | 'weight'>) =>
      `${a.cell}单元格的分值${a.weight}是全表的满分，不会是执行率一项的分值（通常为10分）：请核对`,
    (a) => `the ${a.weight} points in ${a.cell} are those of the whole form, the rate usually has 10: check them`,
  ),
};

/** Executed over budget, in the same unit; the denominator is positive. */
interface Execution extends Writing {
  readonly executed: Exact;
  readonly budget: Exact;
}

/** Scores the budget execution block: min(weight, weight × executed ÷ budget). No budget and no spending does not apply;
 *  it is not zero. `ofRows`: what the indicators weigh, as far as it is known. */
export function scoreExecution(block: ExecutionBlock, ofRows: Exact, ruleSet: RuleSet): ScoredExecution {
  const weight = executionWeight(block, ofRows, ruleSet);
  const chosen = block.budgets[ruleSet.execution.denominator];
  const budget = chosen?.reading ?? block.budget;
  const read = typedRate(block) ?? readExecution(block, budget, chosen ? chosen.cell : block.cells.budget);
  const base = {
    row: block.row,
    budget: readingText(budget),
    executed: readingText(block.executed),
    rate: null,
    weight: isExplanation(weight) ? null : plainText(weight),
    score: null,
    written: readingText(block.written),
    scoreCell: block.cells.score,
    ...(block.rateAlone !== null && { rateAlone: { rate: block.rateAlone, decided: block.rateStands } }),
  };
  if (isExplanation(weight) && weight.code === executionLines.noPoints.code) {
    return { ...base, status: 'notApplicable', explanation: weight };
  }
  if ('code' in read) {
    return {
      ...base,
      status: read.code === generalLines.notApplicable.code ? 'notApplicable' : 'unscorable',
      explanation: read,
    };
  }
  const rate = executionRate(read);
  const comparedWith = { executed: plainText(read.executed), budget: plainText(read.budget) };
  const told = { executed: writtenText(read.executed, read), budget: writtenText(read.budget, read) };
  const rated = { ...base, rate: ratioText(rate), comparedWith };
  if (isExplanation(weight)) return { ...rated, status: 'unscorable', explanation: weight };
  const full = read.executed.gte(read.budget);
  const points: Ratio = full ? whole(weight) : { ...rate, numerator: rate.numerator.times(weight) };
  const rounded = roundRatio(points, ruleSet.decimals, ruleSet.rounding);
  const args = {
    ...told,
    weight: plainText(weight),
    ...resultTold(points, rounded, ruleSet.decimals),
  };
  return {
    ...rated,
    status: 'scored',
    score: rounded.toFixed(ruleSet.decimals),
    explanation: block.rateStands
      ? tell(executionLines.typedRate, { rate: block.rateAlone ?? '', ...args })
      : tell(full ? executionLines.full : executionLines.execution, args),
  };
}

/** The points of the rate. Where none are typed, those of the rule set count as far as the indicators leave room for them:
 *  no points are invented. */
function executionWeight(block: ExecutionBlock, ofRows: Exact, ruleSet: RuleSet): Exact | Explanation {
  const { weight, cells } = block;
  if (isEmptyReading(weight)) {
    const usual = new Exact(ruleSet.execution.weight);
    const room = ofRows.plus(usual).lte(ruleSet.totalWeight);
    return room ? usual : tell(executionLines.noPoints, { rows: plainText(ofRows) });
  }
  const typed = readWeight(weight, cells.weight);
  if (isExplanation(typed) || typed.lt(ruleSet.totalWeight)) return typed;
  return tell(executionLines.tooHeavy, {
    cell: cells.weight ? cellAddress(cells.weight) : '',
    weight: plainText(typed),
  });
}

function executionRate({ executed, budget }: Execution): Ratio {
  return { numerator: executed, denominator: budget };
}

/** A rate without figures counts where somebody said so, and else is asked; null: the figures stand there. */
function typedRate({ rateAlone, rateStands, cells }: ExecutionBlock): Execution | Explanation | null {
  if (rateAlone === null) return null;
  if (rateStands) return { executed: new Exact(rateAlone), budget: HUNDRED, unit: null };
  return tell(executionLines.rateOnly, { cell: cells.rate ? cellAddress(cells.rate) : '', rate: rateAlone });
}

function readExecution(block: ExecutionBlock, budget: Reading, budgetCell: CellPlace | null): Execution | Explanation {
  const { executed, cells } = block;
  if (budget.kind === 'mark' && executed.kind === 'mark') return tell(generalLines.notApplicable, {});
  const spent = readMoney(executed, cells.executed, 'noActual');
  const planned = readMoney(budget, budgetCell, 'noTarget');
  if ('code' in planned) return planned;
  if ('code' in spent) return spent;
  const sameUnit = planned.unit === spent.unit || planned.unit === null || spent.unit === null;
  const factor = (unit: string | null): Exact => (sameUnit || unit === null ? ONE : baseUnit(unit).factor);
  const figures: Execution = {
    executed: spent.value.times(factor(spent.unit)),
    budget: planned.value.times(factor(planned.unit)),
    unit: sameUnit ? (planned.unit ?? spent.unit) : '元',
    ...((planned.grouped ?? spent.grouped) && { grouped: true }),
  };
  if (!figures.budget.isZero()) return figures;
  return figures.executed.isZero()
    ? tell(generalLines.notApplicable, {})
    : tell(executionLines.budgetZero, { executed: writtenText(figures.executed, figures) });
}

function readMoney(
  reading: Reading,
  cell: CellPlace | null,
  missing: 'noTarget' | 'noActual',
): Pick<Quantity, 'value' | 'unit' | 'grouped'> | Explanation {
  if (isEmptyReading(reading)) return tell(generalLines[missing], {});
  const text = clipText(readingText(reading) ?? '');
  const address = cell ? cellAddress(cell) : '';
  if (reading.kind === 'error') return tell(generalLines.errorCell, { cell: address, text });
  if (reading.kind === 'figure') {
    const { value, unit: typed, comparator, grouped } = reading.quantity;
    const unit = typed === null ? null : (moneyOf(typed) ?? typed);
    if ((unit === null || isMoney(unit)) && comparator === null && !value.isNegative())
      return { value, unit, ...(grouped && { grouped }) };
  }
  return tell(generalLines.unreadable, { cell: address, text, expected: 'figure' });
}
