import type { Exact } from '../../exact';
import type { Comparator } from '../../grid/comparators';
import { isDayAndHours, isHour, type Hours } from '../../grid/reckonings';
import { baseUnit } from '../../grid/units';

/** A figure with what it counts. */
export interface Counted {
  readonly value: Exact;
  readonly unit: string;
}

/** What a target says besides its figure: on which side of it the actual is to be, and whether it is time of work. */
export interface Limit {
  readonly comparator: Comparator | null;
  readonly ofWork: boolean;
}

/** Names of time that is worked or taught, in days of so many hours. */
export const WORKED = /培训|会议|[课学工]时|授课|教学|讲座|学习|值[班守]|服务时|工作量|人天/u;

/** 10天 beside 1周, 5个工作日 beside 6天: both in one unit where the target is reached, whether days and weeks are those of the
 *  calendar or of work. null: it depends on that, so the same unit is asked for. A limit of one day is one of 24 hours; one
 *  day beside a limit of 8 hours may be one of work. */
export function inHours(
  target: Counted,
  actual: Counted,
  [aim, done]: readonly [Hours, Hours],
  { comparator, ofWork }: Limit,
): readonly [Exact, Exact, string] | null {
  const sides = (kind: keyof Hours): readonly [Exact, Exact] => [
    target.value.times(aim[kind]),
    actual.value.times(done[kind]),
  ];
  const isReached = (kind: keyof Hours): boolean => {
    const [all, some] = sides(kind);
    return comparator === 'atMost' ? some.lte(all) : comparator === 'atLeast' ? some.gte(all) : some.eq(all);
  };
  const unit = [target.unit, actual.unit].find(isHour);
  const [all, some] = sides('most');
  const factor = unit === undefined ? 24 : 1;
  const isSure =
    (comparator === 'atMost' && !ofWork && isOfWholeDays(target) && isDayAndHours(target.unit, actual.unit)) ||
    (isReached('least') && isReached('most'));
  if (isSure) return [all.div(factor), some.div(factor), unit ?? '天'];
  // 5个工作日 → 5天: as many, whatever they are called.
  const alike = unit === undefined && target.value.eq(actual.value) && aim.least === done.least;
  return alike ? [target.value, actual.value, target.unit] : null;
}

const isOfWholeDays = ({ value, unit }: Counted): boolean => !isHour(unit) || value.div(24).isInteger();

/** 12月 beside 1年 may be December, 2季度 beside 6个月 the second quarter: unless they come to the same, or no calendar has so
 *  many. */
export function mayBeOfCalendar(target: Counted, actual: Counted): boolean {
  if (target.unit === actual.unit) return false;
  const [from, to] = [target, actual].map(({ value, unit }) => value.times(baseUnit(unit).factor));
  if (from === undefined || to === undefined || from.eq(to)) return false;
  return [target, actual].some(({ value, unit }) => value.lte(OF_CALENDAR[unit] ?? 0));
}

const OF_CALENDAR: Readonly<Record<string, number>> = { 月: 12, 季度: 4 };
