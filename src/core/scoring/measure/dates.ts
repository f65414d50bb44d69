import type { DateSpan } from '../../grid/date-text';

/** A due date and the time of completion, as days `2020-12-31`; the completion is known to lie between two days. */
export interface DatePair {
  readonly due: string;
  readonly earliest: string;
  readonly latest: string;
}

/** The pair to be compared; null where only one side names its year. */
export function datePair(target: DateSpan, actual: DateSpan): DatePair | null {
  const yearless = (day: string): boolean => day.startsWith('--');
  if (yearless(target.last) !== yearless(actual.last)) return null;
  return { due: target.last, earliest: actual.first, latest: actual.last };
}

/** true: in time, false: late, null: the completion is not told exactly enough. */
export function isInTime({ due, earliest, latest }: DatePair): boolean | null {
  if (latest <= due) return true;
  return earliest > due ? false : null;
}

const DAY = 86_400_000;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayOf(text: string): Day {
  const [, year = '', month = '', day = ''] = /^(-|\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  // Days without a year are compared within one year.
  return { year: year === '-' ? 2001 : Number(year), month: Number(month), day: Number(day) };
}

function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** How many days a day lies behind the due date. */
export function daysLate(due: string, done: string): number {
  return dayNumber(dayOf(done)) - dayNumber(dayOf(due));
}

/** How many months a day lies behind the due date; a part of a month counts as a month. The last day of a month is due
 *  again on the last day of the next. */
export function monthsLate(due: string, done: string): number {
  const [from, to] = [dayOf(due), dayOf(done)];
  const whole = (to.year - from.year) * 12 + to.month - from.month;
  const last = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dueDay = from.day === last(from.year, from.month) ? last(to.year, to.month) : from.day;
  return to.day > Math.min(dueDay, last(to.year, to.month)) ? whole + 1 : whole;
}
