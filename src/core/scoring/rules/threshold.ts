import { isMet } from '../figures';
import type { ChoiceOf, ScoringRule } from './rule';
import { full, nothing } from './verdicts';

/** 达标法: all or nothing. */
export const threshold: ScoringRule<ChoiceOf<'threshold'>> = {
  needsFigures: true,
  meta: {
    id: 'threshold',
    name: { 'zh-CN': '达标法', 'en-US': 'Threshold' },
    formula: { 'zh-CN': '达到目标得满分，否则得0分', 'en-US': 'Full weight when met, else 0.' },
    parameters: [],
    examples: [
      { choice: { function: 'threshold' }, weight: '10', target: '≥95%', actual: '94.9%', score: '0' },
      { choice: { function: 'threshold' }, weight: '10', target: '≥95%', actual: '95%', score: '10' },
    ],
    source: { 'zh-CN': '各地评分细则通行做法', 'en-US': 'common in local scoring rules' },
  },
  score({ figures, weight }) {
    if (figures === null) return { kind: 'unscorable', code: 'noTarget', args: {} };
    return isMet(figures) ? full(figures, weight) : nothing(figures, 'thresholdMissed');
  },
};
