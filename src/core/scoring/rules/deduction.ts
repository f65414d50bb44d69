import { Exact, ONE, plainText, whole, type Ratio } from '../../exact';
import { isMet, shortfall, type Figures } from '../figures';
import { PERCENT } from '../../grid/units';
import type { ChoiceOf, ScoringRule, Verdict } from './rule';
import { figureArgs, full, points } from './verdicts';

type Choice = ChoiceOf<'deduction'>;
type PerPoint = Extract<Choice, { form: 'perPoint' }>;

/** 扣分法: points off for a miss, flat or by how far it misses. */
export const deduction: ScoringRule<Choice> = {
  needsFigures: true,
  meta: {
    id: 'deduction',
    name: { 'zh-CN': '扣分法', 'en-US': 'Deduction' },
    formula: {
      'zh-CN':
        '达到目标得满分；未达标一次性扣若干分（flat），或每差一档扣若干分（perPoint，可按整档向上取整或按比例），扣至下限为止',
      'en-US':
        'Full weight when met; else points off once (flat), or for every step short (perPoint, whole steps or in proportion), down to the floor.',
    },
    parameters: [
      {
        name: 'form',
        meaning: { 'zh-CN': 'flat 一次性扣分，perPoint 按差距扣分', 'en-US': 'flat: once; perPoint: by the gap' },
      },
      { name: 'points', meaning: { 'zh-CN': '每次扣的分数', 'en-US': 'points off each time' } },
      {
        name: 'step',
        meaning: {
          'zh-CN': '一档的大小：比率为百分点，其他为目标的单位',
          'en-US': 'size of a step: percentage points, else the target’s unit',
        },
      },
      { name: 'wholeSteps', meaning: { 'zh-CN': '不足一档按一档计', 'en-US': 'a part of a step counts as a step' } },
      { name: 'floor', meaning: { 'zh-CN': '最低得分', 'en-US': 'the least score' } },
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
    ],
    source: {
      'zh-CN': '石家庄市数据资源管理局2019年自评报告（扣4分）；各地“每低1个百分点扣1分，扣完为止”等写法',
      'en-US': 'the source report (4 points off); local wordings such as 每低1个百分点扣1分，扣完为止',
    },
  },
  score({ figures, weight }, choice) {
    if (figures === null) return { kind: 'unscorable', code: 'noTarget', args: {} };
    if (isMet(figures)) return full(figures, weight);
    if (choice.form === 'flat') return flat(figures, weight, choice);
    if (!figures.scaleKnown) return { kind: 'unscorable', code: 'scaleUnclear', args: figureArgs(figures) };
    return perPoint(figures, weight, choice);
  },
};

function flat(figures: Figures, weight: Exact, choice: Extract<Choice, { form: 'flat' }>): Verdict {
  const args = { ...figureArgs(figures), points: choice.points };
  const off = new Exact(choice.points);
  return deducted(whole(off), weight, choice.floor, 'deductionFlat', { ...args, off: choice.points });
}

function perPoint(figures: Figures, weight: Exact, choice: PerPoint): Verdict {
  const gap = shortfall(figures);
  const step = new Exact(choice.step);
  const count = choice.wholeSteps ? whole(stepsUp(gap, step)) : { numerator: gap, denominator: step };
  const countText = choice.wholeSteps
    ? plainText(count.numerator)
    : plainText(gap) + (step.eq(ONE) ? '' : `÷${choice.step}`);
  const off: Ratio = { numerator: count.numerator.times(choice.points), denominator: count.denominator };
  const args = {
    ...figureArgs(figures),
    gap: plainText(gap),
    unit: figures.unit === PERCENT ? PERCENT : (figures.unit ?? ''),
    step: choice.step,
    points: choice.points,
    count: countText,
    off: `${countText}×${choice.points}`,
  };
  return deducted(off, weight, choice.floor, 'deductionPerPoint', args);
}

/** How many steps a gap takes, a part of one counting as one. */
function stepsUp(gap: Exact, step: Exact): Exact {
  const steps = gap.divToInt(step);
  return steps.times(step).eq(gap) ? steps : steps.plus(ONE);
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
  const belowFloor = left.numerator.lt(floor.times(left.denominator));
  return belowFloor ? points(whole(floor), 'deductionFloor', args) : points(left, code, args);
}
