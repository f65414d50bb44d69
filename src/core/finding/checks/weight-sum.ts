import { Exact, plainText, ZERO } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { hasNoPoints, holdLines } from '../../scoring/hold-total';
import { firstPlace, type Check, type CheckManual, type CheckSubject } from '../check';
import { declaredTogether, labelBlocks } from '../label-blocks';

type Args = Told<'sum' | 'expected'> & { readonly rows?: string; readonly execution?: string };

/** W1: the weights do not add up to what the rule set asks for. Weights that cannot be read are reported as such, and
 *  then nothing can be said about the sum. */
export const weightSum: Check<Args> = {
  id: 'W1',
  severity: 'error',
  about: 'row',
  ofTargets: true,
  name: words('分值合计不等于应有总分', 'Weights do not add up'),
  remedy: words(
    '调整各指标分值，使其与预算执行率分值之和等于应有总分',
    'Adjust the weights so that, with the execution rate, they add up to the expected total.',
  ),
  sentence: {
    'zh-CN': (a) =>
      a.rows === undefined
        ? `分值合计 ${a.sum}，应为 ${a.expected}`
        : `分值合计 ${a.sum}，应为 ${a.expected}：指标分值已合计 ${a.rows}，执行率 ${a.execution ?? ''} 分重复计入`,
    'en-US': (a) =>
      a.rows === undefined
        ? `The weights add up to ${a.sum} instead of ${a.expected}`
        : `The weights add up to ${a.sum} instead of ${a.expected}: the indicators alone weigh ${a.rows}, the ${a.execution ?? ''} points of the execution rate come on top`,
  },
  observe: (subject) => {
    const { sheet, ruleSet } = subject;
    const sum = sheet.kind === 'scored' ? declaredSum(subject) : subject.card.total.weight;
    if (sum === null || new Exact(sum).eq(ruleSet.totalWeight)) return [];
    // A declaration may leave the points of the execution rate to the evaluation.
    const note = sheet.kind === 'declared' && new Exact(sum).plus(ruleSet.execution.weight).eq(ruleSet.totalWeight);
    const { weight = sheet.columns.level1 } = sheet.columns;
    const header = weight === undefined ? null : { row: sheet.headerRow, column: weight };
    return [
      {
        place: firstPlace(sheet, sheet.total?.weightCell ?? null, header),
        args: { sum, expected: ruleSet.totalWeight, ...doubled(subject) },
        note,
      },
    ];
  },
};

/** The indicators have all the points, and the execution rate has some besides. */
function doubled({ card: { total } }: CheckSubject): { readonly rows?: string; readonly execution?: string } {
  if (total.held?.code !== holdLines.doubled.code) return {};
  const { rows = '', execution = '' } = total.held.args;
  return { rows, execution };
}

function declaredSum(subject: CheckSubject): string | null {
  const { sheet, card, rows } = subject;
  if (hasNoPoints(sheet, card.rows)) return labelledSum(subject);
  const counted = rows.filter(({ scored }) => scored.weight !== null || scored.status !== 'notApplicable');
  const weights = counted.map(({ scored }) => scored.weight);
  if (card.execution && card.execution.status !== 'notApplicable') weights.push(card.execution.weight);
  else if (card.execution?.weight != null && sheet.execution?.weight.kind === 'figure')
    weights.push(card.execution.weight);
  if (weights.length === 0 || weights.includes(null)) return null;
  return plainText(weights.reduce<Exact>((sum, weight) => sum.plus(weight ?? ZERO), ZERO));
}

/** Where only labels say points: what they and the execution rate have together. */
function labelledSum(subject: CheckSubject): string | null {
  const ofRows = declaredTogether(labelBlocks(subject), subject.rows);
  const { execution } = subject.sheet;
  if (ofRows === null || (execution && execution.weight.kind !== 'figure')) return null;
  return plainText(execution?.weight.kind === 'figure' ? ofRows.plus(execution.weight.quantity.value) : ofRows);
}

/** What the manual says of W1. */
export const manual: CheckManual<Args> = {
  looksAt: ['各指标分值、预算执行率分值', 'weights of the indicators and of the execution rate'],
  example: {
    given: ['两项指标分值40和50，总分应为100', 'Two indicators weigh 40 and 50, the total should be 100'],
    args: { sum: '90', expected: '100' },
  },
};
