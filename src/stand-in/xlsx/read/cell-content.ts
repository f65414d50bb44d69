import type { CellValue } from '../../../core/grid/grid';
import { damaged, unsupported } from '../workbook-file-error';
import { decodeXstring, readText, unescapeXml } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import type { ScannedCell } from './sheet-scan';
import { richText, statedText, withoutOuterSpace } from './strings';

/** What stands between `<c …>` and `</c>`. */
export interface CellContent {
  /** The text of `v`, still escaped; null when there is none. */
  readonly raw: string | null;
  readonly formula: CellFormula | null;
  /** The text of an inline string. */
  readonly inline: string | null;
}

export interface CellFormula {
  readonly text: string;
  readonly type: string;
  readonly sharedIndex: string | null;
  readonly ref: string | null;
}

const NOTHING: CellContent = { raw: null, formula: null, inline: null };

/** Reads a cell's content. The two common shapes, `<v>…</v>` and `<f>…</f><v>…</v>`, are cut out by text search. */
export function readCellContent(body: string, prefix: string): CellContent {
  if (body === '') return NOTHING;
  const [valueTag, valueEnd] = [`<${prefix}v>`, `</${prefix}v>`];
  if (body.startsWith(valueTag) && body.endsWith(valueEnd)) {
    return { raw: withoutOuterSpace(body.slice(valueTag.length, -valueEnd.length)), formula: null, inline: null };
  }
  const formulaTag = `<${prefix}f>`;
  if (body.startsWith(formulaTag)) {
    const end = body.indexOf(`</${prefix}f>`);
    const rest = body.slice(end + formulaTag.length + 1);
    if (end > 0 && rest.startsWith(valueTag) && rest.endsWith(valueEnd)) {
      const formula = {
        text: unescapeXml(body.slice(formulaTag.length, end)),
        type: 'normal',
        sharedIndex: null,
        ref: null,
      };
      return { raw: withoutOuterSpace(rest.slice(valueTag.length, -valueEnd.length)), formula, inline: null };
    }
  }
  const inlineTag = `<${prefix}is><${prefix}t>`;
  const inlineEnd = `</${prefix}t></${prefix}is>`;
  if (body.startsWith(inlineTag) && body.endsWith(inlineEnd)) {
    const text = body.slice(inlineTag.length, -inlineEnd.length);
    return { raw: null, formula: null, inline: readText(withoutOuterSpace(text)) };
  }
  return readOther(parseXml(`<c>${body}</c>`));
}

function readOther(cell: XmlElement): CellContent {
  const formula = cell.child('f');
  const value = cell.child('v');
  const inline = cell.child('is');
  return {
    raw: value ? escapedAgain(statedText(value)) : null,
    formula: formula && {
      text: formula.text,
      type: formula.attribute('t') ?? 'normal',
      sharedIndex: formula.attribute('si'),
      ref: formula.attribute('ref'),
    },
    inline: inline && richText(inline),
  };
}

function escapedAgain(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/** JavaScript also takes 0x50 and 0b1 for numbers. */
const DECIMAL = /^[\s\d.eE+-]*$/;

/** The value a cell stores. `strings` is the shared strings, `date1904` the workbook's date system. */
export function readCellValue(
  cell: Readonly<ScannedCell>,
  { raw, inline }: CellContent,
  strings: readonly string[],
  date1904: boolean,
): CellValue {
  if (cell.type === 'inlineStr') return inline;
  if (raw === null || (raw.trim() === '' && cell.type !== 'str')) return null;
  switch (cell.type) {
    case '':
    case 'n': {
      const number = Number(raw);
      if (!Number.isFinite(number) || !DECIMAL.test(raw)) throw damaged(`${raw.slice(0, 40)} is no number`);
      return number;
    }
    case 's': {
      const text = strings[Number(raw)];
      if (text === undefined) throw damaged(`there is no shared string ${raw.slice(0, 40)}`);
      return text;
    }
    case 'str':
      return decodeXstring(unescapeXml(raw));
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: unescapeXml(raw) };
    case 'd':
      return isoDateSerial(raw, date1904);
    default:
      throw unsupported(`cell type ${cell.type}`);
  }
}

const DAY = 86_400_000;
const TIME = String.raw`(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?`;
const DATE_AND_TIME = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)(?:T${TIME})?Z?$`);
const TIME_ONLY = new RegExp(`^T?${TIME}Z?$`);
const DURATION = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** A date, a time or a duration written as text (`t="d"`, strict files) → its serial number; any other text is kept. */
export function isoDateSerial(written: string, date1904: boolean): CellValue {
  const text = unescapeXml(written).trim();
  const [, year, month, day, ...time] = DATE_AND_TIME.exec(text) ?? [];
  if (year !== undefined) return daySerial(Number(year), Number(month), Number(day), date1904) + partOfDay(time);
  const [clock, ...parts] = TIME_ONLY.exec(text) ?? [];
  if (clock !== undefined) return partOfDay(parts);
  const [duration, days, ...length] = DURATION.exec(text) ?? [];
  return duration !== undefined && duration !== 'P' ? Number(days ?? 0) + partOfDay(length) : text;
}

function partOfDay([hours, minutes, seconds]: readonly (string | undefined)[]): number {
  return (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
}

function daySerial(year: number, month: number, day: number, date1904: boolean): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / DAY);
  if (date1904) return days - Math.round(Date.UTC(1904, 0, 1) / DAY);
  const serial = days - Math.round(Date.UTC(1899, 11, 30) / DAY);
  // Excel counts a 29 February 1900, so the days before it are one lower.
  return serial < 61 ? serial - 1 : serial;
}
