import { isCellError } from '../../core/grid/grid';
import type { WorkbookCell } from '../workbook/workbook-types';
import { formatKind, shownValue, type FormatSettings } from './number-format';
import { parseEntry, shiftDecimalPoint } from './parse-entry';

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
