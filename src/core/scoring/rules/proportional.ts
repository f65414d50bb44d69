import * as v from 'valibot';
import { ONE, ZERO, type Exact, type Ratio } from '../../exact';
import { words } from '../../local-text';
import { generalLines, line, type FigureTold, type Told } from '../explanation';
import { isMet, shortfall, sideText, type Figures } from '../measure/figures';
import { is, pick } from '../rule-set/schema/parts';
import { hasFigures, hasShares, whenMet } from '../measure/row-terms';
import type { ChoiceBy, RuleDescription, ScoringRule, Verdict } from './rule';
import { bySides, figureArgs, figureLine, full, nothing, points, unscorable, parameter } from './verdicts';

const choice = v.strictObject({ function: is('proportional'), reverse: pick(['linear', 'ratio']) });
type Choice = ChoiceBy<typeof choice>;

const REVERSE = {
  linear: words('按超出的比例扣分', 'points off in proportion to the excess'),
  ratio: words('按 目标÷实际 得分', 'target ÷ actual'),
};

const lines = {
  proportional: line(
    'proportional',
    (a: FigureTold) => `${a.actual}÷${a.target}×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.actual} ÷ ${a.target} × ${a.weight} ${a.equals} ${a.score}`,
  ),
  linear: line(
    'reverseLinear',
    (a: FigureTold) => `(1−(${a.actual}−${a.target})÷${a.target})×${a.weight}${a.equals}${a.score}`,
    (a) => `(1 − (${a.actual} − ${a.target}) ÷ ${a.target}) × ${a.weight} ${a.equals} ${a.score}`,
  ),
  belowZero: line(
    'reverseBelowZero',
    (a: FigureTold & Told<'gap' | 'size'>) =>
      `${a.actual}>${a.target}，高出${a.gap}，(1−${a.gap}÷${a.size})×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.actual} > ${a.target}, ${a.gap} above: (1 − ${a.gap} ÷ ${a.size}) × ${a.weight} ${a.equals} ${a.score}`,
  ),
  cutBelowZero: line(
    'reverseCutBelowZero',
    (a: FigureTold & Told<'cut' | 'size'>) =>
      `目标降${a.size}，实际降${a.cut}，${a.cut}÷${a.size}×${a.weight}${a.equals}${a.score}`,
    (a) =>
      `a cut of ${a.size} was aimed at, ${a.cut} was reached: ${a.cut} ÷ ${a.size} × ${a.weight} ${a.equals} ${a.score}`,
  ),
  shortBelowZero: line(
    'shortBelowZero',
    (a: FigureTold) => `${a.actual}<${a.target}，目标为负数，不能按比例计分，得${a.score}分`,
    (a) => `${a.actual} < ${a.target}, there is no proportion of a target below 0: ${a.score} points`,
  ),
  exceededBelowZero: line(
    'reverseExceededBelowZero',
    (a: FigureTold & Told<'gap'>) => `${a.actual}>${a.target}，高出${a.gap}，得${a.score}分`,
    (a) => `${a.actual} > ${a.target}, ${a.gap} above: ${a.score} points`,
  ),
  ratio: line(
    'reverseRatio',
    (a: FigureTold) => `${a.target}÷${a.actual}×${a.weight}${a.equals}${a.score}`,
    (a) => `${a.target} ÷ ${a.actual} × ${a.weight} ${a.equals} ${a.score}`,
  ),
  exceeded: line(
    'reverseExceeded',
    (a: FigureTold) => `${a.actual}>${a.target}，超出目标一倍以上，得${a.score}分`,
    (a) => `${a.actual} > ${a.target}, at least twice the target: ${a.score} points`,
  ),
};

