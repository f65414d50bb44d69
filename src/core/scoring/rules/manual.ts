import { plainText, whole } from '../../exact';
import { readingText, type Reading } from '../../grid/reading';
import type { ChoiceOf, RuleDescription, ScoringRule } from './rule';
import { points } from './verdicts';

/** 人工评分: the points typed into the score cell stand. */
export const manual: ScoringRule<ChoiceOf<'manual'>> = {
  needs: 'nothing',
  meta: {
    id: 'manual',
    name: { 'zh-CN': '人工评分', 'en-US': 'By hand' },
    proposals: [{ function: 'manual' }],
  },
  score({ typed, weight }) {
    if (typed.kind === 'blank' || typed.kind === 'mark') return { kind: 'unscorable', code: 'manualMissing', args: {} };
    if (typed.kind !== 'figure' || !isPoints(typed)) {
      return { kind: 'unscorable', code: 'manualNotNumber', args: { text: readingText(typed) ?? '' } };
    }
    const { value } = typed.quantity;
    if (value.lt(0) || value.gt(weight)) {
      return { kind: 'unscorable', code: 'manualOutOfRange', args: { written: plainText(value) } };
    }
    return points(whole(value), 'manual', {});
  },
};

/** What the manual says of 人工评分. */
export const manualDescription: RuleDescription<ChoiceOf<'manual'>> = {
  formula: {
    'zh-CN': '得分栏填写的分数有效，须在0与分值之间；低于分值应说明原因',
    'en-US': 'The points typed stand, between 0 and the weight; fewer than the weight need a reason.',
  },
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
  source: {
    'zh-CN': '财预〔2020〕10号：定性指标按三档由评价者评分',
    'en-US': '财预〔2020〕10号: qualitative indicators are judged in three bands',
  },
};

/** Points are bare, or counted in 分. */
function isPoints({ quantity }: Extract<Reading, { kind: 'figure' }>): boolean {
  return quantity.comparator === null && (quantity.unit === null || quantity.unit === '分');
}
