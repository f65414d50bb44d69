import * as v from 'valibot';
import { whole } from '../../exact';
import { words } from '../../local-text';
import { generalLines } from '../explanation';
import { isMet } from '../measure/figures';
import { eitherSide, flatOff, pointsOffLines, stepwiseOff } from '../measure/points-off';
import { isInRange } from '../measure/range-figures';
import { hasFigures, stepsTerm, whenMet } from '../measure/row-terms';
import { above0, flag, is, limit, oneOf, points as pointsText, say } from '../rule-set/schema/parts';
import { rangeArgs, rangeLines } from './range';
import type { ChoiceBy, RuleDescription, ScoringRule } from './rule';
import {
  FLAG_ALLOWED,
  FLOOR,
  full,
  points,
  POINTS_ALLOWED,
  POINTS_OFF,
  POSITIVE_ALLOWED,
  unscorable,
  parameter,
} from './verdicts';

/** The line above which full points are due, as a figure such as `≥90%`; in place of the row's target. */
const from = v.exactOptional(
  v.pipe(v.string(say('line')), v.regex(/^[≥≤=]-?\d{1,12}(?:\.\d{1,6})?\S{0,6}$/u, say('line'))),
);
const off = { function: is('deduction'), points: pointsText, floor: pointsText, from };
const flatChoice = v.strictObject({ ...off, form: is('flat') });
const stepChoice = v.strictObject({
  ...off,
  form: is('perPoint'),
  /** Size of one step: percentage points for rates, else in the target's unit. */
  step: above0,
  /** Rows that are no rate: the step is so many percent of the target (每低5%扣1分). */
  percentSteps: v.exactOptional(flag),
  /** A part of a step counts as a step; else it counts in proportion. */
  wholeSteps: flag,
  /** Above the target counts as much as below it, and a range may be missed on either side. */
  bothSides: v.exactOptional(flag),
  /** Farther off than this nothing is left (低于60%不得分): percentage points, else the target's unit, or where steps are
   *  percent of the target so many percent of it. */
  noneBeyond: v.exactOptional(limit),
});
const choice = v.variant('form', [flatChoice, stepChoice], oneOf(['flat', 'perPoint']));
/** Points off for a miss. */
export type DeductionChoice = ChoiceBy<typeof choice>;
type Choice = DeductionChoice;
type PerPoint = Extract<Choice, { form: 'perPoint' }>;

