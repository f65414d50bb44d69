import type { CellValue } from '../../../core/grid/grid';
import { FILL_LISTS } from './fill-lists';

/** What goes on behind some values, as Excel fills it: `at(0)` stands right behind the last, `at(-1)` is the last itself. */
export interface Series {
  at(index: number): CellValue;
}

/** How values go on. `isDate` tells dates, which are numbers, apart: a single one goes on from day to day. `isTurned` (Ctrl):
 *  what would be copied goes on, what would go on is copied. null: they are copied round and round. */
export function seriesOf(values: readonly CellValue[], isDate: boolean, isTurned: boolean): Series | null {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) return numberSeries(numbers, isDate, isTurned);
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < values.length || isTurned) return null;
  return listSeries(texts) ?? numberedSeries(texts);
}

function numberSeries(numbers: readonly number[], isDate: boolean, isTurned: boolean): Series | null {
  const [first] = numbers;
  if (first === undefined) return null;
  if (numbers.length === 1) return isDate === isTurned ? null : line(first, 1, 1);
  if (isTurned) return null;
  const { start, step } = trend(numbers);
  return line(start, step, numbers.length);
}

function line(start: number, step: number, count: number): Series {
  return { at: (index) => tidy(start + step * (count + index)) };
}

/** The straight line through the values; where they lie on one exactly, through them without any noise. */
function trend(numbers: readonly number[]): { readonly start: number; readonly step: number } {
  const [first = 0, second = 0] = numbers;
  const step = tidy(second - first);
  if (numbers.every((value, index) => tidy(first + step * index) === tidy(value))) return { start: first, step };
  const count = numbers.length;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const middle = (count - 1) / 2;
  const rise = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const run = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return { start: mean - (rise / run) * middle, step: rise / run };
}

/** Without what floating point adds behind the fifteen figures Excel keeps. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function listSeries(texts: readonly string[]): Series | null {
  for (const list of FILL_LISTS) {
    const places = texts.map((text) => list.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    const [first = -1, second = first + 1] = places;
    const step = places.length === 1 ? 1 : second - first;
    const goesOn = places.every((place, index) => place >= 0 && place === wrapped(first + step * index, list.length));
    if (goesOn && step !== 0)
      return { at: (index) => list[wrapped(first + step * (texts.length + index), list.length)] ?? null };
  }
  return null;
}

function wrapped(index: number, length: number): number {
  return ((index % length) + length) % length;
}

/** Texts that differ by a number at their end (项目1), or else at their beginning (1季度). */
function numberedSeries(texts: readonly string[]): Series | null {
  return numbered(texts, /^(.*?)(\d{1,15})()$/s) ?? numbered(texts, /^(\D{0,1})(\d{1,15})(\D.*)$/s);
}

function numbered(texts: readonly string[], pattern: RegExp): Series | null {
  const found = texts.map((text) => pattern.exec(text));
  const [before = '', , behind = ''] = found[0]?.slice(1) ?? [];
  if (!found.every((match) => match?.[1] === before && match[3] === behind)) return null;
  const digits = found.map((match) => match?.[2] ?? '');
  const numbers = digits.map(Number);
  const [first = 0, second = first + 1] = numbers;
  const step = second - first;
  if (!numbers.every((value, index) => value === first + step * index)) return null;
  const width = digits.some((text) => text.startsWith('0')) ? (digits[0]?.length ?? 0) : 0;
  return {
    at: (index) => {
      // Below nothing Excel counts up again.
      const number = Math.abs(first + step * (texts.length + index));
      return `${before}${String(number).padStart(width, '0')}${behind}`;
    },
  };
}
