import { Exact, HUNDRED, ONE, ZERO } from '../../exact';
import { compareExact } from '../../small-exact';
import { compactText } from '../../grid/cell-text';
import type { Comparator } from '../../grid/comparators';
import type { Quantity } from '../../grid/reading';
import {
  baseUnit,
  declaredUnit,
  inAYear,
  isCounting,
  isMoney,
  moneyOf,
  multipliedUnit,
  MULTIPLIERS,
  PERCENT,
  unitInLabel,
} from '../../grid/units';
import { hoursOfBoth, reckoned } from '../../grid/reckonings';
import type { Figures } from './figures';
import { inHours, mayBeOfCalendar, WORKED, type Counted, type Limit } from './spans-of-time';

/** Target and actual on one scale, or why they are not: units that cannot be converted, a scale we would have to guess. */
export type Alignment = Omit<Figures, 'comparison'> | 'sameUnit' | 'scaleUnclear';

interface Side {
  readonly value: Exact;
  readonly unit: string | null;
  /** Somebody said that it is a percentage. */
  readonly said?: true;
}

const RATE_NAME = /(?:率|比例|比重|占比|百分比|度)$/u;
const MEASURED_DEGREE = /(?:温|湿|长|宽|高|厚|深|速|角|浓|密|强|硬|年|季|月|跨)度$/u;
const MONEY_NAME = /成本|经费|费用|费$|资金|金额|投资|产值|收入|税收|造价|补助额|支出/u;
const FAR_APART = 1000;
/** No budget in ten thousands is missed, or left over, by so much. */
const MONEY_APART = 20;
/** A whole rate that is written as a fraction stands beside a percentage of at least so much. */
const FRACTION_BESIDE = 20;

/** Brings target and actual to the same scale (form-dialects.md): what one side says about its unit holds for a bare
 *  figure on the other; a bare 0.95 against 95% is not decided here but asked. */
export function alignUnits(target: Quantity, actual: Quantity, unitColumn: string | null, name: string): Alignment {
  const aligned = alignFigures(target, actual, unitColumn, name);
  if (typeof aligned === 'string') return aligned;
  const multiplier = sharedMultiplier(target, actual);
  const grouped = target.grouped ?? actual.grouped;
  if (multiplier === null && grouped === undefined) return aligned;
  return { ...aligned, ...(multiplier !== null && { multiplier }), ...(grouped && { grouped }) };
}

