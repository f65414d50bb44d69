import * as v from 'valibot';
import { whole, ZERO } from '../../exact';
import { words } from '../../local-text';
import { generalLines, line, type FigureTold } from '../explanation';
import { isInTime } from '../measure/dates';
import { isMet } from '../measure/figures';
import { isInRange } from '../measure/range-figures';
import { is } from '../rule-set/schema/parts';
import { dateArgs, deadlineLines } from './deadline';
import { rangeArgs, rangeLines } from './range';
import { hasFigures, whenMet, whenWithin } from '../measure/row-terms';
import type { ChoiceBy, RuleDescription, ScoringRule } from './rule';
import { FIELD_PRACTICE, full, nothing, points, unscorable } from './verdicts';

const choice = v.strictObject({ function: is('threshold') });
type Choice = ChoiceBy<typeof choice>;

const lines = {
  missed: line(
    'thresholdMissed',
    (a: FigureTold) => `${a.actual}${a.sign}${a.target}，未达标，得${a.score}分`,
    (a) => `${a.actual} ${a.sign} ${a.target}, missed: ${a.score} points`,
  ),
};

/** 达标法: all or nothing. */
export const threshold = {
  id: 'threshold',
  name: words('达标法', 'Threshold'),
  needs: 'measured',
  choice,
  proposals: [{ function: 'threshold' }],
  fields: {},
  parameterNames: {},
  sentence: { 'zh-CN': () => '达标得满分，不达标得 0 分', 'en-US': () => 'full points when met, else 0' },
  lines,

  score({ figures, range, dates, weight }) {
    if (figures !== null) return isMet(figures) ? full(figures, weight) : nothing(figures, lines.missed);
    if (range !== null) {
      const inside = isInRange(range);
      return points(whole(inside ? weight : ZERO), inside ? rangeLines.inside : rangeLines.outside, rangeArgs(range));
    }
    if (dates === null) return unscorable(generalLines.noTarget, {});
    const inTime = isInTime(dates);
    if (inTime === null) return unscorable(generalLines.unreadable, { expected: 'day' });
    return points(whole(inTime ? weight : ZERO), inTime ? deadlineLines.onTime : deadlineLines.late, dateArgs(dates));
  },

  formula(terms) {
    if (hasFigures(terms)) return whenMet(terms, '0');
    return terms.range === null ? null : whenWithin(terms, terms.range, '0');
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 达标法. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '达到目标（在区间内、按期）得满分，否则得0分',
    'Full weight when met (within the range, in time), else 0.',
  ),
  parameters: [],
  examples: [
    { choice: { function: 'threshold' }, weight: '10', target: '≥95%', actual: '94.9%', score: '0' },
    { choice: { function: 'threshold' }, weight: '10', target: '≥95%', actual: '95%', score: '10' },
    { choice: { function: 'threshold' }, weight: '10', target: '2020年底前', actual: '2020年12月', score: '10' },
  ],
  source: FIELD_PRACTICE,
});
