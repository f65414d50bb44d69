import type { CellValue } from '../../workbook/workbook-types';

/** What a cell holds after something was entered, and the number format Excel gives a General cell for it. */
export interface CellEntry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

/** Takes what is written to `values` or `formulas` as Excel does: strings are read as typed into a US English Excel,
 *  whatever the user's language. A cell formatted as text (`@`) keeps every string as it is. */
export function readEntry(input: string | number | boolean, numberFormat: string, date1904: boolean): CellEntry {
  if (typeof input !== 'string') return constant(numberFormat === '@' ? shownAsText(input) : input);
  if (input === '') return constant(null);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (numberFormat === '@') return constant(input);
  const number = readNumber(input) ?? readDate(input, date1904);
  if (number) return { ...constant(number.value), numberFormat: number.numberFormat };
  if (/^(?:true|false)$/i.test(input)) return constant(input.toLowerCase() === 'true');
  if (ERRORS.test(input)) return constant({ error: input.toUpperCase() });
  return /^[=+\-@]\s*\S/.test(input) ? formula(input) : constant(input);
}

/** A cell formatted as text keeps what is put into it as it would be typed. */
function shownAsText(input: number | boolean): string {
  return typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
}

function constant(value: CellValue): CellEntry {
  return { value, formula: null, numberFormat: null };
}

/** Excel puts an `=` in front of what begins with another sign. The value comes when the workbook is calculated. */
function formula(input: string): CellEntry {
  return { value: null, formula: input.startsWith('=') ? input : `=${input}`, numberFormat: null };
}

interface NumberEntry {
  readonly value: number;
  readonly numberFormat: string | null;
}

const NUMBER =
  /^\s*(?<open>\()?(?<sign>[+-])?\s*(?<currency>\$)?\s*(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<decimals>\d*))?(?<exponent>e[+-]?\d{1,3})?\s*(?<percent>%)?(?<close>\))?\s*$/i;

/** `16`, `-1,234.50`, `34%`, `$5`, `(3)`, `1e3`. */
function readNumber(input: string): NumberEntry | null {
  const { open, sign, currency, digits, decimals, exponent, percent, close } = NUMBER.exec(input)?.groups ?? {};
  if (digits === undefined && !decimals) return null;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return null;
  // Scaling by the exponent's text keeps 34.5% at 0.345.
  const scale = Number(exponent?.slice(1) ?? 0) - (percent ? 2 : 0);
  const size = Number(`${(digits ?? '0').replaceAll(',', '')}.${decimals || '0'}e${scale}`);
  if (!Number.isFinite(size)) return null;
  const value = size !== 0 && (open || sign === '-') ? -size : size;
  const fraction = decimals ? '.00' : '';
  if (percent) return { value, numberFormat: decimals ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: `$#,##0${fraction}` };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  return { value, numberFormat: digits?.includes(',') ? `#,##0${fraction}` : null };
}

interface DateEntry {
  /** Excel's serial number. */
  readonly value: number;
  readonly numberFormat: string;
}

const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date or time as typed into a US English Excel: `2024-1-5`, `1/5/2024`, `1-2`, `5-Jan-2024`, `Jan 5`, `10:30`;
 *  null when it is neither. A date without a year is of this year. */
function readDate(input: string, date1904: boolean): DateEntry | null {
  const text = input.trim();
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (time) {
    const [hours = 0, minutes = 0, seconds = 0] = time.slice(1).map((part) => Number(part ?? 0));
    return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: time[3] ? 'h:mm:ss' : 'h:mm' };
  }
  const found = readParts(text);
  if (!found) return null;
  const value = serial(found.year, found.month, found.day, date1904);
  return value === null ? null : { value, numberFormat: found.numberFormat };
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly numberFormat: string;
}

function readParts(text: string): DateParts | null {
  const thisYear = new Date().getFullYear();
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return { ...numbers(iso[1], iso[3], iso[4]), numberFormat: 'm/d/yyyy' };
  const american = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (american) {
    const year = american[4] === undefined ? thisYear : fullYear(american[4]);
    return { ...numbers(year, american[1], american[3]), numberFormat: american[4] ? 'm/d/yyyy' : 'd-mmm' };
  }
  const named =
    /^(?<day>\d{1,2})[- ](?<month>[a-z]{3})(?:[- ](?<year>\d{4}|\d{2}))?$/i.exec(text) ??
    /^(?<month>[a-z]{3}) (?<day>\d{1,2})(?:, ?(?<year>\d{4}))?$/i.exec(text);
  const month = MONTHS.indexOf(named?.groups?.['month']?.toLowerCase() ?? '') + 1;
  if (!named?.groups || month === 0) return null;
  const { day, year } = named.groups;
  return {
    ...numbers(year === undefined ? thisYear : fullYear(year), month, day),
    numberFormat: year === undefined ? 'd-mmm' : 'd-mmm-yy',
  };
}

function numbers(year: unknown, month: unknown, day: unknown): Omit<DateParts, 'numberFormat'> {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** Excel takes 00–29 for this century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

/** The serial number of a day, as the worksheet function DATE gives it: months and days may run over; null before the
 *  first day of the date system. */
export function daySerial(year: number, month: number, day: number, date1904: boolean): number | null {
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 31)) / DAY_MS);
  if (date1904) return days >= 1461 ? days - 1461 : null;
  if (days < 0) return null;
  return days > 59 ? days + 1 : days;
}

/** null when there is no such day. Excel counts a 29 February 1900 that never was. */
function serial(year: number, month: number, day: number, date1904: boolean): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  return daySerial(year, month, day, date1904);
}
