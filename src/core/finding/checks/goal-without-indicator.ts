import { isMoney } from '../../grid/units';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { placeKey } from '../../grid/address';
import type { Check, CheckManual, Observation } from '../check';
import type { GoalFigure } from '../goals';
import { matchGoals } from '../match-goals';

/** What a goal text tells beside its goals: the money it has, whom it covers. */
const BACKGROUND = /资金|预算|投资|投入|经费|合同|总额/u;
const COVERED = /涉及|面向|涵盖|包括|包含|其中|上年|去年|较上|比上|同比/u;

type Args = Told<'sentence' | 'figure'> & { readonly count?: string };

/** From so many figures in one cell on they are told together: a text that lists fields and parts is one thing to look at. */
const TOLD_TOGETHER = 4;
const MOST_TOLD = 6;

/** G1: a figure of the yearly goals that no indicator carries. */
export const goalWithoutIndicator: Check<Args> = {
  id: 'G1',
  severity: 'warning',
  about: 'row',
  ofTargets: true,
  name: words('目标里的数字没有对应的指标', 'Goal without an indicator'),
  remedy: words('补充对应的指标，或说明该目标如何考核', 'Add an indicator for it, or state how the goal is measured.'),
  sentence: {
    'zh-CN': (a) =>
      a.count === undefined
        ? `目标“${a.sentence}”中的 ${a.figure} 没有对应的指标`
        : `目标中有 ${a.count} 个数字没有对应的指标：${a.figure}`,
    'en-US': (a) =>
      a.count === undefined
        ? `No indicator carries ${a.figure} of the goal “${a.sentence}”`
        : `No indicator carries ${a.count} figures of the goals: ${a.figure}`,
  },
  observe: ({ goals: { expected }, rows }) => {
    const { rowOf } = matchGoals(expected, rows);
    const open = expected.filter((goal) => !rowOf.has(goal) && isGoal(goal));
    const cells = new Set(open.map(({ place }) => placeKey(place)));
    return [...cells].flatMap((cell) => told(open.filter(({ place }) => placeKey(place) === cell)));
  },
};

/** The figures of one cell. */
function told(goals: readonly GoalFigure[]): Observation<Args>[] {
  const [first] = goals;
  if (first && goals.length >= TOLD_TOGETHER) {
    const figures = goals.slice(0, MOST_TOLD).map(({ text }) => text);
    const figure = figures.join('、') + (goals.length > MOST_TOLD ? '……' : '');
    return [{ place: first.place, args: { sentence: first.sentence, figure, count: String(goals.length) } }];
  }
  return goals.map(({ place, sentence, text }) => ({ place, args: { sentence, figure: text } }));
}

function isGoal({ words, quantity: { unit, comparator } }: GoalFigure): boolean {
  if (unit !== null && isMoney(unit) && BACKGROUND.test(words)) return false;
  return comparator !== null || !COVERED.test(words);
}

/** What the manual says of G1. */
export const manual: CheckManual<Args> = {
  looksAt: ['年度总体目标（预期目标）、各指标', 'yearly goals, indicators'],
  example: {
    given: [
      '预期目标“政务数据统一归集80%以上”，没有指标值为80%的归集指标',
      'The goals say 80% or more of the data is collected; no indicator has this target',
    ],
    args: { sentence: '政务数据统一归集80%以上', figure: '80%以上' },
  },
};
