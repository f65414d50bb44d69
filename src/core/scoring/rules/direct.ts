import { HUNDRED, whole } from '../../exact';
import { PERCENT } from '../../grid/units';
import { onScale } from '../measure/figures';
import type { ChoiceOf, RuleDescription, ScoringRule } from './rule';
import { FIELD_PRACTICE, figureArgs, figureLine, nothing, points, unscorable } from './verdicts';

/** 直接计分: the rate reached, times the weight. */
export const direct: ScoringRule<ChoiceOf<'direct'>> = {
  needs: 'figures',
  meta: {
    id: 'direct',
    name: { 'zh-CN': '直接计分', 'en-US': 'Direct' },
    proposals: [{ function: 'direct' }],
  },
  score({ figures, weight }) {
    if (figures === null) return unscorable('noActual');
    if (figures.unit !== PERCENT) return unscorable('scaleUnclear', figureArgs(figures));
    if (figures.actual.isNegative()) return nothing(figures, 'negativeActual');
    const hundred = onScale(HUNDRED, figures);
    if (figures.actual.gte(hundred)) return points(whole(weight), 'directFull', figureLine(figures));
    return points({ numerator: figures.actual.times(weight), denominator: hundred }, 'direct', figureLine(figures));
  },
};

/** What the manual says of 直接计分. */
export const directDescription: RuleDescription<ChoiceOf<'direct'>> = {
  formula: {
    'zh-CN': '实际完成值（百分比）×分值，最高为分值',
    'en-US': 'Actual (a percentage) × weight, at most the weight.',
  },
  parameters: [],
  examples: [{ choice: { function: 'direct' }, weight: '20', target: '100%', actual: '98%', score: '19.6' }],
  source: FIELD_PRACTICE,
};
