import { Exact, whole, type Ratio } from '../../exact';
import { countsPercent, stepsOff } from './deduction-steps';
import { isMet, type Figures } from '../measure/figures';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict } from './rule';
import { figureArgs, full, isBelow, nothing, points, POINTS_ALLOWED, POSITIVE_ALLOWED, unscorable } from './verdicts';

type Choice = ChoiceOf<'deduction'>;
type PerPoint = Extract<Choice, { form: 'perPoint' }>;

/** 扣分法: points off for a miss, flat or by how far it misses. */
export const deduction: ScoringRule<Choice> = {
  needs: 'figures',
  meta: {
    id: 'deduction',
    name: { 'zh-CN': '扣分法', 'en-US': 'Deduction' },
    proposals: [
      { function: 'deduction', form: 'flat', points: null, floor: '0' },
      { function: 'deduction', form: 'perPoint', points: null, step: '1', wholeSteps: false, floor: '0' },
    ],
  },
  score({ figures, weight }, choice) {
    if (figures === null) return unscorable('noTarget');
    if (isMet(figures)) return full(figures, weight);
    if (choice.form === 'flat') return flat(figures, weight, choice);
    if (!figures.scaleKnown) return unscorable('scaleUnclear', figureArgs(figures));
    if (countsPercent(figures, choice) && figures.target.isZero()) return nothing(figures, 'zeroTarget');
    return stepwise(figures, weight, choice);
  },
};

/** What the manual says of 扣分法. */
export const deductionDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN':
      '达到目标得满分；未达标一次性扣若干分（flat），或每差一档扣若干分（perPoint，可按整档向上取整或按比例；一档为百分点、目标的单位或目标的百分之几），扣至下限为止',
    'en-US':
      'Full weight when met; else points off once (flat), or for every step short (perPoint, whole steps or in proportion), down to the floor.',
  },
  parameters: [
    {
      name: 'form',
      meaning: { 'zh-CN': 'flat 一次性扣分，perPoint 按差距扣分', 'en-US': 'flat: once; perPoint: by the gap' },
      allowed: { 'zh-CN': 'flat 或 perPoint', 'en-US': 'flat or perPoint' },
      proposed: 'flat',
    },
    {
      name: 'points',
      meaning: { 'zh-CN': '每次扣的分数', 'en-US': 'points off each time' },
      allowed: POINTS_ALLOWED,
      proposed: null,
    },
    {
      name: 'step',
      meaning: {
        'zh-CN': '一档的大小：比率为百分点，其他为目标的单位',
        'en-US': 'size of a step: percentage points, else the target’s unit',
      },
      allowed: POSITIVE_ALLOWED,
      proposed: '1',
    },
    {
      name: 'percentSteps',
      meaning: {
        'zh-CN': '不是比率的指标，一档是目标的百分之几（每低5%扣1分）',
        'en-US': 'for indicators that are no rate a step is so many percent of the target',
      },
      allowed: { 'zh-CN': 'true 或 false', 'en-US': 'true or false' },
      proposed: 'false',
    },
    {
      name: 'wholeSteps',
      meaning: { 'zh-CN': '不足一档按一档计', 'en-US': 'a part of a step counts as a step' },
      allowed: { 'zh-CN': 'true 或 false', 'en-US': 'true or false' },
      proposed: 'false',
    },
    {
      name: 'floor',
      meaning: { 'zh-CN': '最低得分', 'en-US': 'the least score' },
      allowed: POINTS_ALLOWED,
      proposed: '0',
    },
    {
      name: 'from',
      meaning: {
        'zh-CN': '得满分的界线（如 ≥90%），代替年度指标值',
        'en-US': 'the line for full points (such as ≥90%), in place of the row’s target',
      },
      allowed: { 'zh-CN': '带符号的数值，可以不填', 'en-US': 'a figure with its sign, may be left out' },
      proposed: '—',
    },
  ],
  examples: [
    {
      choice: { function: 'deduction', form: 'flat', points: '4', floor: '0' },
      weight: '20',
      target: '≥60%',
      actual: '34%',
      score: '16',
    },
    {
      choice: { function: 'deduction', form: 'perPoint', points: '1', step: '5', wholeSteps: true, floor: '0' },
      weight: '20',
      target: '≥60%',
      actual: '34%',
      score: '14',
    },
    {
      choice: { function: 'deduction', form: 'perPoint', points: '0.5', step: '1', wholeSteps: false, floor: '0' },
      weight: '20',
      target: '≥60%',
      actual: '34.5%',
      score: '7.25',
    },
    {
      choice: { function: 'deduction', form: 'perPoint', points: '1', step: '1', wholeSteps: true, floor: '0' },
      weight: '10',
      target: '≤30',
      actual: '45',
      score: '0',
    },
    {
      choice: {
        function: 'deduction',
        form: 'perPoint',
        points: '1',
        step: '5',
        percentSteps: true,
        wholeSteps: true,
        floor: '0',
      },
      weight: '10',
      target: '≥200个',
      actual: '175个',
      score: '7',
    },
  ],
  source: {
    'zh-CN': '石家庄市数据资源管理局2019年自评报告（扣4分）；各地“每低1个百分点扣1分，扣完为止”等写法',
    'en-US': 'the source report (4 points off); local wordings such as 每低1个百分点扣1分，扣完为止',
  },
};

function flat(figures: Figures, weight: Exact, choice: Extract<Choice, { form: 'flat' }>): Verdict {
  const args = { ...figureArgs(figures), points: choice.points };
  const off = new Exact(choice.points);
  return deducted(whole(off), weight, choice.floor, 'deductionFlat', { ...args, off: choice.points });
}

function stepwise(figures: Figures, weight: Exact, choice: PerPoint): Verdict {
  const { off, args } = stepsOff(figures, choice);
  return deducted(off, weight, choice.floor, 'deductionPerPoint', { ...figureArgs(figures), ...args });
}

function deducted(
  off: Ratio,
  weight: Exact,
  floorText: string,
  code: 'deductionFlat' | 'deductionPerPoint',
  args: Readonly<Record<string, string>>,
): Verdict {
  const floor = Exact.min(new Exact(floorText), weight);
  const left: Ratio = { numerator: weight.times(off.denominator).minus(off.numerator), denominator: off.denominator };
  return isBelow(left, floor) ? points(whole(floor), 'deductionFloor', args) : points(left, code, args);
}
