import { Exact, HUNDRED, plainText } from '../../exact';
import type { DeductionChoice } from '../rules/deduction';
import type { Bound, Interval } from './conditions';
import type { Award, Step } from './effects';
import { isRelated, measureOf } from './measures';
import type { RuleRow } from './rule-row';

/** What a rule with a step says besides it. */
export interface StepRule {
  readonly step: Step;
  /** The condition the step stands under, where it has one. */
  readonly under: Interval | null;
  /** Where full points are due; null: at the target. */
  readonly line: Interval | null;
  /** Where nothing is left. */
  readonly cut: Interval | null;
  readonly floor: string;
  readonly wholeSteps: boolean;
}

type Side = 'below' | 'above' | 'both';

/** Points off by steps from a line or the target on; null where the step does not fit the row, or its parts do not fit
 *  each other. */
export function stepDeduction(rule: StepRule, row: RuleRow): DeductionChoice | null {
  const { step } = rule;
  const points = costOf(step.cost, row);
  const side = sideOf(step, row);
  if (points === null || side === null || new Exact(step.size).isZero()) return null;
  const inPercent = /%|百分点/u.test(step.unit);
  if (!fitsUnit(step, inPercent, row) || !fitsSubject(step, inPercent, row)) return null;
  const from = lineOf(rule, side, row);
  const none = cutOf(rule, side, row);
  if (from === null || none === null || !isUnder(rule, side, row)) return null;
  return {
    function: 'deduction',
    form: 'perPoint',
    points,
    step: step.size,
    ...(inPercent && { percentSteps: true }),
    wholeSteps: rule.wholeSteps,
    floor: rule.floor,
    ...(from !== '' && { from }),
    ...(side === 'both' && { bothSides: true }),
    ...(none !== '' && { noneBeyond: none }),
  };
}

/** 扣分值的5% of a weight of 20 is 1. */
function costOf(cost: Award, { weight }: RuleRow): string | null {
  if (!('share' in cost)) return cost.points;
  if (weight === null) return null;
  const points = plainText(new Exact(weight).times(cost.share).div(HUNDRED));
  return /^\d{1,6}(?:\.\d{1,6})?$/u.test(points) ? points : null;
}

/** On which side the step counts. What happens counts from none on: in a row that aims at none. */
function sideOf({ side, unit, thing, size }: Step, row: RuleRow): Side | null {
  const { comparison, signed, target, ranged, kind } = row;
  if (side === 'each') {
    const happens = /[起次例处项件个人户笔宗]/u.test(unit) && !/%|百分点/u.test(unit) && size === '1';
    if (!happens || kind === 'rate' || (thing !== '' && !isRelated(thing, row) && !row.name.includes(thing.slice(-2))))
      return null;
    if (target !== null && !new Exact(target.value).isZero()) return null;
    return comparison === 'atLeast' && signed ? null : 'above';
  }
  if (thing !== '' && side !== 'below') return null;
  if (side === 'both') return ranged || comparison === 'equal' || !signed ? 'both' : null;
  if (ranged) return null;
  if (side === 'above') return signed && comparison !== 'atMost' && comparison !== 'equal' ? null : 'above';
  return signed && comparison === 'atMost' ? null : 'below';
}

const COUNTED = /^(?:个|项|件|条|人次|人|名|次|户|家|起|例|处|批|台|套|场|笔|份|期|篇|宗)$/u;

/** Whether the row is counted in what the step is. */
function fitsUnit({ unit }: Step, inPercent: boolean, { kind, target, ranged }: RuleRow): boolean {
  if (unit === '' || kind === null) return true;
  if (inPercent) return !(ranged && kind !== 'rate');
  if (kind === 'rate') return false;
  const own = target?.unit ?? '';
  return own === unit || (COUNTED.test(unit) && (own === '' || COUNTED.test(own)));
}

/** Whether what the step names is what the row measures. */
function fitsSubject({ subject }: Step, inPercent: boolean, row: RuleRow): boolean {
  if (subject === '') return true;
  const unit = inPercent ? '%' : '';
  return measureOf({ kind: 'interval', subject, low: null, high: null, unit }, row) !== null;
}

/** The line full points are due from, as a figure with its sign; '': the target; null: not understood. */
function lineOf({ line, step }: StepRule, side: Side, row: RuleRow): string | null {
  if (line === null) {
    if (row.target === null) {
      if (row.name === '' || row.ranged) return '';
      return step.side === 'each' ? `≤0${step.unit}` : '';
    }
    // The step tells the direction that the sheet leaves open.
    const against = side === 'above' ? row.comparison !== 'atMost' : side === 'below' && row.comparison === 'atMost';
    return against ? `${side === 'above' ? '≤' : '≥'}${row.target.value}${row.target.unit}` : '';
  }
  const measure = measureOf(line, row);
  const end = fullEnd(line, side);
  if (measure === null || measure === 'deviation' || end === null) return null;
  if (measure === 'ratio') return end.at === '100' && side !== 'above' ? '' : null;
  return `${side === 'both' ? '=' : side === 'above' ? '≤' : '≥'}${end.at}${line.unit}`;
}

/** Where an interval that has full points ends towards the miss. */
function fullEnd({ low, high, bare }: Interval, side: Side): Bound | null {
  const isPoint = low !== null && low === high;
  if (side === 'both') return isPoint ? low : null;
  if (isPoint && bare !== true && side === 'below') return low.at === '100' ? low : null;
  const [end, other] = side === 'below' ? [low, high] : [high, low];
  if (end === null || end.open === true) return null;
  return other === null || isPoint || (side === 'below' && other.at === '100') || (side === 'above' && other.at === '0')
    ? end
    : null;
}

/** The figure beyond which nothing is left; '': none; null: not understood. */
function cutOf({ cut, line, step }: StepRule, side: Side, row: RuleRow): string | null {
  if (cut === null) return '';
  const measure = measureOf(cut, row);
  const [end, other] = side === 'below' ? [cut.high, cut.low] : [cut.low, cut.high];
  if (side === 'both' || end === null || end.open === false || !(other === null || other.at === '0')) return null;
  if (measure === 'ratio' && !/%|百分点/u.test(step.unit)) return null;
  if (
    measure === null ||
    measure === 'deviation' ||
    (measure === 'actual' && row.kind === 'count' && /%|百分点/u.test(step.unit))
  )
    return null;
  const from = line === null ? row.target?.value : fullEnd(line, side)?.at;
  if (from === undefined) return end.at;
  const full = measure === 'ratio' ? '100' : from;
  const isBehind = side === 'below' ? new Exact(end.at).lt(full) : new Exact(end.at).gt(full);
  return isBehind ? end.at : null;
}

/** The condition of a step is what the line leaves over: X>0，每超过…; or up to where nothing is left. */
function isUnder({ under, line, cut }: StepRule, side: Side, row: RuleRow): boolean {
  if (under === null) return true;
  if (side === 'both' || measureOf(under, row) === null) return false;
  const start = line === null ? row.target?.value : fullEnd(line, side)?.at;
  const [near, far] = side === 'below' ? [under.high, under.low] : [under.low, under.high];
  if (near === null || start === undefined || !new Exact(near.at).eq(start)) return false;
  const end = cut && (side === 'below' ? cut.high : cut.low);
  return far === null || (end !== null && end !== undefined && new Exact(far.at).eq(end.at));
}
