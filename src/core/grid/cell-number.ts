import { Exact, exactFromDouble, HUNDRED, plainText } from '../exact';
import { dayText, daysInMonth, serialDay, readDate, type DateSpan } from './date-text';
import { compactText, tidyText } from './cell-text';
import { parseFigure, quantityText, readRange } from './figure-text';
import { isCellError, type GridCell } from './grid';
import { formatMeaning, type FormatMeaning } from './number-format';
import { BLANK, type Quantity, type Reading } from './reading';
import { PERCENT } from './units';
import { wordState } from './word-states';

const NOT_APPLICABLE = /^(?:[/\\|—–‒―\-−_─ー*.·…]+|无|暂无|不适用|不涉及|n\/?a)$/iu;
const ERROR_TEXT = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/iu;
/** ① and the like become digits under NFKC, but they number a list. */
const ENCLOSED_DIGITS = /[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/u;
const DATE_WORDS =
  /^(?:\d{2,4}年|\d{1,2}月|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$|\d{1,2}(?:[-~—至]\d{1,2})月|第?[一二三四1-4]季度|截至|年底|年内)/u;
const APART = /[\d０-９](?:\s+[\d０-９]|\p{No})|\p{No}[\d０-９]/u;
const LETTERS_OF_PROSE = 4;
const LONGEST_FIGURE = 80;
/** What comes again from row to row is short: ≥95%, 10, 完成. */
const LONGEST_REPEATED = 24;
const MOST_REPEATED = 2000;
const MOST_FORMATS = 16;

/** What has to be known about the workbook to read its cells: date1904, whether its dates count from 1904. */
export interface CellReadingOptions {
  readonly date1904?: boolean;
}

/** Reads a cell exactly: its figure with unit and comparator, its words, or why it is neither. Never throws, never guesses. */
export function readCell(cell: GridCell, options: CellReadingOptions = {}): Reading {
  const { value } = cell;
  if (value === null) return BLANK;
  if (isCellError(value)) return { kind: 'error', text: value.error };
  if (typeof value === 'boolean') return { kind: 'words', text: value ? '是' : '否', state: value ? 'yes' : 'no' };
  return typeof value === 'number' ? readNumber(value, cell, options) : readText(value);
}

/** Reads what is typed as text. */
export function readText(text: string): Reading {
  return text.length > LONGEST_REPEATED ? readTyped(text) : readRepeated(text);
}

const readRepeated = memoised(readTyped, MOST_REPEATED);

function readTyped(text: string): Reading {
  const compact = text.length > LONGEST_FIGURE ? '' : compactText(text);
  const tidy = tidyText(text);
  if (tidy === '') return BLANK;
  if (compact === '' || ENCLOSED_DIGITS.test(text)) return { kind: 'words', text: tidy };
  if (joinsDigits(text)) return readJoined(compact, tidy);
  const quantity = parseFigure(compact);
  if (quantity && !isCalendarYear(compact))
    return quantity.unit?.includes('/') === true ? { kind: 'figure', quantity, text: tidy } : figure(quantity);
  if (NOT_APPLICABLE.test(compact)) return { kind: 'mark', text: tidy };
  if (ERROR_TEXT.test(compact)) return { kind: 'error', text: tidy };
  return readWords(compact, tidy);
}

/** Digits that only folding would bring together: 5 above 6 is no 56, 10² is no 102. */
export const joinsDigits = (text: string): boolean => APART.test(text);

function readJoined(compact: string, tidy: string): Reading {
  const date = readDate(compact);
  if (date) return { kind: 'words', text: tidy, date };
  return { kind: looksLikeFigure(compact) ? 'unreadable' : 'words', text: tidy };
}

/** Words, with the time or the state they tell; a range; or what looks like a figure and is none. */
function readWords(compact: string, tidy: string): Reading {
  const date = readDate(compact);
  if (date) return { kind: 'words', text: tidy, date };
  const state = wordState(compact);
  if (state) return { kind: 'words', text: tidy, state };
  const range = /\d/u.test(compact) ? readRange(compact) : null;
  if (range) return { kind: 'unreadable', text: tidy, range };
  return { kind: looksLikeFigure(compact) ? 'unreadable' : 'words', text: tidy };
}

function readNumber(value: number, { numberFormat }: GridCell, options: CellReadingOptions): Reading {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
  const format = knownFormat(numberFormat);
  if (format.meaning.date) return dateReading(value, format.meaning, options);
  // There is no −0 in a sheet.
  return format.read(value + 0);
}

/** What a number format means, and the readings of the numbers under it. */
const knownFormat = memoised((numberFormat: string) => {
  const meaning = formatMeaning(numberFormat);
  return {
    meaning,
    read: memoised((value: number) => shownFigure(exactFromDouble(value), meaning), MOST_REPEATED),
  };
}, MOST_FORMATS);

/** A number as its format shows it: a percentage counts in percentage points, words around it may be its unit. */
function shownFigure(exact: Exact, meaning: FormatMeaning): Reading {
  const shown = meaning.percent ? exact.times(HUNDRED) : exact;
  const plain: Quantity = {
    value: shown,
    unit: meaning.percent ? PERCENT : null,
    ...(meaning.grouped && { grouped: true }),
    comparator: null,
    reached: false,
  };
  if (meaning.prefix === '' && meaning.suffix === '') return figure(plain);
  const seen = shown.times(new Exact(`1e-${3 * meaning.thousands}`));
  const words = meaning.prefix + plainText(seen) + (plain.unit ?? '') + meaning.suffix;
  if (meaning.painted) return { kind: 'unreadable', text: words };
  const worded = parseFigure(compactText(words));
  return figure(worded ? { ...worded, ...(meaning.grouped && { grouped: true }) } : plain);
}

function figure(quantity: Quantity): Reading {
  return { kind: 'figure', quantity, text: quantityText(quantity) };
}

/** 2020年 is a date; 3年 is a duration. */
function isCalendarYear(compact: string): boolean {
  return /^(?:19|20)\d\d年/u.test(compact);
}

function looksLikeFigure(compact: string): boolean {
  if (!/\d/u.test(compact) || DATE_WORDS.test(compact)) return false;
  return (compact.match(/\p{L}/gu) ?? []).length < LETTERS_OF_PROSE;
}

/** A true date is as exact as its format shows it: December 2020 is the whole month. Serials outside the calendar are
 *  shown as they are. */
function dateReading(serial: number, { shows }: FormatMeaning, { date1904 = false }: CellReadingOptions): Reading {
  const day = serialDay(serial, date1904);
  if (!day || shows === null) return { kind: 'words', text: String(serial) };
  const from = { month: shows === 'year' ? 1 : day.month, day: shows === 'day' ? day.day : 1 };
  const to = shows === 'year' ? 12 : day.month;
  const date: DateSpan = {
    first: dayText(day.year, from.month, from.day),
    last: dayText(day.year, to, shows === 'day' ? day.day : daysInMonth(day.year, to)),
    relation: 'in',
  };
  return { kind: 'words', text: dayText(day.year, day.month, day.day), date };
}

/** The same function with its results remembered: forms repeat their figures and formats from row to row. At most so many
 *  results are kept; then it starts afresh. Only for pure functions, whose results nobody changes. */
function memoised<Key extends string | number, Result>(
  compute: (key: Key) => Result,
  most: number,
): (key: Key) => Result {
  const results = new Map<Key, Result>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}
