import type { CellValue } from '../../workbook/workbook-types';
import { readDate } from './entry-date';

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
  if (typeof input !== 'string') return constant(input);
  if (input === '') return constant(null);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (numberFormat === '@') return constant(input);
  const number = readNumber(input) ?? readDate(input, date1904);
  if (number) return { ...constant(number.value), numberFormat: number.numberFormat };
  if (/^(?:true|false)$/i.test(input)) return constant(input.toLowerCase() === 'true');
  if (ERRORS.test(input)) return constant({ error: input.toUpperCase() });
  return /^[=+\-@]\s*\S/.test(input) ? formula(input) : constant(input);
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
