import { whole, ZERO } from '../../exact';
import { isInTime } from '../measure/dates';
import { isMet } from '../measure/figures';
import { isInRange } from '../measure/range-figures';
import { dateArgs } from './deadline';
import { rangeArgs } from './range';
import type { ChoiceOf, RuleDescription, ScoringRule } from './rule';
import { FIELD_PRACTICE, full, nothing, points, unscorable } from './verdicts';

/** 达标法: all or nothing. */
export const threshold: ScoringRule<ChoiceOf<'threshold'>> = {
  needs: 'measured',
  meta: {
    id: 'threshold',
    name: { 'zh-CN': '达标法', 'en-US': 'Threshold' },
    proposals: [{ function: 'threshold' }],
  },
  score({ figures, range, dates, weight }) {
    if (figures !== null) return isMet(figures) ? full(figures, weight) : nothing(figures, 'thresholdMissed');
    if (range !== null) {
      const inside = isInRange(range);
      return points(whole(inside ? weight : ZERO), inside ? 'inRange' : 'outOfRange', rangeArgs(range));
    }
    if (dates === null) return unscorable('noTarget');
    const inTime = isInTime(dates);
    if (inTime === null) return unscorable('unreadable', { expected: 'day' });
    return points(whole(inTime ? weight : ZERO), inTime ? 'onTime' : 'late', dateArgs(dates));
  },
};

/** What the manual says of 达标法. */
export const thresholdDescription: RuleDescription<ChoiceOf<'threshold'>> = {
  formula: {
    'zh-CN': '达到目标（在区间内、按期）得满分，否则得0分',
    'en-US': 'Full weight when met (within the range, in time), else 0.',
  },
  parameters: [],
  examples: [
    { choice: { function: 'threshold' }, weight: '10', target: '≥95%', actual: '94.9%', score: '0' },
    { choice: { function: 'threshold' }, weight: '10', target: '≥95%', actual: '95%', score: '10' },
    { choice: { function: 'threshold' }, weight: '10', target: '2020年底前', actual: '2020年12月', score: '10' },
  ],
  source: FIELD_PRACTICE,
};
