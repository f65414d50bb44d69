import { damaged } from '../workbook-file-error';

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** A date written as text (`t="d"`, strict files) → its serial number. */
export function isoDateSerial(text: string, date1904: boolean): number {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = ISO.exec(text.trim()) ?? [];
  if (year === undefined) throw damaged(`${text.slice(0, 40)} is no date`);
  const days = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY);
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (date1904) return days - Math.round(Date.UTC(1904, 0, 1) / DAY) + time;
  const serial = days - Math.round(Date.UTC(1899, 11, 30) / DAY);
  // Excel counts a 29 February 1900, so the days before it are one lower.
  return (serial < 61 ? serial - 1 : serial) + time;
}
