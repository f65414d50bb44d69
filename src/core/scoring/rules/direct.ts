import { HUNDRED, whole } from '../../exact';
import { PERCENT } from '../../grid/units';
import type { ChoiceOf, ScoringRule } from './rule';
import { figureArgs, nothing, points } from './verdicts';

/** 直接计分: the rate reached, times the weight. */
export const direct: ScoringRule<ChoiceOf<'direct'>> = {
  needsFigures: true,
  meta: {
    id: 'direct',
    name: { 'zh-CN': '直接计分', 'en-US': 'Direct' },
    formula: {
      'zh-CN': '实际完成值（百分比）×分值，最高为分值',
      'en-US': 'Actual (a percentage) × weight, at most the weight.',
    },
    parameters: [],
    examples: [{ choice: { function: 'direct' }, weight: '20', target: '100%', actual: '98%', score: '19.6' }],
    source: { 'zh-CN': '各地评分细则通行做法', 'en-US': 'common in local scoring rules' },
  },
  score({ figures, weight }) {
    if (figures === null) return { kind: 'unscorable', code: 'noActual', args: {} };
    if (figures.unit !== PERCENT) return { kind: 'unscorable', code: 'scaleUnclear', args: figureArgs(figures) };
    if (figures.actual.isNegative()) return nothing(figures, 'negativeActual');
    if (figures.actual.gte(HUNDRED)) return points(whole(weight), 'direct', figureArgs(figures));
    return points({ numerator: figures.actual.times(weight), denominator: HUNDRED }, 'direct', figureArgs(figures));
  },
};
