import { Exact, HUNDRED, ONE, ZERO } from '../../exact';
import { compactText } from '../../grid/cell-text';
import type { Quantity } from '../../grid/reading';
import {
  baseUnit,
  declaredUnit,
  isCounting,
  isMoney,
  moneyOf,
  MULTIPLIERS,
  PERCENT,
  unitInLabel,
} from '../../grid/units';
import type { Figures } from './figures';

/** Target and actual on one scale, or why they are not: units that cannot be converted, a scale we would have to guess. */
export type Alignment =
  | (Omit<Figures, 'comparison'> & {
      /** The units differ and only count (5个, 5家); the numbers are equal. */
      readonly countedApart?: true;
    })
  | 'sameUnit'
  | 'scaleUnclear';

interface Side {
  readonly value: Exact;
  readonly unit: string | null;
}

const RATE_NAME = /(?:率|比例|比重|占比|百分比|度)$/u;
const MEASURED_DEGREE = /(?:温|湿|长|宽|高|厚|深|速|角|浓|密|强|硬|年|季|月|跨)度$/u;
const FAR_APART = 1000;
/** A whole rate that is written as a fraction stands beside a percentage of at least so much. */
const FRACTION_BESIDE = 20;

/** Brings target and actual to the same scale (form-dialects.md): what one side says about its unit holds for a bare
 *  figure on the other; a bare 0.95 against 95% is not decided here but asked. */
export function alignUnits(target: Quantity, actual: Quantity, unitColumn: string | null, name: string): Alignment {
  const aligned = alignFigures(target, actual, unitColumn, name);
  if (typeof aligned === 'string') return aligned;
  const multiplier = sharedMultiplier(target, actual);
  return multiplier === null ? aligned : { ...aligned, multiplier };
}

/** 万 where both figures are written with it. */
function sharedMultiplier(target: Quantity, actual: Quantity): string | null {
  const [a, b] = [writtenMultiplier(target), writtenMultiplier(actual)];
  return a === b ? a : null;
}

function writtenMultiplier({ multiplier, unit }: Quantity): string | null {
  return multiplier ?? (unit !== null && Object.hasOwn(MULTIPLIERS, unit) ? unit : null);
}

function alignFigures(target: Quantity, actual: Quantity, unitColumn: string | null, name: string): Alignment {
  if (target.unit !== null && target.unit === actual.unit && !Object.hasOwn(MULTIPLIERS, target.unit)) {
    return { target: target.value, actual: actual.value, unit: target.unit, scaleKnown: true };
  }
  const column = unitColumn === null ? null : declaredUnit(compactText(unitColumn));
  const declared = column ?? unitOfName(name, target.unit ?? actual.unit);
  const [a, b] = resolveMultipliers(target, actual, declared);
  if (a.unit === PERCENT || b.unit === PERCENT || (declared === PERCENT && a.unit === null && b.unit === null)) {
    return column === PERCENT ? alignPercent(declaredPercent(a), declaredPercent(b)) : alignPercent(a, b);
  }
  if (a.unit === null && b.unit === null && declared === null && isRateName(compactText(name))) return alignRate(a, b);
  const targetUnit = a.unit ?? declared ?? b.unit;
  const actualUnit = b.unit ?? declared ?? a.unit;
  if (targetUnit === actualUnit) {
    const adopted = declared === null && (a.unit === null) !== (b.unit === null);
    if (isHundredfold(a, b) && !(targetUnit !== null && isMoney(targetUnit))) return 'scaleUnclear';
    const counts =
      targetUnit !== null && (isMoney(targetUnit) || writtenMultiplier(target) !== writtenMultiplier(actual));
    const inThousands =
      declared !== null && a.unit === null && b.unit === null && baseUnit(declared).factor.gte(FAR_APART);
    if (((adopted && counts) || inThousands) && farApart(a.value, b.value)) return 'scaleUnclear';
    return { target: a.value, actual: b.value, unit: targetUnit, scaleKnown: true };
  }
  if (targetUnit === null || actualUnit === null) return 'sameUnit';
  return convert(a.value, targetUnit, b.value, actualUnit);
}

/** The unit in the brackets of a name, for bare figures, or for a bare one beside another that is counted in what it can be
 *  converted into: 补助村(社区)数量 of =8个 counts nothing in 社区. */
