import { isMoney } from '../../grid/units';
import type { Check } from '../check';
import type { GoalFigure } from '../goal-figures';
import { matchGoals } from '../match-goals';

/** What a goal text tells beside its goals: the money it has, whom it covers. */
const BACKGROUND = /资金|预算|投资|投入|经费|合同|总额/u;
const COVERED = /涉及|面向|涵盖|包括|包含|其中|上年|去年|较上|比上|同比/u;

/** G1: a figure of the yearly goals that no indicator carries. */
export const goalWithoutIndicator: Check = {
  id: 'G1',
  observe: ({ goals: { expected }, rows }) => {
    const { rowOf } = matchGoals(expected, rows);
    return expected
      .filter((goal) => !rowOf.has(goal) && isGoal(goal))
      .map(({ place, sentence, text }) => ({ place, args: { sentence, figure: text } }));
  },
};

function isGoal({ words, quantity: { unit, comparator } }: GoalFigure): boolean {
  if (unit !== null && isMoney(unit) && BACKGROUND.test(words)) return false;
  return comparator !== null || !COVERED.test(words);
}
