import { Exact } from '../exact';

/* Units of the same thing that are counted in different ways: how they go together is more than a factor. */

/** How many 亩 an area has: by definition 15 to the 公顷, and none to the 平方米 that has an end. */
const IN_MU: Readonly<Record<string, number>> = { 亩: 1, 万亩: 1e4, 公顷: 15, 万公顷: 15e4, 平方公里: 1500 };

/** How many of one unit another is, where both measure the same by different reckoning (公顷 and 亩); null: they do not. */
export function reckoned(from: string, to: string): { readonly from: Exact; readonly to: Exact } | null {
  const [a, b] = [IN_MU[from], IN_MU[to]];
  return a === undefined || b === undefined ? null : { from: new Exact(a), to: new Exact(b) };
}

/** How many hours a unit of time may stand for: a day of 24 or of 8 working hours, a week of 7 days or of 5; null: none that
 *  is counted so. */
export function hoursOf(unit: string): { readonly least: number; readonly most: number } | null {
  return HOURS[unit] ?? null;
}

const day = { least: 8, most: 24 };
const week = { least: 40, most: 168 };
const hour = { least: 1, most: 1 };
const HOURS: Readonly<Record<string, { readonly least: number; readonly most: number }>> = {
  天: day,
  日: day,
  工作日: day,
  个工作日: day,
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
