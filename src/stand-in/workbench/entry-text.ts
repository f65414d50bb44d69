import { type CellValue, isCellError } from '../../core/grid/grid';
import type { WorkbookCell } from '../workbook/workbook-types';
import { DAYS_1904, formatKind, type FormatSettings, isPlainGeneral, readTyped, shownValue } from './number-format';

/** What becomes of a cell when somebody types into it. */
export interface Entry {
  readonly value: CellValue;
  /** With the leading `=`; its value is not known before somebody calculates it. */
  readonly formula: string | null;
  /** The format the typed text gives to a General cell (61% → `0%`); null: the cell's own stays. */
  readonly numberFormat: string | null;
}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Reads typed text as Excel does: formulas, numbers with thousands separators, percentages, dates, truth values, text
 *  after an apostrophe. In a cell formatted as text everything is text; in a percent cell 61 means 61%. */
export function parseEntry(text: string, numberFormat: string, settings: FormatSettings): Entry {
  const plain = (value: CellValue): Entry => ({ value, formula: null, numberFormat: null });
  if (text === '') return plain(null);
  const kind = formatKind(numberFormat);
  if (kind === 'text') return plain(text);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (/^=\s*\S/.test(text)) return { value: null, formula: text, numberFormat: null };
  const error = ERRORS.find((code) => code === text.trim().toUpperCase());
  if (error !== undefined) return plain({ error });
  const typed = readTyped(text, settings.locale);
  if (typed === null) return plain(text);
  if (typeof typed.value === 'boolean') return plain(typed.value);
  const isDate = typed.numberFormat !== null && formatKind(typed.numberFormat) === 'date';
  return {
    value: numberOf(typed.value, { isDate, wasPercent: text.includes('%'), kind, settings }),
    formula: null,
    numberFormat: isPlainGeneral(numberFormat) ? typed.numberFormat : null,
  };
}

function numberOf(
  value: number,
  entry: {
    readonly isDate: boolean;
    readonly wasPercent: boolean;
    readonly kind: string;
    readonly settings: FormatSettings;
  },
): number {
  if (entry.isDate) {
    // A time alone has no day, so that no date system moves it.
    return entry.settings.date1904 && value >= DAYS_1904 ? value - DAYS_1904 : value;
  }
  const meansPercent = entry.kind === 'percent' && !entry.wasPercent && Math.abs(value) >= 1;
  return meansPercent ? shiftDecimalPoint(value, -2) : value;
}

/** A number times a power of ten, exactly: the point moves, no product is rounded. */
export function shiftDecimalPoint(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

const DAY = 'yyyy/m/d';
const TIME = 'h:mm:ss';

/** What stands in the formula bar for a cell, and what editing it starts from: typed back unchanged it gives the same
 *  value. */
export function entryText(cell: WorkbookCell | null, numberFormat: string, settings: FormatSettings): string {
  if (cell === null) return '';
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, numberFormat, settings);
  return needsApostrophe(value, numberFormat, settings) ? `'${value}` : value;
}

function numberText(value: number, numberFormat: string, settings: FormatSettings): string {
  const kind = formatKind(numberFormat);
  if (kind === 'percent') return `${plainNumber(shiftDecimalPoint(value, 2))}%`;
  if (kind === 'date' && value >= 0) {
    const format = Number.isInteger(value) ? DAY : value < 1 ? TIME : `${DAY} ${TIME}`;
    return shownValue(value, format, settings).text;
  }
  return plainNumber(value);
}

/** The fifteen digits Excel keeps, without an exponent where Excel writes none. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text.toUpperCase();
  const [, sign = '', first = '', rest = '', exponent = '0'] = small;
  return Number(exponent) > 19 ? text.toUpperCase() : `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}

/** Text that would be read as something else without the mark Excel uses for it. */
function needsApostrophe(text: string, numberFormat: string, settings: FormatSettings): boolean {
  const entry = parseEntry(text, numberFormat, settings);
  return entry.value !== text || entry.formula !== null;
}
