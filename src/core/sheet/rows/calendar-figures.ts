import { plainText } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { readDate } from '../../grid/date-text';
import type { GridCell } from '../../grid/grid';
import type { Reading } from '../../grid/reading';

const TIME_NAME = /时间|日期|月份|交付|期限|时限|工期|时效|竣工|完工|deadline|timeliness|date/iu;
const YEAR_MONTH = /^((?:19|20)\d\d)\.(\d{1,2})$/u;
const COMPACT_DAY = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?$/u;

/** Whether an indicator is about a time. */
export const isTimeName = (name: string, level: string | null): boolean =>
  TIME_NAME.test(compactText(name)) || (level !== null && /时效/u.test(level));

/** 2020.12 under 完成时间 is a month, not a figure; 2020.1 as a number could be January or October, so it is asked.
 *  20201231, 202012 and 2020 are a day, a month, a year. Anything else stays as it was read. */
export function calendarReading(reading: Reading, cell: GridCell): Reading {
  if (reading.kind !== 'figure') return reading;
  const { value, unit, comparator } = reading.quantity;
  if (unit !== null || (comparator !== null && comparator !== 'atMost')) return reading;
  const typed = typeof cell.value === 'string' ? digitsOf(cell.value) : plainText(value);
  const month = YEAR_MONTH.exec(typed);
  if (month && typeof cell.value === 'number' && month[2]?.length === 1) return { kind: 'unreadable', text: typed };
  const day = COMPACT_DAY.exec(typed);
  const spelled = month
    ? `${month[1] ?? ''}年${month[2] ?? ''}月`
    : day
      ? `${day[1] ?? ''}年${day[2] ?? ''}月${day[3] === undefined ? '' : `${day[3]}日`}`
      : /^(?:19|20)\d\d$/u.test(typed)
        ? `${typed}年`
        : null;
  const date = spelled === null ? null : readDate((comparator === 'atMost' ? '≤' : '') + spelled);
  return date ? { kind: 'words', text: reading.text, date } : reading;
}

const digitsOf = (text: string): string => compactText(text.slice(0, 40)).replace(/[^\d.]/gu, '');
