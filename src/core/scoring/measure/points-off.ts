import { Exact, HUNDRED, whole, ZERO, type Ratio } from '../../exact';
import { generalLines, line, type FigureTold, type Told } from '../explanation';
import { spaced, writtenText } from '../line-figure';
import type { Verdict } from '../rules/rule';
import { byRounded, figureArgs, isBelow, nothing, points, unscorable } from '../rules/verdicts';
import { onScale, type Figures } from './figures';
import type { RangeFigures } from './range-figures';
import { countsPercent, gapText, stepsOff, stepText, type Steps, type StepTold } from './steps-off';

type Miss = FigureTold & Told<'points' | 'off'>;
type StepMiss = Miss & StepTold;

type None = Omit<FigureTold, 'target' | 'weight' | 'equals'> & Told<'limit'>;

/** What is told of points taken off. */
export const pointsOffLines = {
  none: line(
    'deductionNone',
    (a: None) => `${a.actual}${a.sign}${a.limit}，不得分`,
    (a) => `${a.actual} ${a.sign} ${a.limit}: no points`,
  ),
  flat: line(
    'deductionFlat',
    (a: Miss) => `${a.actual}${a.sign}${a.target}，未达标扣${a.points}分：${a.weight}−${a.points}${a.equals}${a.score}`,
    (a) =>
      `${a.actual} ${a.sign} ${a.target}, missed, ${a.points} points off: ${a.weight} − ${a.points} ${a.equals} ${a.score}`,
  ),
  perPoint: line(
    'deductionPerPoint',
    (a: StepMiss) =>
      `${a.actual}${a.sign}${a.target}，差${gapText(a, 'zh-CN')}，每${stepText(a, 'zh-CN')}扣${a.points}分：${a.weight}−${a.off}${a.equals}${a.score}`,
    (a) =>
      `${a.actual} ${a.sign} ${a.target}, short by ${gapText(a, 'en-US')}, ${a.points} points off for every ${stepText(a, 'en-US')}: ${a.weight} − ${spaced(a.off)} ${a.equals} ${a.score}`,
  ),
  floor: line(
    'deductionFloor',
    (a: Miss) => `${a.actual}${a.sign}${a.target}，未达标应扣${a.off}分，最低得${a.score}分`,
    (a) => `${a.actual} ${a.sign} ${a.target}, missed, ${spaced(a.off)} points off, but not below ${a.score}`,
  ),
};

/** What is off on either side, as a miss on that side; of a range, by its nearer end. */
export function eitherSide(figures: Figures | null, range: RangeFigures | null): Figures | null {
  if (figures === null && range === null) return null;
  const { actual, unit } = figures ?? range ?? {};
  if (actual === undefined || unit === undefined) return null;
  const target = figures?.target ?? (range && (actual.lt(range.low) ? range.low : range.high));
  if (target == null) return null;
  const comparison = actual.gt(target) ? 'atMost' : 'atLeast';
  return { scaleKnown: true, ...figures, unit, actual, target, comparison };
}

interface Floored {
  readonly points: string;
  readonly floor: string;
}

type Stepped = Steps & Floored & { readonly noneBeyond?: string };

/** Points off once for a miss. */
export function flatOff(figures: Figures, weight: Exact, choice: Floored): Verdict {
  const args = { ...figureArgs(figures), points: choice.points, off: choice.points };
  const off = whole(new Exact(choice.points));
  return atFloor(off, weight, choice, args) ?? points(left(off, weight), pointsOffLines.flat, args);
}

/** Points off by how far it misses. */
export function stepwiseOff(figures: Figures, weight: Exact, choice: Stepped): Verdict {
  if (!figures.scaleKnown) return unscorable(generalLines.scaleUnclear, figureArgs(figures));
  if (countsPercent(figures, choice) && figures.target.isZero()) return nothing(figures, generalLines.zeroTarget);
  const { off, sign, args: counted } = stepsOff(figures, choice);
  const args = { ...figureArgs(figures), ...counted };
  if (choice.noneBeyond !== undefined && isBeyond(figures, choice, choice.noneBeyond)) {
    const limit = countsPercent(figures, choice)
      ? `${args.target}×${choice.noneBeyond}%`
      : writtenText(new Exact(choice.noneBeyond), figures);
    return points(whole(ZERO), pointsOffLines.none, { actual: args.actual, sign: args.sign, limit });
  }
  return (
    atFloor(off, weight, choice, args) ?? byRounded(points(left(off, weight), pointsOffLines.perPoint, args), sign)
  );
}

/** Whether it is farther off than where points end; the limit itself still has them. */
function isBeyond(figures: Figures, choice: Steps, limit: string): boolean {
  const { actual, target, comparison } = figures;
  const ofTarget = countsPercent(figures, choice);
  const reached = ofTarget ? actual.times(HUNDRED) : actual;
  const end = ofTarget ? target.times(limit) : onScale(new Exact(limit), figures);
  return comparison === 'atMost' ? reached.gt(end) : reached.lt(end);
}

function left({ numerator, denominator }: Ratio, weight: Exact): Ratio {
  return { numerator: weight.times(denominator).minus(numerator), denominator };
}

/** Points are taken off down to the floor; null where as many are left. */
function atFloor(
  off: Ratio,
  weight: Exact,
  choice: Floored,
  args: Omit<Miss, 'weight' | 'equals' | 'score'>,
): Verdict | null {
  const floor = Exact.min(new Exact(choice.floor), weight);
  return isBelow(left(off, weight), floor) ? points(whole(floor), pointsOffLines.floor, args) : null;
}
