import { Exact, HUNDRED, ONE, plainText, whole, type Ratio } from '../../exact';
import { PERCENT } from '../../grid/units';
import type { LocalText } from '../../local-text';
import type { Told } from '../explanation';
import { factorText } from '../round';
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
export type StepTold = Told<'gap' | 'unit' | 'step'> & { readonly gapUnit: 'points' | 'own' | 'percent' };

/** What a miss costs by its steps, and the figures of the line of arithmetic. */
export interface StepsOff {
  readonly off: Ratio;
  readonly args: StepTold & Told<'points' | 'off'>;
}

interface Gap {
  readonly steps: Ratio;
  readonly shown: Omit<StepTold, 'step'>;
}

/** Whether steps are so many percent of the target; a rate counts in percentage points. */
export function countsPercent({ unit }: Figures, { percentSteps }: Steps): boolean {
  return percentSteps === true && unit !== PERCENT;
}

/** Points off for every step short, whole steps or in proportion. */
export function stepsOff(figures: Figures, choice: Steps): StepsOff {
  const { steps, shown } = countsPercent(figures, choice) ? percentGap(figures, choice) : ownGap(figures, choice);
  const count = choice.wholeSteps ? whole(stepsUp(steps)) : steps;
  const countText = choice.wholeSteps
    ? plainText(count.numerator)
    : shown.gap + (choice.step === '1' ? '' : `÷${choice.step}`);
  return {
    off: { numerator: count.numerator.times(choice.points), denominator: count.denominator },
    args: { ...shown, step: choice.step, points: choice.points, off: `${countText}×${choice.points}` },
  };
}

/** The gap in percentage points or the target's unit, by steps of these. */
function ownGap(figures: Figures, choice: Steps): Gap {
  const { per, unit } = figures;
  const numerator = shortfall(figures);
  const gap = per === undefined ? plainText(numerator) : factorText({ numerator, denominator: per });
  return {
    steps: { numerator, denominator: onScale(new Exact(choice.step), figures) },
    shown: { gap, gapUnit: unit === PERCENT ? 'points' : 'own', unit: unit ?? '' },
  };
}

/** The gap as percent of the target, by steps of so many percent. */
function percentGap(figures: Figures, choice: Steps): Gap {
  const numerator = shortfall(figures).times(HUNDRED);
  const size = figures.target.abs();
  return {
    steps: { numerator, denominator: size.times(choice.step) },
    shown: { gap: factorText({ numerator, denominator: size }), gapUnit: 'percent', unit: PERCENT },
  };
}

/** How many steps a gap takes, a part of one counting as one. */
function stepsUp({ numerator, denominator }: Ratio): Exact {
  const steps = numerator.divToInt(denominator);
  return steps.times(denominator).eq(numerator) ? steps : steps.plus(ONE);
}

/** A gap in words: 26个百分点. */
export function gapText(told: StepTold, language: keyof LocalText): string {
  if (language === 'zh-CN') return (told.gapUnit === 'percent' ? '目标的' : '') + told.gap + unitChinese(told);
  return told.gapUnit === 'percent' ? `${told.gap}% of the target` : amountEnglish(told.gap, told);
}

/** The size of a step in words: 5个百分点. */
export function stepText(told: StepTold, language: keyof LocalText): string {
  return language === 'zh-CN' ? told.step + unitChinese(told) : amountEnglish(told.step, told);
}

function unitChinese({ gapUnit, unit }: StepTold): string {
  return gapUnit === 'points' ? '个百分点' : unit;
}

function amountEnglish(amount: string, { gapUnit, unit }: StepTold): string {
  if (gapUnit === 'points') return `${amount} percentage point${amount === '1' ? '' : 's'}`;
  if (gapUnit === 'percent') return `${amount}%`;
  return unit === '' ? amount : `${amount} ${unit}`;
}
