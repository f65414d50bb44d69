import type { Exact, Ratio } from '../../exact';
import { isMet, type Figures } from '../measure/figures';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict } from './rule';
import { figureLine, full, nothing, points, unscorable } from './verdicts';

type Choice = ChoiceOf<'proportional'>;

/** 比例法: what is not fully reached scores in proportion. */
export const proportional: ScoringRule<Choice> = {
  needs: 'figures',
  meta: {
    id: 'proportional',
    name: { 'zh-CN': '比例法', 'en-US': 'Proportional' },
    proposals: [{ function: 'proportional', reverse: 'linear' }],
  },
  score({ figures, weight }, { reverse }) {
    if (figures === null) return unscorable('noTarget');
    if (isMet(figures)) return full(figures, weight);
    if (figures.target.isZero()) return nothing(figures, 'zeroTarget');
    if (figures.comparison !== 'atMost') return forward(figures, weight);
    return reverse === 'linear' ? linear(figures, weight) : inverse(figures, weight);
  },
};

/** What the manual says of 比例法. */
export const proportionalDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN':
      '正向指标达到目标得满分，未达到按“实际÷目标×分值”得分；反向指标不超过目标得满分，超过时按 linear“分值×(1-(实际-目标)÷目标)”或 ratio“分值×目标÷实际”得分；目标为0：正向不为负得满分，反向不为正得满分，否则0分',
    'en-US':
      'At least: full weight when met, else actual ÷ target × weight. At most: full weight when met, else linear weight × (1 − (actual − target) ÷ target) or ratio weight × target ÷ actual. Target 0: full weight when met, else 0.',
  },
  parameters: [
    {
      name: 'reverse',
      meaning: {
        'zh-CN': '反向指标的算法：linear 线性递减，ratio 反比',
        'en-US': 'how an at-most indicator falls: linear, or ratio',
      },
      allowed: { 'zh-CN': 'linear 或 ratio', 'en-US': 'linear or ratio' },
      proposed: 'linear',
    },
  ],
  examples: [
    {
      choice: { function: 'proportional', reverse: 'linear' },
      weight: '20',
      target: '≥60%',
      actual: '34%',
      score: '11.33',
    },
    {
      choice: { function: 'proportional', reverse: 'linear' },
      weight: '10',
      target: '≤30',
      actual: '36',
      score: '8',
    },
    {
      choice: { function: 'proportional', reverse: 'ratio' },
      weight: '10',
      target: '≤30',
      actual: '36',
      score: '8.33',
    },
    {
      choice: { function: 'proportional', reverse: 'linear' },
      weight: '10',
      target: '≤30',
      actual: '75',
      score: '0',
    },
    { choice: { function: 'proportional', reverse: 'ratio' }, weight: '10', target: '≤30', actual: '75', score: '4' },
  ],
  source: {
    'zh-CN': '财预〔2020〕10号：未完成目标的按完成值与目标值的比例记分；反向指标的算法原文未规定',
    'en-US': '财预〔2020〕10号: a missed target scores in proportion; it gives no formula for at-most indicators',
  },
};

function forward(figures: Figures, weight: Exact): Verdict {
  if (figures.actual.isNegative()) return nothing(figures, 'negativeActual');
  return points(over(weight.times(figures.actual), figures.target), 'proportional', figureLine(figures));
}

function linear(figures: Figures, weight: Exact): Verdict {
  const size = figures.target.abs();
  const left = size.minus(figures.actual.minus(figures.target));
  if (left.lte(0)) return nothing(figures, 'reverseExceeded');
  return points(over(weight.times(left), size), 'reverseLinear', figureLine(figures));
}

function inverse(figures: Figures, weight: Exact): Verdict {
  const { target, actual } = figures;
  if (target.isPositive()) return points(over(weight.times(target), actual), 'reverseRatio', figureLine(figures));
  // A negative target (a decrease) that is missed: the share of the decrease that was reached.
  if (!actual.isNegative()) return nothing(figures, 'reverseExceeded');
  return points(over(weight.times(actual), target), 'proportional', figureLine(figures));
}

function over(numerator: Exact, denominator: Exact): Ratio {
  return { numerator, denominator };
}
