import { isCellError, type CellValue } from '../../core/grid/grid';
// numfmt 4.0.1 names files in its package.json that it does not contain, so that `import 'numfmt'` fails outside a
// bundler: until that is repaired upstream its one real entry is named, here and in office-host/cells.
import {
  format,
  formatColor,
  getFormatFromId,
  getFormatInfo,
  isDateFormat,
  parseValue,
} from '../../../node_modules/numfmt/dist/index';

/** Days between the two date systems of a workbook: serial 0 is 1904-01-01 in the one, serial 1462 in the other. */
export const DAYS_1904 = 1462;

/** A cell's value as it is drawn when there is room enough. */
export interface ShownValue {
  readonly text: string;
  /** The colour a number format asks for (`[Red]`), null when it asks for none. */
  readonly color: string | null;
  /** Decides the side a cell without an alignment of its own leans to. */
  readonly kind: 'empty' | 'text' | 'number' | 'boolean' | 'error';
}

export interface FormatSettings {
  readonly date1904: boolean;
  /** `zh-CN` or `en-US`: names of days and months, the system's short date. */
  readonly locale: string;
}

const OPTIONS = { dateErrorNumber: false, dateSpanLarge: false, overflow: '########' };
const NOTHING: ShownValue = { text: '', color: null, kind: 'empty' };

/** What Excel shows for a value under a number format. A format that cannot be read counts as General. */
export function shownValue(value: CellValue, numberFormat: string, settings: FormatSettings): ShownValue {
  if (value === null) return NOTHING;
  if (isCellError(value)) return { text: value.error, color: null, kind: 'error' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', color: null, kind: 'boolean' };
  const pattern = localPattern(numberFormat, settings.locale);
  const kind = typeof value === 'number' ? 'number' : 'text';
  if (pattern === 'General') return { text: formatted('General', value, settings), color: null, kind };
  const drawn = typeof value === 'number' && settings.date1904 && isDateFormat(pattern) ? value + DAYS_1904 : value;
  try {
    return { text: formatted(pattern, drawn, settings), color: namedColor(pattern, drawn), kind };
  } catch {
    return { text: formatted('General', value, settings), color: null, kind };
  }
}

function formatted(pattern: string, value: number | string, settings: FormatSettings): string {
  return format(pattern, value, { ...OPTIONS, locale: settings.locale });
}

function namedColor(pattern: string, value: number | string): string | null {
  const color = pattern.includes('[') ? formatColor(pattern, value) : null;
  return typeof color === 'string' ? color : null;
}

/** The system's short date is stored as an American pattern and shown as the reader's country writes it. */
function localPattern(numberFormat: string, locale: string): string {
  if (numberFormat === '' || numberFormat.toLowerCase() === 'general') return 'General';
  if (/^(mm-dd-yy|m\/d\/yyyy)(;@)?$/i.test(numberFormat)) return getFormatFromId(14, locale) ?? numberFormat;
  if (/^m\/d\/yy(yy)? h:mm(;@)?$/i.test(numberFormat)) return getFormatFromId(22, locale) ?? numberFormat;
  return numberFormat.replaceAll('上午/下午', 'AM/PM');
}

export type FormatKind = 'general' | 'text' | 'percent' | 'date' | 'other';

/** What a number format makes of a number; a General with words behind it is still general. */
export function formatKind(numberFormat: string): FormatKind {
  try {
    const info = getFormatInfo(numberFormat === '' ? 'General' : numberFormat);
    if (info.isDate) return 'date';
    if (info.isPercent) return 'percent';
    return info.isText ? 'text' : info.type === 'general' ? 'general' : 'other';
  } catch {
    return 'other';
  }
}

/** Whether the format is Excel's General and nothing else: only then does what is typed choose the cell's format. */
export function isPlainGeneral(numberFormat: string): boolean {
  return numberFormat === '' || numberFormat.toLowerCase() === 'general';
}

/** A number, date, time or truth value as somebody typed it, with the format Excel gives to a General cell for it; null
 *  when the words are just words. Dates are serial numbers of the 1900 system. */
export function readTyped(
  text: string,
  locale: string,
): { readonly value: number | boolean; readonly numberFormat: string | null } | null {
  const read = parseValue(chineseDateWithSlashes(text), { locale });
  if (read === undefined || (typeof read.value === 'number' && !Number.isFinite(read.value))) return null;
  const id = typeof read.value === 'number' ? read.formatId : undefined;
  return { value: read.value, numberFormat: id === undefined ? null : typedFormat(text, id, locale) };
}

/** `2020年5月28日` → `2020/5/28`; Excel in Chinese takes both. */
function chineseDateWithSlashes(text: string): string {
  return text.replace(
    /^\s*(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?\s*$/,
    (whole, year?: string, month = '', day?: string) =>
      year === undefined && day === undefined
        ? whole
        : [year, month, day].filter((part) => part !== undefined).join('/'),
  );
}

function typedFormat(text: string, id: number, locale: string): string | null {
  const written = /年/.test(text) ? 'yyyy"年"m"月"d"日"' : null;
  if (id === 14 && written) return written;
  if (locale === 'zh-CN' && (id === 15 || id === 16)) return 'm"月"d"日"';
  if (locale === 'zh-CN' && id === 17) return 'yyyy"年"m"月"';
  return getFormatFromId(id, locale) ?? null;
}
