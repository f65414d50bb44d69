import { exactFromDouble, HUNDRED, plainText } from '../exact';
import { compactText, tidyText } from './cell-text';
import { parseFigure, quantityText } from './figure-text';
import { isCellError, type GridCell } from './grid';
import { formatMeaning } from './number-format';
import { BLANK, type Quantity, type Reading } from './reading';
import { PERCENT } from './units';

const NOT_APPLICABLE = /^(?:[/\\|—–‒―\-−_─ー*.·…]+|无|暂无|不适用|不涉及|n\/?a)$/iu;
/** ① and the like become digits under NFKC, but they number a list. */
const ENCLOSED_DIGITS = /[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/u;
const DATE_WORDS =
  /^(?:\d{2,4}年|\d{1,2}月|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$|\d{1,2}(?:[-~—至]\d{1,2})月|第?[一二三四1-4]季度|截至|年底|年内)/u;
const LETTERS_OF_PROSE = 4;
const LONGEST_FIGURE = 80;

/** Reads a cell exactly: its figure with unit and comparator, its words, or why it is neither. Never throws, never guesses. */
export function readCell(cell: GridCell): Reading {
  const { value } = cell;
  if (value === null) return BLANK;
  if (isCellError(value)) return { kind: 'error', text: value.error };
  if (typeof value === 'boolean') return { kind: 'words', text: value ? '是' : '否' };
  return typeof value === 'number' ? readNumber(value, cell) : readText(value);
}

/** Reads what is typed as text. */
export function readText(text: string): Reading {
  const compact = text.length > LONGEST_FIGURE ? '' : compactText(text);
  const tidy = tidyText(text);
  if (tidy === '') return BLANK;
  if (NOT_APPLICABLE.test(compact)) return { kind: 'mark', text: tidy };
  if (compact === '' || ENCLOSED_DIGITS.test(text)) return { kind: 'words', text: tidy };
  if (/^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/iu.test(compact)) return { kind: 'error', text: tidy };
  const quantity = parseFigure(compact);
  if (quantity && !isCalendarYear(compact)) return figure(quantity);
  return { kind: looksLikeFigure(compact) ? 'unreadable' : 'words', text: tidy };
}

function readNumber(value: number, cell: GridCell): Reading {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
  const meaning = formatMeaning(cell.numberFormat);
  if (meaning.date) return { kind: 'words', text: dateText(value) };
  const exact = exactFromDouble(value, cell.formula !== null);
  const shown = meaning.percent ? exact.times(HUNDRED) : exact;
  const plain: Quantity = { value: shown, unit: meaning.percent ? PERCENT : null, comparator: null, reached: false };
  if (meaning.prefix === '' && meaning.suffix === '') return figure(plain);
  const worded = parseFigure(compactText(meaning.prefix + plainText(shown) + (plain.unit ?? '') + meaning.suffix));
  return figure(worded ?? plain);
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

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/** A date for people; it is shown, never computed with. Serials outside the calendar are shown as they are. */
function dateText(serial: number): string {
  const date = new Date(EPOCH_1900 + Math.floor(serial) * DAY);
  return Number.isNaN(date.getTime()) || serial < 1 ? String(serial) : date.toISOString().slice(0, 10);
}
