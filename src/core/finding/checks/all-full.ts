import { Exact, HUNDRED, plainText, ZERO } from '../../exact';
import { roundRatio } from '../../scoring/round';
import { firstPlace, type Check, type CheckSubject, type WorkbookObservation } from '../check';

/** S10: every row of a form has full points; or all forms of a workbook have the best grade and hardly a point is
 *  missing anywhere. */
export const allFull: Check = {
  id: 'S10',
  observe: (subject) => {
    const { sheet, card, rows, policy } = subject;
    const scored = rows.filter(({ scored: { status } }) => status === 'scored');
    if (scored.length < policy.thresholds.fullRows || !isFull(subject)) return [];
    const args = { scope: 'form', rows: String(scored.length), total: plainText(new Exact(card.total.score ?? 0)) };
    return [{ place: firstPlace(sheet, card.total.cell), args }];
  },
  observeWorkbook: (subjects) => {
    const complete = subjects.filter(({ card }) => card.kind === 'scored' && card.total.complete);
    const [first] = complete;
    return first && complete.length >= first.policy.thresholds.fullForms ? distribution(first, complete) : [];
  },
};

function isFull({ card: { total } }: CheckSubject): boolean {
  return total.score !== null && total.weight !== null && new Exact(total.score).eq(total.weight);
}

function distribution(first: CheckSubject, complete: readonly CheckSubject[]): WorkbookObservation[] {
  const best = first.ruleSet.grades[0]?.name;
  if (complete.some(({ card }) => card.grade !== best)) return [];
  const sum = complete.reduce<Exact>((total, { card }) => total.plus(card.total.score ?? ZERO), ZERO);
  const points = complete.reduce<Exact>((total, { card }) => total.plus(card.total.weight ?? ZERO), ZERO);
  if (sum.times(HUNDRED).lt(points.times(first.policy.thresholds.fullAveragePercent))) return [];
  const average = roundRatio({ numerator: sum, denominator: new Exact(complete.length) }, 2, 'half-up');
  const args = {
    scope: 'workbook',
    forms: String(complete.length),
    full: String(complete.filter(isFull).length),
    average: plainText(average),
    grade: best ?? '',
  };
  return [{ subject: first, place: firstPlace(first.sheet, first.card.total.cell), args }];
}