/** 扣分法: points off for a miss, flat or by how far it misses. */
export const deduction = {
  id: 'deduction',
  name: words('扣分法', 'Deduction'),
  needs: 'figures',
  choice,
  proposals: [
    { function: 'deduction', form: 'flat', points: null, floor: '0' },
    { function: 'deduction', form: 'perPoint', points: null, step: '1', wholeSteps: false, floor: '0' },
  ],
  fields: {
    form: {
      label: words('怎样扣分', 'How points are taken off'),
      options: {
        flat: words('未达标一次扣', 'once for a miss'),
        perPoint: words('差多少扣多少', 'by how far it misses'),
      },
    },
    points: POINTS_OFF,
    step: {
      label: words(
        '每差多少扣一次（比率填百分点，其他按目标的单位）',
        'For every (percentage points for rates, else the target’s unit)',
      ),
    },
    percentSteps: {
      label: words('不是比率的指标，按目标的百分之几算一次', 'If not a rate: so many percent of the target'),
      blank: 'absent',
      onlyWhere: ['form', 'perPoint'],
    },
    wholeSteps: { label: words('不足一次按一次扣', 'A part counts in full') },
    floor: FLOOR,
    bothSides: {
      label: words('高于目标也同样扣分', 'Points off above the target as well'),
      blank: 'absent',
      onlyWhere: ['form', 'perPoint'],
    },
    noneBeyond: {
      label: words(
        '差到多少不得分（比率填百分数，其他按目标的单位）',
        'No points beyond (percentage for rates, else the target’s unit)',
      ),
      typed: 'number',
      blank: 'absent',
      onlyWhere: ['form', 'perPoint'],
    },
    from: {
      label: words('得满分的界线，如 ≥90%', 'Line for full points, such as ≥90%'),
      typed: 'line',
      blank: 'absent',
    },
  },
  parameterNames: {
    form: words('扣分方式', 'form'),
    step: words('每差多少扣一次', 'size of a step'),
    percentSteps: words('按目标的百分之几', 'percentSteps'),
    wholeSteps: words('不足一次按一次扣', 'a part counts in full'),
    floor: words('最低得分', 'least score'),
    bothSides: words('高于目标也扣分', 'bothSides'),
    noneBeyond: words('不得分的界线', 'noneBeyond'),
  },
  sentence: {
    'zh-CN': (made) => {
      const met = made.from === undefined ? '达到目标得满分' : `${made.from}得满分`;
      const end = `最低得 ${made.floor} 分`;
      if (made.form === 'flat') return `${met}，未达到扣 ${made.points} 分，${end}`;
      const step = made.percentSteps ? `目标的 ${made.step}%（比率为百分点）` : `${made.step}（比率为百分点）`;
      const rest = made.wholeSteps ? '不足一次按一次扣' : '不足一次按比例扣';
      const side = made.bothSides ? '高于或低于目标，' : '';
      const none = made.noneBeyond === undefined ? '' : `，超出 ${made.noneBeyond} 不得分`;
      return `${met}，${side}每差${step}扣 ${made.points} 分，${rest}，${end}${none}`;
    },
    'en-US': (made) => {
      const met = `full points ${made.from === undefined ? 'when met' : `from ${made.from}`}`;
      const end = `at least ${made.floor}`;
      if (made.form === 'flat') return `${met}, else ${made.points} off, ${end}`;
      const step = made.percentSteps
        ? `${made.step}% of the target (percentage points for rates)`
        : `${made.step} (percentage points for rates)`;
      const rest = made.wholeSteps ? 'a part counts in full' : 'a part counts in proportion';
      const side = made.bothSides ? 'above or below' : 'missing';
      const none = made.noneBeyond === undefined ? '' : `, nothing beyond ${made.noneBeyond}`;
      return `${met}, ${made.points} off for every ${step} ${side}, ${rest}, ${end}${none}`;
    },
  },
  lines: pointsOffLines,

  score({ figures: measured, range, weight }, choice) {
    const both = choice.form === 'perPoint' && choice.bothSides === true;
    if (both && range !== null && isInRange(range)) return points(whole(weight), rangeLines.inside, rangeArgs(range));
    const figures = both ? eitherSide(measured, range) : measured;
    if (figures === null) return unscorable(generalLines.noTarget, {});
    if (isMet(figures)) return full(figures, weight);
    return choice.form === 'flat' ? flatOff(figures, weight, choice) : stepwiseOff(figures, weight, choice);
  },

  formula(terms, choice) {
    if (!hasFigures(terms) || terms.points.lt(choice.floor)) return null;
    const off = choice.form === 'flat' ? choice.points : stepsTerm(terms, choice);
    return off === null ? null : whenMet(terms, `MAX(${choice.floor},${terms.weight}-${off})`);
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 扣分法. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '达到目标得满分；未达标一次性扣若干分（flat），或每差一档扣若干分（perPoint，可按整档向上取整或按比例；一档为百分点、目标的单位或目标的百分之几），扣至下限为止',
    'Full weight when met; else points off once (flat), or for every step short (perPoint, whole steps or in proportion), down to the floor.',
  ),
  parameters: [
    parameter(
      'form',
      words('flat 一次性扣分，perPoint 按差距扣分', 'flat: once; perPoint: by the gap'),
      words('flat 或 perPoint', 'flat or perPoint'),
      'flat',
    ),
    parameter('points', words('每次扣的分数', 'points off each time'), POINTS_ALLOWED, null),
    parameter(
      'step',
      words('一档的大小：比率为百分点，其他为目标的单位', 'size of a step: percentage points, else the target’s unit'),
      POSITIVE_ALLOWED,
      '1',
    ),
    parameter(
      'percentSteps',
      words(
        '不是比率的指标，一档是目标的百分之几（每低5%扣1分）',
        'for indicators that are no rate a step is so many percent of the target',
      ),
      FLAG_ALLOWED,
      'false',
    ),
    parameter('wholeSteps', words('不足一档按一档计', 'a part of a step counts as a step'), FLAG_ALLOWED, 'false'),
    parameter('floor', words('最低得分', 'the least score'), POINTS_ALLOWED, '0'),
    parameter(
      'from',
      words(
        '得满分的界线（如 ≥90%），代替年度指标值',
        'the line for full points (such as ≥90%), in place of the row’s target',
      ),
      words('带符号的数值，可以不填', 'a figure with its sign, may be left out'),
      '—',
    ),
    parameter(
      'bothSides',
      words('高于目标（区间）与低于目标一样扣分', 'above the target (or the range) counts as below it'),
      FLAG_ALLOWED,
      'false',
    ),
    parameter(
      'noneBeyond',
      words('差到这个数以外不得分（低于60%不得分）', 'farther off than this nothing is left'),
      words('数，可以不填', 'a number, may be left out'),
      '—',
    ),
  ],
  examples: [
    {
      choice: { function: 'deduction', form: 'flat', points: '4', floor: '0' },
      weight: '20',
      target: '≥60%',
      actual: '34%',
      score: '16',
    },
    { choice: byStep('1', '5', true), weight: '20', target: '≥60%', actual: '34%', score: '14' },
    { choice: byStep('0.5', '1', false), weight: '20', target: '≥60%', actual: '34.5%', score: '7.25' },
    { choice: byStep('1', '1', true), weight: '10', target: '≤30', actual: '45', score: '0' },
    {
      choice: byStep('1', '5', true, { percentSteps: true }),
      weight: '10',
      target: '≥200个',
      actual: '175个',
      score: '7',
    },
    {
      choice: { ...byStep('1', '1', false), noneBeyond: '60' },
      weight: '50',
      target: '≥90%',
      actual: '59%',
      score: '0',
    },
    {
      choice: { ...byStep('0.5', '1', false), bothSides: true },
      weight: '10',
      target: '85%-95%',
      actual: '97%',
      score: '9',
    },
  ],
  source: words(
    '石家庄市数据资源管理局2019年自评报告（扣4分）；各地“每低1个百分点扣1分，扣完为止”等写法',
    'the source report (4 points off); local wordings such as 每低1个百分点扣1分，扣完为止',
  ),
});

function byStep(points: string, step: string, wholeSteps: boolean, percent?: { percentSteps: true }): PerPoint {
  return { function: 'deduction', form: 'perPoint', points, step, ...percent, wholeSteps, floor: '0' };
}
