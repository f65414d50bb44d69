import * as v from 'valibot';
import { whole, ZERO, Exact } from '../../src/core/exact';
import { words } from '../../src/core/local-text';
import { generalLines, line, type FigureTold, type Told } from '../../src/core/scoring/explanation';
import { isMet, ratioReaches } from '../../src/core/scoring/measure/figures';
import { allowed, is, pick } from '../../src/core/scoring/rule-set/schema/parts';
import type { ChoiceBy, RuleDescription, ScoringRule } from '../../src/core/scoring/rules/rule';
import { figureArgs, figureLine, full, points, unscorable } from '../../src/core/scoring/rules/verdicts';

const LINE = allowed(
  'cutoffLine',
  words('应为写成文字的1至99的整数', 'must be a whole number from 1 to 99 as text'),
  words('请填 1 至 99 的整数', 'Enter a whole number from 1 to 99'),
);

const choice = v.strictObject({
  function: is('cutoff'),
  /** Percent of the target below which there are no points. */
  line: v.pipe(v.string(LINE.key), v.regex(/^[1-9]\d?$/u, LINE.key)),
  above: pick(['share', 'full']),
});
type Choice = ChoiceBy<typeof choice>;

const ABOVE = { share: words('按比例得分', 'points in proportion'), full: words('得满分', 'full points') };

const lines = {
  below: line(
    'cutoffBelow',
    (a: FigureTold & Told<'line'>) => `${a.actual}不到${a.target}的${a.line}%，得${a.score}分`,
    (a) => `${a.actual} is less than ${a.line}% of ${a.target}: ${a.score} points`,
  ),
  share: line(
    'cutoffShare',
    (a: FigureTold) => `${a.actual}÷${a.target}×${a.weight}${a.equals}${a.score}，已过及格线`,
    (a) => `${a.actual} ÷ ${a.target} × ${a.weight} ${a.equals} ${a.score}, above the line`,
  ),
};

/** 及格线: nothing below a share of the target. Made up, as src/CONTRIBUTING.md, A scoring function, says. */
export const cutoff = {
  id: 'cutoff',
  name: words('及格线', 'Cutoff'),
  needs: 'figures',
  choice,
  allowed: [LINE],
  proposals: [{ function: 'cutoff', line: '60', above: 'share' }],
  fields: {
    line: { label: words('及格线（目标的%）', 'Line (% of the target)') },
    above: { label: words('过线以后', 'Above the line'), options: ABOVE },
  },
  parameterNames: { line: words('及格线', 'cutoff'), above: words('过线以后', 'above') },
  sentence: {
    'zh-CN': (made) => `不到目标的 ${made.line}% 得 0 分，过线${ABOVE[made.above]['zh-CN']}`,
    'en-US': (made) => `nothing below ${made.line}% of the target, above it ${ABOVE[made.above]['en-US']}`,
  },
  lines,
  score({ figures, weight }, made) {
    if (figures === null || !figures.target.isPositive()) return unscorable(generalLines.noTarget, {});
    if (!ratioReaches(figures, new Exact(made.line)))
      return points(whole(ZERO), lines.below, { ...figureArgs(figures), line: made.line });
    if (made.above === 'full' || isMet(figures)) return full(figures, weight);
    const share = { numerator: weight.times(figures.actual), denominator: figures.target };
    return points(share, lines.share, figureLine(figures));
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 及格线. */
export const description = (): RuleDescription<Choice> => ({
  formula: words('实际不到目标的一定比例得0分', 'Nothing below a share of the target.'),
  parameters: [
    {
      name: 'line',
      meaning: words('目标的百分之几', 'percent of the target'),
      allowed: words('1至99', '1 to 99'),
      proposed: '60',
    },
  ],
  examples: [
    {
      choice: { function: 'cutoff', line: '60', above: 'share' },
      weight: '10',
      target: '≥100',
      actual: '59',
      score: '0',
    },
  ],
  source: words('虚构', 'made up'),
});

const carelessChoice = v.strictObject({ function: is('careless') });

/** A function with a mistake: twice the weight for what is met, points below nothing for what is missed. */
export const careless = {
  ...cutoff,
  id: 'careless',
  choice: carelessChoice,
  allowed: [],
  proposals: [{ function: 'careless' }],
  fields: {},
  parameterNames: {},
  sentence: { 'zh-CN': () => '粗心', 'en-US': () => 'careless' },
  lines: {},
  score({ figures, weight }) {
    if (figures === null) return unscorable(generalLines.noTarget, {});
    const wrong = isMet(figures) ? weight.times(2) : weight.negated();
    return points(whole(wrong), generalLines.met, figureLine(figures));
  },
} satisfies ScoringRule<typeof carelessChoice>;
