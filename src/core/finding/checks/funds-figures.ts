import { HUNDRED, plainText, type Exact } from '../../exact';
import { cellAddress, type CellPlace } from '../../grid/address';
import { isEmptyReading, readingText, type Reading } from '../../grid/reading';
import { baseUnit, MULTIPLIERS, PERCENT } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { about, equalSign, roughly } from '../../scoring/line-figure';
import { rounded } from '../../scoring/round';
import { isRateOf } from '../../scoring/typed-rate';
import { executionLines } from '../../scoring/score-execution';
import type { FundsLine, IndicatorSheet } from '../../sheet/indicator-sheet';
import { firstPlace, type Check, type CheckManual, type CheckSubject, type Observation } from '../check';

type Args =
  | (Told<'line' | 'budget' | 'executed'> & { readonly wrong: 'noBudget' | 'overspent' })
  | (Told<'line' | 'rate' | 'sign' | 'computed'> & { readonly wrong: 'rate' })
  | (Told<'line' | 'rate'> & { readonly wrong: 'rateOnly' | 'rateTaken' })
  | (Told<'cell' | 'weight'> & { readonly wrong: 'weight' });

/** S15: the figures of the funds contradict each other: money spent without a budget or beyond it, a rate that is not the
 *  one of its figures or stands alone, points that are those of the whole form. */
export const fundsFigures: Check<Args> = {
  id: 'S15',
  severity: 'error',
  about: 'cell',
  name: words('资金数据前后矛盾', 'Funds contradict each other'),
  remedy: words('核对预算数、执行数、执行率和分值', 'Check the budget, the spending, the rate and its points.'),
  sentence: {
    'zh-CN': (a) => {
      switch (a.wrong) {
        case 'noBudget':
          return `${a.line}预算数为 ${a.budget}，执行数为 ${a.executed}：没有预算而有支出`;
        case 'overspent':
          return `${a.line}执行数 ${a.executed} 超过预算数 ${a.budget}`;
        case 'rate':
          return `${a.line}执行率写 ${a.rate}，按预算数和执行数应为${roughly(a.sign)} ${a.computed}`;
        case 'rateOnly':
          return `${a.line}只填了执行率 ${a.rate}，没有预算数和执行数：请补填，或确认按 ${a.rate} 计分`;
        case 'rateTaken':
          return `${a.line}只填了执行率 ${a.rate}，没有预算数和执行数；已确认按 ${a.rate} 计分`;
        case 'weight':
          return `${a.cell} 的分值 ${a.weight} 是全表的满分，不像执行率一项的分值（通常为10分），没有计分`;
      }
    },
    'en-US': (a) => {
      switch (a.wrong) {
        case 'noBudget':
          return `${a.line}: the budget is ${a.budget}, yet ${a.executed} was spent`;
        case 'overspent':
          return `${a.line}: ${a.executed} was spent, more than the budget of ${a.budget}`;
        case 'rate':
          return `${a.line}: the rate is given as ${a.rate}, its figures make ${about(a.sign)}${a.computed}`;
        case 'rateOnly':
          return `${a.line}: only the rate ${a.rate} is filled in: add budget and spending, or confirm that ${a.rate} counts`;
        case 'rateTaken':
          return `${a.line}: only the rate ${a.rate} is filled in; it was confirmed to count`;
        case 'weight':
          return `The ${a.weight} points in ${a.cell} are those of the whole form and not like a rate’s (usually 10): nothing was scored`;
      }
    },
  },
  addresses: { cell: true },
  observe: (subject) => {
    const { funds } = subject.sheet;
    if (!funds) return [];
    const { block, lines } = funds;
    const { row, budget, executed, cells } = block;
    const rate = cells.rate ? subject.labels.read(cells.rate.row, cells.rate.column) : { kind: 'blank' as const };
    const whole: FundsLine = { row, label: '', budget, executed, rate, cells };
    const all = lines.length > 0 ? lines : [whole];
    return [...heavyWeight(subject), ...all.flatMap((line, index) => lineFaults(subject, line, index === 0))];
  },
};

