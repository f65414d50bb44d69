import { Exact, plainText, ZERO } from '../../exact';
import { firstPlace, type Check, type CheckSubject } from '../check';

/** W1: the weights do not add up to what the rule set asks for. Weights that cannot be read are reported as such, and
 *  then nothing can be said about the sum. */
export const weightSum: Check = {
  id: 'W1',
  observe: (subject) => {
    const { sheet, ruleSet } = subject;
    const sum = sheet.kind === 'weights' ? subject.card.total.weight : declaredSum(subject);
    if (sum === null || new Exact(sum).eq(ruleSet.totalWeight)) return [];
    const { weight = sheet.columns.level1 } = sheet.columns;
    const header = weight === undefined ? null : { row: sheet.headerRow, column: weight };
    return [
      {
        place: firstPlace(sheet, sheet.total?.weightCell ?? null, header),
        args: { sum, expected: ruleSet.totalWeight },
      },
    ];
  },
};

function declaredSum({ sheet, card, rows }: CheckSubject): string | null {
  const counted = rows.filter(({ scored }) => scored.weight !== null || scored.status !== 'notApplicable');
  const weights = counted.map(({ scored }) => scored.weight);
  if (card.execution && card.execution.status !== 'notApplicable') weights.push(card.execution.weight);
  else if (card.execution?.weight != null && sheet.execution?.weight.kind === 'figure')
    weights.push(card.execution.weight);
  if (weights.length === 0 || weights.includes(null)) return null;
  return plainText(weights.reduce<Exact>((sum, weight) => sum.plus(weight ?? ZERO), ZERO));
}