/** 比例法: what is not fully reached scores in proportion. */
export const proportional = {
  id: 'proportional',
  name: words('比例法', 'Proportional'),
  needs: 'figures',
  choice,
  proposals: [{ function: 'proportional', reverse: 'linear' }],
  fields: {
    reverse: {
      label: words('越低越好的指标超出目标时', 'Lower-is-better indicators above target'),
      options: REVERSE,
    },
  },
  parameterNames: { reverse: words('越低越好的指标的算法', 'reverse') },
  sentence: {
    'zh-CN': ({ reverse }) =>
      `达到目标得满分，未达到按“实际÷目标”的比例得分；越低越好的指标超出目标时${REVERSE[reverse]['zh-CN']}`,
    'en-US': ({ reverse }) =>
      `full points when met, else in proportion to actual ÷ target; lower-is-better indicators above target: ${REVERSE[reverse]['en-US']}`,
  },
  lines,

  score({ figures, weight }, { reverse }) {
    if (figures === null) return unscorable(generalLines.noTarget, {});
    if (isMet(figures)) return full(figures, weight);
    if (figures.target.isZero()) return nothing(figures, generalLines.zeroTarget);
    if (figures.comparison !== 'atMost') return forward(figures, weight);
    return reverse === 'linear' ? linear(figures, weight) : inverse(figures, weight);
  },

  formula(terms, { reverse }) {
    if (hasFigures(terms) && terms.figures.target.isZero()) return whenMet(terms, '0');
    if (!hasShares(terms)) return null;
    const { actual, target, weight, figures } = terms;
    if (figures.comparison !== 'atMost') return whenMet(terms, `MAX(0,${actual}/${target}*${weight})`);
    if (reverse === 'ratio') return whenMet(terms, `${target}/${actual}*${weight}`);
    return whenMet(terms, `MAX(0,(1-(${actual}-${target})/${target})*${weight})`);
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 比例法. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '正向指标达到目标得满分，未达到按“实际÷目标×分值”得分；反向指标不超过目标得满分，超过时按 linear“分值×(1−(实际-目标)÷目标)”或 ratio“分值×目标÷实际”得分；目标为0：正向不为负得满分，反向不为正得满分，否则0分',
    'At least: full weight when met, else actual ÷ target × weight. At most: full weight when met, else linear weight × (1 − (actual − target) ÷ target) or ratio weight × target ÷ actual. Target 0: full weight when met, else 0.',
  ),
  parameters: [
    parameter(
      'reverse',
      words('反向指标的算法：linear 线性递减，ratio 反比', 'how an at-most indicator falls: linear, or ratio'),
      words('linear 或 ratio', 'linear or ratio'),
      'linear',
    ),
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
  source: words(
    '财预〔2020〕10号：未完成目标的按完成值与目标值的比例记分；反向指标的算法原文未规定',
    '财预〔2020〕10号: a missed target scores in proportion; it gives no formula for at-most indicators',
  ),
});

function forward(figures: Figures, weight: Exact): Verdict {
  if (figures.actual.isNegative())
    return nothing(figures, figures.target.isNegative() ? lines.shortBelowZero : generalLines.negativeActual);
  const share = over(weight.times(figures.actual), figures.target);
  return bySides(points(share, lines.proportional, figureLine(figures)), figures);
}

function linear(figures: Figures, weight: Exact): Verdict {
  const size = figures.target.abs();
  const left = size.minus(figures.actual.minus(figures.target));
  if (left.lte(0)) return exceeded(figures);
  const share = over(weight.times(left), size);
  if (figures.target.isPositive()) return bySides(points(share, lines.linear, figureLine(figures)), figures);
  const told = { gap: sideText(figures, shortfall(figures)), size: sideText(figures, size) };
  return bySides(points(share, lines.belowZero, { ...figureArgs(figures), ...told }), figures);
}

function inverse(figures: Figures, weight: Exact): Verdict {
  const { target, actual } = figures;
  if (target.isPositive()) {
    return bySides(points(over(weight.times(target), actual), lines.ratio, figureLine(figures)), figures);
  }
  // A negative target (a decrease) that is missed: the share of the decrease that was reached.
  if (!actual.isNegative()) return exceeded(figures);
  const told = { cut: sideText(figures, actual.abs()), size: sideText(figures, target.abs()) };
  const share = over(weight.times(actual.abs()), target.abs());
  return bySides(points(share, lines.cutBelowZero, { ...figureArgs(figures), ...told }), figures);
}

/** Of a target below 0 nobody would say that it is exceeded twice over. */
function exceeded(figures: Figures): Verdict {
  if (figures.target.isPositive()) return nothing(figures, lines.exceeded);
  const told = { gap: sideText(figures, shortfall(figures)) };
  return points({ numerator: ZERO, denominator: ONE }, lines.exceededBelowZero, { ...figureArgs(figures), ...told });
}

function over(numerator: Exact, denominator: Exact): Ratio {
  return { numerator, denominator };
}