/** The parts are told from the whole by their label. */
const nameOf = ({ label }: FundsLine, isWhole: boolean): string =>
  isWhole || label === '' ? '年度资金总额' : `“${label.replace(/[:：]$/u, '')}”`;

function lineFaults({ sheet }: CheckSubject, line: FundsLine, isWhole: boolean): Observation<Args>[] {
  const name = nameOf(line, isWhole);
  const at = (...places: (CellPlace | null)[]): CellPlace => firstPlace(sheet, ...places);
  const [budget, executed] = [money(line.budget), money(line.executed)];
  const typed = percentOf(line.rate, sheet);
  if (typed !== null && isWhole && isEmptyReading(line.budget) && isEmptyReading(line.executed)) {
    const wrong = sheet.execution?.rateStands === true ? 'rateTaken' : 'rateOnly';
    const args = { wrong, line: name, rate: rateText(line.rate, typed) } as const;
    return [{ place: at(line.cells.rate), args, note: true }];
  }
  if (budget === null || executed === null) return [];
  const figures = { budget: readingText(line.budget) ?? '', executed: readingText(line.executed) ?? '', line: name };
  if (budget.isZero()) {
    if (!executed.gt(0)) return [];
    return [{ place: at(line.cells.budget, line.cells.executed), args: { wrong: 'noBudget', ...figures } }];
  }
  const found: Observation<Args>[] = [];
  if (executed.gt(budget)) {
    found.push({ place: at(line.cells.executed), args: { wrong: 'overspent', ...figures }, note: true });
  }
  const cell = line.cells.rate;
  const ratio = { numerator: executed.times(HUNDRED), denominator: budget };
  if (typed !== null && !typed.meant.some((value) => isRateOf(value, ratio))) {
    const told = rounded(ratio);
    const computed = { sign: equalSign(ratio, told), computed: `${plainText(told)}%` };
    found.push({ place: at(cell), args: { wrong: 'rate', line: name, rate: rateText(line.rate, typed), ...computed } });
  }
  return found;
}

/** The amount in the currency's own unit where one is known; null: no plain amount. */
function money(reading: Reading): Exact | null {
  if (reading.kind !== 'figure' || reading.quantity.comparator !== null) return null;
  const { value, unit } = reading.quantity;
  return unit === null ? value : value.times(MULTIPLIERS[unit] ?? baseUnit(unit).factor);
}

interface TypedRate {
  /** In percentage points, in each way it may be meant. */
  readonly meant: readonly Exact[];
}

/** 95%, 95 in a column of percentages, or 0.95. */
function percentOf(rate: Reading, { funds }: IndicatorSheet): TypedRate | null {
  if (rate.kind !== 'figure' || rate.quantity.comparator !== null) return null;
  const { value, unit } = rate.quantity;
  if (unit === PERCENT || funds?.block.rateInPoints === true) return { meant: [value] };
  return unit === null ? { meant: [value, value.times(HUNDRED)] } : null;
}

const rateText = (rate: Reading, { meant }: TypedRate): string =>
  rate.kind === 'figure' && rate.quantity.unit === null
    ? plainText(meant[0] ?? HUNDRED)
    : 'text' in rate
      ? rate.text
      : '';

function heavyWeight({ sheet, card: { execution } }: CheckSubject): Observation<Args>[] {
  if (execution?.explanation.code !== executionLines.tooHeavy.code) return [];
  const place = firstPlace(sheet, sheet.execution?.cells.weight ?? null);
  return [
    { place, args: { wrong: 'weight', cell: cellAddress(place), weight: execution.explanation.args['weight'] ?? '' } },
  ];
}

/** What the manual says of S15. */
export const manual: CheckManual<Args> = {
  looksAt: ['预算数、执行数、执行率、资金行的分值', 'budget, spending, rate and points of the funds'],
  example: {
    given: ['预算数100，执行数95，执行率写85%', 'Budget 100, spent 95, the rate is given as 85%'],
    args: { wrong: 'rate', line: '年度资金总额', rate: '85%', sign: '=', computed: '95%' },
  },
};
