const DAY = 86_400_000;
/** Day 0 of the two date systems; 1900 counts a 29 February 1900 that never was, so days before it are one off. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FIRST_SAFE_1900 = 61;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** `2020-12-31`; without a year `--12-31`, so that days of one kind can be compared as texts. */
export function dayText(year: number | null, month: number, day: number): string {
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** How many days a month has; February has 29 where the year is not known. */
export function daysInMonth(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** The day a workbook's serial number stands for, in the 1900 or the 1904 date system; null outside the calendar. */
export function serialDay(serial: number, date1904: boolean): { year: number; month: number; day: number } | null {
  const days = Math.floor(serial);
  if (days < (date1904 ? 0 : 1) || days > 2_958_465) return null;
  const shifted = !date1904 && days < FIRST_SAFE_1900 ? days + 1 : days;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + shifted * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
