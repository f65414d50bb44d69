import type { CellValue } from '../../core/grid/grid';
import { DAYS_1904, formatKind, isPlainGeneral, readTyped, type FormatSettings } from './number-format';

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