/** 万 where both figures are written with it. */
function sharedMultiplier(target: Quantity, actual: Quantity): string | null {
  const multiplier = writtenMultiplier(target);
  return multiplier === writtenMultiplier(actual) ? multiplier : null;
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
  const money = isInMoney(target.unit) || isInMoney(actual.unit) || isInMoney(declared);
  const a = resolveMultiplier(target, money, declared);
  const b = resolveMultiplier(actual, money, declared);
  if (a.unit === PERCENT || b.unit === PERCENT || (declared === PERCENT && a.unit === null && b.unit === null)) {
    return column === PERCENT ? alignPercent(declaredPercent(a), declaredPercent(b)) : alignPercent(a, b);
  }
  if (a.unit === null && b.unit === null && declared === null && isRateName(compactText(name))) return alignRate(a, b);
  // A cost of 12.5 and of 120000 without a unit: 万元 and 元.
  const isBare = a.unit === null && b.unit === null && declared === null;
  if (isBare && MONEY_NAME.test(name) && farApart(a.value, b.value)) return 'scaleUnclear';
  const targetUnit = a.unit ?? declared ?? b.unit;
  const actualUnit = b.unit ?? declared ?? a.unit;
  if (targetUnit === actualUnit) {
    const adopted = declared === null && (a.unit === null) !== (b.unit === null);
    if (isHundredfold(a, b) && !isInMoney(targetUnit)) return 'scaleUnclear';
    const counts =
      targetUnit !== null && (isMoney(targetUnit) || writtenMultiplier(target) !== writtenMultiplier(actual));
    const inThousands =
      declared !== null && a.unit === null && b.unit === null && baseUnit(declared).factor.gte(FAR_APART);
    if (adopted && targetUnit !== null && baseUnit(targetUnit).factor.gt(1) && isMoney(targetUnit)) {
      // 5000 beside 12.5万元 is more likely 5000元.
      if (farApart(a.value, b.value, MONEY_APART)) return 'scaleUnclear';
    }
    if (((adopted && counts) || inThousands) && farApart(a.value, b.value)) return 'scaleUnclear';
    return { target: a.value, actual: b.value, unit: targetUnit, scaleKnown: true };
  }
  if (targetUnit === null || actualUnit === null) return 'sameUnit';
  const limit = { comparator: target.comparator, ofWork: WORKED.test(name) };
  return convert({ value: a.value, unit: targetUnit }, { value: b.value, unit: actualUnit }, limit);
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

/** Both in the target's unit, as it stands in its cell. */
function convert(target: Counted, actual: Counted, limit: Limit): Alignment {
  const from = baseUnit(target.unit);
  const to = baseUnit(actual.unit);
  const area = reckoned(target.unit, actual.unit);
  if (area) return told(target.value.times(area.from), actual.value.times(area.to), '亩');
  const hours = hoursOfBoth(target.unit, actual.unit);
  if (hours) {
    const sides = inHours(target, actual, hours, limit);
    return sides ? told(...sides) : 'sameUnit';
  }
  if (from.unit !== to.unit) return inTheYear(target, actual, limit.comparator) ?? countedApart(target, actual);
  if (mayBeOfCalendar(target, actual)) return 'sameUnit';
  if (from.factor.eq(to.factor)) return told(target.value, actual.value, target.unit);
  const [inTarget, inActual] = [to.factor.div(from.factor), from.factor.div(to.factor)];
  if (inTarget.decimalPlaces() <= MOST_PLACES) return told(target.value, actual.value.times(inTarget), target.unit);
  if (inActual.decimalPlaces() <= MOST_PLACES) return told(target.value.times(inActual), actual.value, actual.unit);
  return told(target.value.times(from.factor), actual.value.times(to.factor), from.unit);
}

const MOST_PLACES = 20;

const told = (target: Exact, actual: Exact, unit: string): Alignment => ({ target, actual, unit, scaleKnown: true });

/** 5个 and 5家. */
function countedApart(target: Counted, actual: Counted): Alignment {
  const equal = isCounting(target.unit) && isCounting(actual.unit) && target.value.eq(actual.value);
  return equal
    ? { target: target.value, actual: actual.value, unit: target.unit, scaleKnown: true, countedApart: true }
    : 'sameUnit';
}

/** 每年4次 is 4次 in the year of the form. 每季度1次 comes to 4, and 4次 reach it; 2次 may be those of one quarter, which is
 *  asked. */
function inTheYear(target: Counted, actual: Counted, comparator: Comparator | null): Alignment | null {
  const span = inAYear(target.unit) ?? inAYear(actual.unit);
  if (!span) return null;
  const [plain, other] = inAYear(target.unit) ? [actual.unit, target.unit] : [target.unit, actual.unit];
  if (baseUnit(span.unit).unit !== baseUnit(plain).unit || plain.includes('/')) return null;
  const factor = baseUnit(other).factor.div(baseUnit(plain).factor);
  if (factor.decimalPlaces() > MOST_PLACES) return null;
  const [all, done] = [target, actual].map(({ value, unit }) => (unit === other ? value.times(factor) : value));
  if (!all || !done) return null;
  const isReached = isCounting(plain) && (comparator === 'atMost' ? done.eq(all) : done.gte(all));
  return span.ofYear || isReached ? told(all, done, plain) : 'sameUnit';
}

/** 3.5万 beside money is 3.5万元; beside anything else it is 35000. */
function resolveMultiplier(side: Side, money: boolean, declared: string | null): Side {
  const { value, unit } = side;
  const times = unit === null || !Object.hasOwn(MULTIPLIERS, unit) ? undefined : MULTIPLIERS[unit];
  if (unit === null || times === undefined) return side;
  const asMoney = money ? moneyOf(unit) : null;
  if (asMoney !== null) return { value, unit: asMoney };
  // 2.8万 under 万人 is 28000 of them, not of their ten thousands.
  return { value: value.times(times), unit: declared === null ? null : multipliedUnit(declared) };
}

const isInMoney = (unit: string | null): boolean => unit !== null && isMoney(unit);

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
const declaredPercent = ({ value, unit, said }: Side): Side => ({
  value,
  unit: unit === PERCENT && said === undefined ? null : unit,
});

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
  return isHundredth(a, b) || isHundredth(b, a);
}

function isHundredth(small: Side, large: Side): boolean {
  if (small.unit !== null || !isBetween(small.value, ZERO, ONE)) return false;
  if (!isBetween(large.value, ONE, HUNDRED) && !large.value.eq(HUNDRED)) return false;
  const scaled = small.value.times(HUNDRED);
  return scaled.times(2).gte(large.value) && scaled.lte(large.value.times(2));
}

function isBetween(value: Exact, low: Exact, high: Exact): boolean {
  return compareExact(value, low) > 0 && compareExact(value, high) < 0;
}

function isRateName(label: string): boolean {
  const name = label.replace(/\([^()]*\)$/u, '');
  return RATE_NAME.test(name) && !MEASURED_DEGREE.test(name);
}

function farApart(a: Exact, b: Exact, times = FAR_APART): boolean {
  const [small, large] = a.abs().lt(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  return !small.isZero() && large.gte(small.times(times));
}
