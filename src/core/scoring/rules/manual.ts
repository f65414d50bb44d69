import * as v from 'valibot';
import { plainText, whole } from '../../exact';
import type { Reading } from '../../grid/reading';
import { words } from '../../local-text';
import { line, type Told } from '../explanation';
import { is } from '../rule-set/schema/parts';
import type { ChoiceBy, RuleDescription, ScoringRule } from './rule';
import { points, unscorable } from './verdicts';

const choice = v.strictObject({ function: is('manual') });
type Choice = ChoiceBy<typeof choice>;

/** What is told of points typed by hand. */
export const manualLines = {
  manual: line(
    'manual',
    (a: Told<'score'>) => `人工评分，保留${a.score}分`,
    (a) => `judged by hand: ${a.score} points kept`,
  ),
  /** Somebody said for this row that they stand. */
  confirmed: line(
    'manualConfirmed',
    (a: Told<'score'>) => `人工评分（已确认），保留${a.score}分`,
    (a) => `judged by hand (confirmed): ${a.score} points kept`,
  ),
  missing: line(
    'manualMissing',
    () => '需要人工评分：请在得分栏填写分数',
    () => 'to be judged by hand: type the points into the score cell',
  ),
  notNumber: line(
    'manualNotNumber',
    (a: Told<'text' | 'weight'>) => `需要人工评分：得分栏的“${a.text}”不是分数，请填写0到${a.weight}之间的数`,
    (a) => `to be judged by hand: “${a.text}” in the score cell is no number of points, type one from 0 to ${a.weight}`,
  ),
  outOfRange: line(
    'manualOutOfRange',
    (a: Told<'written' | 'weight'>) => `人工评分${a.written}不在0到${a.weight}之间，请改正`,
    (a) => `the typed points ${a.written} are not between 0 and ${a.weight}`,
  ),
};

/** 人工评分: the points typed into the score cell stand. */
export const manual = {
  id: 'manual',
  name: words('人工评分', 'Judged by hand'),
  needs: 'nothing',
  choice,
  proposals: [{ function: 'manual' }],
  fields: {},
  parameterNames: {},
  sentence: {
    'zh-CN': () => '以得分栏里填写的分数为准',
    'en-US': () => 'the points typed into the score cell stand',
  },
  lines: manualLines,

  score({ typed, weight }) {
    if (typed.kind === 'blank' || typed.kind === 'mark') return unscorable(manualLines.missing, {});
    if (typed.kind !== 'figure' || !isPoints(typed)) {
      return unscorable(manualLines.notNumber, {});
    }
    const { value } = typed.quantity;
    if (value.lt(0) || value.gt(weight)) {
      return unscorable(manualLines.outOfRange, { written: plainText(value) });
    }
    return points(whole(value), manualLines.manual, {});
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 人工评分. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '得分栏填写的分数有效，须在0与分值之间；低于分值应说明原因',
    'The points typed stand, between 0 and the weight; fewer than the weight need a reason.',
  ),
  parameters: [],
  examples: [
    {
      choice: { function: 'manual' },
      weight: '20',
      target: '有效提升',
      actual: '达成预期指标',
      typed: '18',
      score: '18',
    },
  ],
  source: words(
    '财预〔2020〕10号：定性指标按三档由评价者评分',
    '财预〔2020〕10号: qualitative indicators are judged in three bands',
  ),
});

/** Points are bare, or counted in 分. */
function isPoints({ quantity }: Extract<Reading, { kind: 'figure' }>): boolean {
  return quantity.comparator === null && (quantity.unit === null || quantity.unit === '分');
}
