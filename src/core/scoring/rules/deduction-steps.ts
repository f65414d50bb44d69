import { Exact, HUNDRED, ONE, plainText, whole, type Ratio } from '../../exact';
import { PERCENT } from '../../grid/units';
import type { DeductionChoice } from '../rule-set/function-choice';
import { onScale, shortfall, type Figures } from '../measure/figures';
import { factorText } from '../round';

type PerPoint = Extract<DeductionChoice, { form: 'perPoint' }>;

/** What a miss costs by its steps, and the figures of the line of arithmetic. */
export interface StepsOff {
  readonly off: Ratio;
  readonly args: Readonly<Record<'gap' | 'gapUnit' | 'unit' | 'step' | 'points' | 'off', string>>;
}

interface Gap {
  readonly steps: Ratio;
  readonly shown: Readonly<Record<'gap' | 'gapUnit' | 'unit', string>>;
}

/** Whether steps are so many percent of the target; a rate counts in percentage points. */
export function countsPercent({ unit }: Figures, { percentSteps }: PerPoint): boolean {
  return percentSteps === true && unit !== PERCENT;
}

/** Points off for every step short, whole steps or in proportion. */
export function stepsOff(figures: Figures, choice: PerPoint): StepsOff {
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
function ownGap(figures: Figures, choice: PerPoint): Gap {
  const { per, unit } = figures;
  const numerator = shortfall(figures);
  const gap = per === undefined ? plainText(numerator) : factorText({ numerator, denominator: per });
  return {
    steps: { numerator, denominator: onScale(new Exact(choice.step), figures) },
    shown: { gap, gapUnit: unit === PERCENT ? 'points' : 'own', unit: unit ?? '' },
  };
}

/** The gap as percent of the target, by steps of so many percent. */
function percentGap(figures: Figures, choice: PerPoint): Gap {
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
