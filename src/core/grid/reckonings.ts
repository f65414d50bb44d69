import { Exact } from '../exact';

/* Units of the same thing that are counted in different ways: how they go together is more than a factor. */

/** How many 亩 an area has: by definition 15 to the 公顷, and none to the 平方米 that has an end. */
const IN_MU: Readonly<Record<string, number>> = {
  亩: 1,
  万亩: 1e4,
  公顷: 15,
  hm2: 15,
  ha: 15,
  万公顷: 15e4,
  平方公里: 1500,
  平方千米: 1500,
  km2: 1500,
};

/** How many of one unit another is, where both measure the same by different reckoning (公顷 and 亩); null: they do not. */
export function reckoned(from: string, to: string): { readonly from: Exact; readonly to: Exact } | null {
  const [a, b] = [IN_MU[from], IN_MU[to]];
  return a === undefined || b === undefined ? null : { from: new Exact(a), to: new Exact(b) };
}

/** How many hours a unit of time may stand for. */
export interface Hours {
  readonly least: number;
  readonly most: number;
}

/** The hours of two units of time that are not counted alike: a day of 24 or of 8 working hours, a week of 7 days or of 5,
 *  a working day of a day or, over a weekend, of more. null: they are counted alike, or are no times. */
export function hoursOfBoth(aim: string, done: string): readonly [Hours, Hours] | null {
  const [a, b] = [HOURS[aim], HOURS[done]];
  if (a === undefined || b === undefined || a === b) return null;
  return [a, b].every((each) => each === day || each === workingDay)
    ? [a === day ? WHOLE_DAY : OVER_A_WEEKEND, b === day ? WHOLE_DAY : OVER_A_WEEKEND]
    : [a, b];
}

/** Whether one of the units is a day and the other is hours: a limit of a day is one of 24. */
export function isDayAndHours(aim: string, done: string): boolean {
  const both = [HOURS[aim], HOURS[done]];
  return both.includes(day) && both.includes(hour);
}

/** Whether a unit is an hour. */
export const isHour = (unit: string): boolean => HOURS[unit] === hour;

const WHOLE_DAY = { least: 24, most: 24 };
const OVER_A_WEEKEND = { least: 24, most: 48 };
const day = { least: 8, most: 24 };
const workingDay = { least: 8, most: 24 };
const week = { least: 40, most: 168 };
const hour = { least: 1, most: 1 };
const HOURS: Readonly<Record<string, Hours>> = {
  天: day,
  日: day,
  工作日: workingDay,
  个工作日: workingDay,
  day,
  days: day,
  周: week,
  星期: week,
  week,
  weeks: week,
  小时: hour,
  hour,
  hours: hour,
  h: hour,
};
