import { fromEnglish } from './english-date';

/** A time as a cell tells it: the first and the last day, both included (`2020-12-31`, without a year `--12-31`). */
export interface DateSpan {
  readonly first: string;
  readonly last: string;
  /** `by`: not later than the last day (…底前); `in`: at some time in the span. */
  readonly relation: 'by' | 'in';
}

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}
interface Span {
  readonly first: Day;
  readonly last: Day;
}

const DONE =
  '(?:全部|已|均已|实际|按时|按期|如期|顺利|正式|竣工)*(?:完成|完工|竣工|验收|投入使用|交付|建成|实施完毕|支付|拨付|发放|开工|上线|结束)?(?:全部)?(?:完成|完工|验收|到位|完毕|使用)?(?:验收)?了?';
const BY = '(?:以前|之前|前|止)';
const TIME = new RegExp(
  `^(?:已?于|在|截至|截止|截止至|截止到|不晚于|不迟于|最迟|实际|计划|完成时间:?)?(.+?)(${BY})?(?:内|以内|之内|期间)?${DONE}[。.;]?$`,
  'u',
);
/** ≤2020年12月31日 is a day not to be passed. */
const UNTIL = /^(?:≤|≦|⩽|<=|<)/u;
const BY_WORDS = /^(?:不晚于|不迟于|最迟|截至|截止)/u;

const YEAR = '((?:19|20)\\d\\d)';
const FULL_DATE = new RegExp(`^${YEAR}(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})(?:日|号)?$`, 'u');
const MONTH_DAY = /^(\d{1,2})月(\d{1,2})(?:日|号)$/u;
const YEAR_MONTH = new RegExp(`^${YEAR}(?:年度?|[-/.])(\\d{1,2})月?份?(底|末|初|中旬|上旬|下旬|中)?$`, 'u');
const MONTH = /^(\d{1,2})月份?(底|末|初|中旬|上旬|下旬|中)?$/u;
const MONTHS = new RegExp(`^(?:${YEAR}年度?)?(\\d{1,2})月?(?:-|~|—|–|至|到)(\\d{1,2})月份?$`, 'u');
const PART = new RegExp(
  `^(?:${YEAR}年度?|当年|本年度?|年)?(底|末|年底|年末|度内|内|全年|上半年|下半年|第?[一二三四1-4]季度末?|[qQ][1-4])?$`,
  'u',
);
const YEARS = new RegExp(`^${YEAR}年?(?:-|~|—|–|至|到)${YEAR}年度?$`, 'u');
const BETWEEN = /^(.+?\d[月日号]?)(?:-|~|—|–|至|到)(.+)$/u;

/** The time a compacted text tells when it tells nothing else: 2020年12月底前, 2021年12月完成, 2019年底, 1-12月,
 *  2020/12/31, 第四季度; null otherwise. */
export function readDate(told: string): DateSpan | null {
  if (told.length > 40) return null;
  const compact = fromEnglish(told);
  const until = UNTIL.exec(compact)?.[0] ?? '';
  const match = TIME.exec(compact.slice(until.length).replace(/^(?:=|═)/u, ''));
  const span = match?.[1] === undefined ? null : readSpan(match[1]);
  if (!span) return null;
  const { first, last } = span;
  const by = until !== '' || match?.[2] !== undefined || BY_WORDS.test(compact) || /[底末]$/u.test(match?.[1] ?? '');
  return { first: text(first), last: text(last), relation: by ? 'by' : 'in' };
}

const text = ({ year, month, day }: Day): string => dayText(year, month, day);

function readSpan(core: string): Span | null {
  const months = MONTHS.exec(core);
  if (months) return monthSpan(toYear(months[1]), Number(months[2]), Number(months[3]));
  const single = readPoint(core);
  if (single) return single;
  const years = YEARS.exec(core);
  if (years) return yearsSpan(Number(years[1]), Number(years[2]));
  const between = BETWEEN.exec(core);
  if (!between?.[1] || !between[2]) return null;
  const from = readPoint(between[1]);
  const to = readPoint(between[2]);
  if (!from || !to) return null;
  // 2020年1月至12月: the second end is of the same year.
  const year = to.last.year ?? from.first.year;
  const last = { ...to.last, year };
  if (from.first.year === null && year !== null) return null;
  return text(from.first) <= text(last) ? { first: from.first, last } : null;
}

function readPoint(core: string): Span | null {
  const full = FULL_DATE.exec(core);
  if (full) return daySpan(toYear(full[1]), Number(full[2]), Number(full[3]));
  const monthDay = MONTH_DAY.exec(core);
  if (monthDay) return daySpan(null, Number(monthDay[1]), Number(monthDay[2]));
  const yearMonth = YEAR_MONTH.exec(core);
  if (yearMonth) return monthPart(toYear(yearMonth[1]), Number(yearMonth[2]), yearMonth[3]);
  const month = MONTH.exec(core);
  if (month) return monthPart(null, Number(month[1]), month[2]);
  const part = PART.exec(core);
  return part && /[年季q]/iu.test(core) && core !== '年' ? yearPart(toYear(part[1]), part[2] ?? '', core) : null;
}

const toYear = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

function daySpan(year: number | null, month: number, day: number): Span | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { first: { year, month, day }, last: { year, month, day } };
}

function monthSpan(year: number | null, from: number, to: number): Span | null {
  if (from < 1 || to > 12 || from > to) return null;
  return { first: { year, month: from, day: 1 }, last: { year, month: to, day: daysInMonth(year, to) } };
}

function yearsSpan(from: number, to: number): Span | null {
  return from > to ? null : { first: { year: from, month: 1, day: 1 }, last: { year: to, month: 12, day: 31 } };
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中: [11, 20],
  中旬: [11, 20],
};

function monthPart(year: number | null, month: number, part: string | undefined): Span | null {
  const whole = monthSpan(year, month, month);
  const [from, to] = (part === undefined ? undefined : THIRDS[part]) ?? [];
  if (!whole || from === undefined || to === undefined) {
    return whole && part === '下旬' ? { ...whole, first: { ...whole.first, day: 21 } } : whole;
  }
  return { first: { ...whole.first, day: from }, last: { ...whole.last, day: to } };
}

function yearPart(year: number | null, part: string, core: string): Span | null {
  const quarter = /[一二三四1-4]/u.exec(part)?.[0];
  if (quarter !== undefined) {
    const number = '一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter);
    return monthSpan(year, number * 3 - 2, number * 3);
  }
  if (part === '上半年') return monthSpan(year, 1, 6);
  if (part === '下半年') return monthSpan(year, 7, 12);
  // A year alone is a time; an end of year needs 年 before 底.
  if (part === '' && year === null) return null;
  return (part === '底' || part === '末') && !core.includes('年') ? null : monthSpan(year, 1, 12);
}

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