function unitOfName(name: string, beside: string | null): string | null {
  const unit = /[(（]/u.test(name) ? unitInLabel(compactText(name)) : null;
  if (unit === null || beside === null) return unit;
  const fits = baseUnit(unit).unit === baseUnit(beside).unit || Object.hasOwn(MULTIPLIERS, beside);
  // 公顷 beside 亩: two measures that nobody converts are asked about, not taken for one.
  const apart = [unit, beside].every((each) => each !== PERCENT && !isCounting(each) && !each.includes('/'));
  return fits || apart ? unit : null;
}

function convert(target: Exact, targetUnit: string, actual: Exact, actualUnit: string): Alignment {
  const from = baseUnit(targetUnit);
  const to = baseUnit(actualUnit);
  if (from.unit !== to.unit) {
    const equal = isCounting(targetUnit) && isCounting(actualUnit) && target.eq(actual);
    return equal ? { target, actual, unit: targetUnit, scaleKnown: true, countedApart: true } : 'sameUnit';
  }
  // Units with the same size (个, 项) keep the target's word.
  const unit = from.factor.eq(to.factor) ? targetUnit : from.unit;
  const scale = from.factor.eq(to.factor) ? ONE : null;
  return {
    target: target.times(scale ?? from.factor),
    actual: actual.times(scale ?? to.factor),
    unit,
    scaleKnown: true,
  };
}

/** 3.5万 beside money is 3.5万元; beside anything else it is 35000. */
function resolveMultipliers(target: Quantity, actual: Quantity, declared: string | null): readonly [Side, Side] {
  const money = [target.unit, actual.unit, declared].some((unit) => unit !== null && isMoney(unit));
  const resolve = ({ value, unit }: Quantity): Side => {
    const times = unit === null || !Object.hasOwn(MULTIPLIERS, unit) ? undefined : MULTIPLIERS[unit];
    if (unit === null || times === undefined) return { value, unit };
    const asMoney = money ? moneyOf(unit) : null;
    if (asMoney !== null) return { value, unit: asMoney };
    // 2.8万 under 万人 is 28000 of them, not of their ten thousands.
    const base = declared === null ? null : baseUnit(declared);
    return { value: value.times(times), unit: base && !base.factor.eq(ONE) ? base.unit : null };
  };
  return [resolve(target), resolve(actual)];
}

function alignPercent(a: Side, b: Side): Alignment {
  if ((a.unit !== null && a.unit !== PERCENT) || (b.unit !== null && b.unit !== PERCENT)) return 'sameUnit';
  if (a.unit === null && b.unit === null) {
    // The column or the name says %; a bare 1 beside a bare 5 is 1 % then, beside a bare 95 it may be 100 %.
    const [small, large] = a.value.lt(b.value) ? [a.value, b.value] : [b.value, a.value];
    if (mayBeFraction(small, large) && large.gte(FRACTION_BESIDE)) return 'scaleUnclear';
    return { target: a.value, actual: b.value, unit: PERCENT, scaleKnown: true };
  }
  if ((a.unit === null && mayBeFraction(a.value, b.value)) || (b.unit === null && mayBeFraction(b.value, a.value))) {
    return 'scaleUnclear';
  }
  return { target: a.value, actual: b.value, unit: PERCENT, scaleKnown: true };
}

/** Where the unit column says %, a typed % says it a second time, and the cell beside it is counted in the same. */
const declaredPercent = ({ value, unit }: Side): Side => ({ value, unit: unit === PERCENT ? null : unit });

/** Two bare figures of a rate: percentages when both lie in 0–100, unless one of them looks like a fraction. */
function alignRate(a: Side, b: Side): Alignment {
  const plain = { target: a.value, actual: b.value, unit: null };
  const inside = [a.value, b.value].every((value) => value.gte(ZERO) && value.lte(HUNDRED));
  if (!inside) return { ...plain, scaleKnown: true };
  if (a.value.lte(ONE) && b.value.lte(ONE)) return { ...plain, scaleKnown: false };
  if (mayBeFraction(a.value, b.value) || mayBeFraction(b.value, a.value)) return 'scaleUnclear';
  return { ...plain, unit: PERCENT, scaleKnown: true };
}

/** Whether a bare figure beside a percentage could as well be a fraction: 0.95, 1, or 1.05 beside 95%. */
function mayBeFraction(bare: Exact, percentage: Exact): boolean {
  if (bare.lte(ZERO)) return false;
  return bare.lte(ONE) || (bare.lte(2) && percentage.gte(50));
}

/** Whether a bare 0.95 stands beside 95: nothing says that it is a rate, but it may well be one that Excel shows as 95 %.
 *  Asked only where both then lie near each other, and where the figure has no unit of its own: writing one is the
 *  answer. Amounts of money are often a fraction of each other. */
function isHundredfold(a: Side, b: Side): boolean {
  const [small, large] = a.value.lt(b.value) ? [a, b] : [b, a];
  if (small.unit !== null || !small.value.gt(ZERO) || !small.value.lt(ONE)) return false;
  if (!large.value.gt(ONE) || large.value.gt(HUNDRED)) return false;
  const scaled = small.value.times(HUNDRED);
  return scaled.times(2).gte(large.value) && scaled.lte(large.value.times(2));
}

function isRateName(label: string): boolean {
  const name = label.replace(/\([^()]*\)$/u, '');
  return RATE_NAME.test(name) && !MEASURED_DEGREE.test(name);
}

function farApart(a: Exact, b: Exact): boolean {
  const [small, large] = a.abs().lt(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  return !small.isZero() && large.gte(small.times(FAR_APART));
}
