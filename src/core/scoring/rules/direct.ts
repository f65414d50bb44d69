import * as v from 'valibot';
import { HUNDRED, whole } from '../../exact';
import { PERCENT } from '../../grid/units';
import { words } from '../../local-text';
import { generalLines, line, type FigureTold } from '../explanation';
import { onScale } from '../measure/figures';
import { is } from '../rule-set/schema/parts';
import type { ChoiceBy, RuleDescription, ScoringRule } from './rule';
import { bySides, FIELD_PRACTICE, figureArgs, figureLine, nothing, points, unscorable } from './verdicts';

const choice = v.strictObject({ function: is('direct') });
type Choice = ChoiceBy<typeof choice>;

const lines = {
  direct: line(
    'direct',
    (a: FigureTold) => `${a.actual}×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.actual} × ${a.weight} ${a.equals} ${a.score}`,
  ),
  full: line(
    'directFull',
    (a: FigureTold) => `${a.actual}≥100%，得满分${a.weight}`,
    (a) => `${a.actual} ≥ 100%: full ${a.weight} points`,
  ),
};

/** 直接计分: the rate reached, times the weight. */
export const direct = {
  id: 'direct',
  name: words('直接计分', 'Direct'),
  needs: 'figures',
  choice,
  proposals: [{ function: 'direct' }],
  fields: {},
  parameterNames: {},
  sentence: { 'zh-CN': () => '实际完成的百分比×分值', 'en-US': () => 'actual percentage × weight' },
  lines,

  score({ figures, weight }) {
    if (figures === null) return unscorable(generalLines.noActual, {});
    if (figures.unit !== PERCENT) return unscorable(generalLines.scaleUnclear, figureArgs(figures));
    if (figures.actual.isNegative()) return nothing(figures, generalLines.negativeActual);
    const hundred = onScale(HUNDRED, figures);
    if (figures.actual.gte(hundred)) return points(whole(weight), lines.full, figureLine(figures));
    const share = { numerator: figures.actual.times(weight), denominator: hundred };
    return bySides(points(share, lines.direct, figureLine(figures)), figures);
  },

  formula({ actual, weight, figures, counted }) {
    if (figures === null || figures.per !== undefined) return null;
    const whole = counted(HUNDRED);
    const share = whole === '100%' ? actual : `${actual}/${whole}`;
    return `MAX(0,MIN(1,${share}))*${weight}`;
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 直接计分. */
export const description = (): RuleDescription<Choice> => ({
  formula: words('实际完成值（百分比）×分值，最高为分值', 'Actual (a percentage) × weight, at most the weight.'),
  parameters: [],
  examples: [{ choice: { function: 'direct' }, weight: '20', target: '100%', actual: '98%', score: '19.6' }],
  source: FIELD_PRACTICE,
});
