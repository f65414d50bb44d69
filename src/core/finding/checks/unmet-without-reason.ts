import { Exact, HUNDRED, plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { roundRatio } from '../../scoring/round';
import type { IndicatorSheet } from '../../sheet/indicator-sheet';
import type { LabelGrid } from '../../sheet/label-grid';
import {
  firstPlace,
  namedChinese,
  namedEnglish,
  saysNothing,
  type Check,
  type CheckManual,
  type CheckSubject,
  type Observation,
} from '../check';

type Args = Told<'name'> | Told<'name' | 'rate' | 'below'>;

/** U2: the target is missed and the reason cell says nothing; or the budget execution rate is lower than what the rule set
 *  lets pass without a reason, and none is told. */
export const unmetWithoutReason: Check<Args> = {
  id: 'U2',
  severity: 'warning',
  about: 'row',
  name: words('未达标（或执行率偏低）而没有说明原因', 'Missed, or little spent, without a reason'),
  remedy: words('填写偏差原因分析及改进措施', 'Fill in the reason and the remedy.'),
  sentence: {
    'zh-CN': (a) =>
      'below' in a
        ? `预算执行率 ${a.rate} 低于 ${a.below}，但没有说明原因`
        : `${namedChinese(a.name)}未达标，但没有填写偏差原因及改进措施`,
    'en-US': (a) =>
      'below' in a
        ? `The execution rate is ${a.rate}, below ${a.below}, but no reason is given`
        : `${namedEnglish(a.name)} misses its target, but no reason is given`,
  },
  observe: (subject) => [...lowExecution(subject), ...missedRows(subject)],
};

function missedRows({ sheet, rows }: CheckSubject): readonly Observation<Args>[] {
  return rows.flatMap(({ read, scored }) => {
    if (scored.met !== false || read.cells.reason === null) return [];
    if (!saysNothing(compactText(read.reason ?? ''))) return [];
    return [{ place: firstPlace(sheet, read.cells.reason), args: { name: scored.name } }];
  });
}

const RATE_DECIMALS = 4;

/** Compared exactly, by the two figures of the rate. */
function lowExecution({ sheet, card, ruleSet, labels }: CheckSubject): readonly Observation<Args>[] {
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

const REASON_LABEL = /(?:执行|资金|预算|结转|结余).*(?:原因|说明)|^(?:未完成|偏差|偏低|差异)?原因(?:分析|说明)?:?$/u;
/** A sentence anywhere in the form, such as a note below it. */
const TOLD_HERE = /(?:执行|资金|预算|支付|拨付|结转|结余).*(?:由于|因为|原因是|主要是|主要因)/u;

/** Where a form says why the budget was not spent: words right of the figures of its line, or beside a label such as
 *  预算执行偏差原因; null where it says nothing. */
function executionReason(labels: LabelGrid, sheet: IndicatorSheet): string | null {
  const { execution } = sheet;
  if (!execution) return null;
  const figures = Object.values(execution.cells).map((cell) => cell?.column ?? -1);
  const beside = wordsIn(labels, execution.row, Math.max(...figures) + 1);
  if (beside !== null) return beside;
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    for (const column of labels.filled(row)) {
      const label = labels.label(row, column);
      if (row !== sheet.headerRow && REASON_LABEL.test(label)) {
        const told = wordsIn(labels, row, column + 1);
        if (told !== null) return told;
      }
      if (TOLD_HERE.test(label)) return label;
    }
  }
  return null;
}

function wordsIn(labels: LabelGrid, row: number, from: number): string | null {
  const told = labels
    .filled(row)
    .filter((column) => column >= from)
    .map((column) => labels.label(row, column))
    .find((label) => label !== '' && !saysNothing(label));
  return told ?? null;
}

/** What the manual says of U2. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '偏差原因分析及改进措施；预算执行率低于口径要求说明原因的界限（execution.reasonBelow）时，资金栏的说明',
    'the reason column; where the execution rate is below execution.reasonBelow of the rule set, what the funds block says',
  ],
  example: {
    given: ['指标值≥60%，实际完成值34%，原因栏写“无”', 'Target ≥60%, actual 34%, the reason column says “none”'],
    args: { name: '材料减少率' },
  },
};
