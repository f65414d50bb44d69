import { Exact, HUNDRED, ONE, plainText, whole, type Ratio } from '../../exact';
import { PERCENT } from '../../grid/units';
import type { LocalText } from '../../local-text';
import type { Told } from '../explanation';
import { about, equalSign, roughly, unitText, writtenText, type EqualSign } from '../line-figure';
import { factor, rounded } from '../round';
import { onScale, shortfall, type Figures } from './figures';

/** How a miss is counted: in percentage points, in the target's unit or in percent of the target; by whole steps or in
 *  proportion. */
export interface Steps {
  readonly points: string;
  readonly step: string;
  readonly percentSteps?: boolean;
  readonly wholeSteps: boolean;
}

/** What a line tells of a gap and its steps. */
export type StepTold = Told<'gap' | 'unit' | 'step'> & {
  readonly gapUnit: 'points' | 'own' | 'percent';
  readonly gapSign: EqualSign;
};

/** What a miss costs by its steps, and the figures of the line of arithmetic; `sign`: whether one of these is rounded. */
export interface StepsOff {
  readonly off: Ratio;
  readonly sign: EqualSign;
  readonly args: StepTold & Told<'points' | 'off'>;
}

interface Gap {
  readonly steps: Ratio;
  /** What the line goes on calculating with. */
  readonly counted: Exact;
  readonly size: Ratio;
  readonly shown: Pick<StepTold, 'gapUnit' | 'unit'>;
}

/** Whether steps are so many percent of the target; a rate counts in percentage points. */
export function countsPercent({ unit }: Figures, { percentSteps }: Steps): boolean {
  return percentSteps === true && unit !== PERCENT;
}

/** Points off for every step short, whole steps or in proportion. */
export function stepsOff(figures: Figures, choice: Steps): StepsOff {
  const gap = countsPercent(figures, choice) ? percentGap(figures, choice) : ownGap(figures, choice);
  const { wholeSteps, points, step } = choice;
  const count = wholeSteps ? whole(stepsUp(gap.steps)) : gap.steps;
  const counted = wholeSteps ? plainText(count.numerator) : plainText(gap.counted) + (step === '1' ? '' : `÷${step}`);
  const told = gap.size.denominator === ONE ? gap.size.numerator : rounded(gap.size);
  const isOwn = gap.shown.gapUnit === 'own';
  return {
    off: { numerator: count.numerator.times(points), denominator: count.denominator },
    sign: wholeSteps || Number(points) === 0 ? '=' : equalSign(gap.size, gap.counted),
    args: {
      ...gap.shown,
      gap: isOwn ? writtenText(told, figures) : plainText(told),
      gapSign: equalSign(gap.size, told),
      step,
      points,
      off: `${counted}×${points}`,
    },
  };
}

/** The gap in percentage points or the target's unit, by steps of these. */
function ownGap(figures: Figures, choice: Steps): Gap {
  const { per = ONE, unit } = figures;
  const numerator = shortfall(figures);
  const size = { numerator, denominator: per };
  return {
    steps: { numerator, denominator: onScale(new Exact(choice.step), figures) },
    counted: per === ONE ? numerator : factor(size),
    size,
    shown: { gapUnit: unit === PERCENT ? 'points' : 'own', unit: unit ?? '' },
  };
}

/** The gap as percent of the target, by steps of so many percent. */
function percentGap(figures: Figures, choice: Steps): Gap {
  const numerator = shortfall(figures).times(HUNDRED);
  const denominator = figures.target.abs();
  const size = { numerator, denominator };
  return {
    steps: { numerator, denominator: denominator.times(choice.step) },
    counted: factor(size),
    size,
    shown: { gapUnit: 'percent', unit: PERCENT },
  };
}

/** How many steps a gap takes, a part of one counting as one. */
function stepsUp({ numerator, denominator }: Ratio): Exact {
  const steps = numerator.divToInt(denominator);
  return steps.times(denominator).eq(numerator) ? steps : steps.plus(ONE);
}

/** A gap in words: 26个百分点, 2个, 目标的12.5%. */
export function gapText({ gap, gapUnit, gapSign }: StepTold, language: keyof LocalText): string {
  if (language === 'zh-CN') {
    const of = gapUnit === 'percent' ? '目标的' : '';
    return of + roughly(gapSign) + gap + (gapUnit === 'own' ? '' : POINTS[gapUnit]);
  }
  if (gapUnit === 'own') return about(gapSign) + gap;
  return about(gapSign) + (gapUnit === 'percent' ? `${gap}% of the target` : percentagePoints(gap));
}

/** The size of a step in words: 5个百分点. */
export function stepText({ step, gapUnit, unit }: StepTold, language: keyof LocalText): string {
  if (gapUnit === 'own') return step + unitText(unit);
  if (language === 'zh-CN') return step + POINTS[gapUnit];
  return gapUnit === 'percent' ? `${step}%` : percentagePoints(step);
}

const POINTS = { points: '个百分点', percent: PERCENT };

const percentagePoints = (amount: string): string => `${amount} percentage point${amount === '1' ? '' : 's'}`;
