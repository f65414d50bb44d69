import type { CellStyle } from '../../workbook/workbook-types';
import { isPlainGeneral, type ShownValue } from '../number-format';
import { cellFont, type CellFont } from './cell-style';
import { hasFont, textWidth } from './text-width';

/** The space between a cell's words and its edges, both sides together. */
export const CELL_PADDING = 6;
const LEAST_PIXELS = 2;
const INDENT_PIXELS = 9;
/** How much smaller a number may be drawn where the file's own, narrower font is missing: Excel, which has it, would show
 *  the number. */
const LEAST_SCALE_OF_SUBSTITUTE = 0.8;

/** What is drawn in a cell after looking at the room there is. */
export interface FittedText {
  readonly text: string;
  readonly fontPixels: number;
  /** The line's width in pixels; what is more than the cell's room spills over empty neighbours. */
  readonly width: number;
  /** The value did not fit and is not all there. */
  readonly cut: boolean;
}

export function roomFor(style: CellStyle, width: number): number {
  return Math.max(0, width - CELL_PADDING - style.alignment.indent * INDENT_PIXELS);
}

/** Shrinks what shall shrink, shortens a General number, fills the cell with # when a number does not fit at all. */
export function fitText(shown: ShownValue, style: CellStyle, cellWidth: number): FittedText {
  const font = cellFont(style);
  const room = roomFor(style, cellWidth);
  const width = shown.text === '' ? 0 : textWidth(shown.text, font);
  const whole = { text: shown.text, fontPixels: font.pixels, width, cut: false };
  const { wrap, shrinkToFit, rotation } = style.alignment;
  if (width <= room || rotation !== 0) return whole;
  if (shrinkToFit && !wrap) return shrunk(whole, room);
  if (shown.kind !== 'number') return whole;
  if (room >= width * LEAST_SCALE_OF_SUBSTITUTE && !hasFont(font.name)) return shrunk(whole, room);
  const shorter = isPlainGeneral(style.numberFormat) ? shortened(shown.text, room, font) : null;
  return shorter ?? hashes(whole, room, font);
}

function shrunk(whole: FittedText, room: number): FittedText {
  const fontPixels = Math.max(LEAST_PIXELS, Math.floor(((whole.fontPixels * room) / whole.width) * 4) / 4);
  return { ...whole, fontPixels, width: Math.min(room, whole.width) };
}

/** A General number with fewer decimals, then with an exponent; null when neither fits. */
function shortened(text: string, room: number, font: CellFont): FittedText | null {
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const candidates: string[] = [];
  for (let places = decimals - 1; places >= 0; places--) candidates.push(withoutTrailingZeros(number.toFixed(places)));
  for (let places = 4; places >= 0; places--) candidates.push(exponential(number, places));
  for (const candidate of candidates) {
    const width = textWidth(candidate, font);
    const showsSomething = number === 0 || Number(candidate) !== 0;
    if (width <= room && showsSomething) return { text: candidate, fontPixels: font.pixels, width, cut: true };
  }
  return null;
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function exponential(number: number, places: number): string {
  const [digits = '', exponent = ''] = number.toExponential(places).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${withoutTrailingZeros(digits)}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

function hashes(whole: FittedText, room: number, font: CellFont): FittedText {
  const count = Math.max(1, Math.floor(room / textWidth('#', font)));
  return { ...whole, text: '#'.repeat(count), width: room, cut: true };
}
