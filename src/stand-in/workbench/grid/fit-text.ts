import type { CellStyle } from '../../workbook/workbook-types';
import { isPlainGeneral, type ShownValue } from '../number-format';
import { cellFont, type CellFont } from './cell-style';

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

const KEPT = 20_000;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

const installed = new Map<string, boolean>();
const SAMPLE_TEXT = '0123456789,.%mmWWll';

/** Whether this machine has a font: text in it, over two quite different fallbacks, then has one width and not two. */
function hasFont(name: string): boolean {
  const known = installed.get(name);
  if (known !== undefined) return known;
  const width = (family: string): number =>
    textWidth(SAMPLE_TEXT, { family, pixels: 40, weight: 'normal', slant: 'normal' });
  const isThere = ['monospace', 'serif'].some((fallback) => width(`'${name}', ${fallback}`) !== width(fallback));
  installed.set(name, isThere);
  return isThere;
}

/** The width of one line of text in pixels, as the browser will draw it. */
export function textWidth(text: string, font: Omit<CellFont, 'name'>): number {
  const css = `${font.slant} ${font.weight} ${font.pixels}px ${font.family}`;
  const key = `${css}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('this browser has no canvas to measure text with');
  context.font = css;
  const width = context.measureText(text).width;
  if (widths.size >= KEPT) widths.clear();
  widths.set(key, width);
  return width;
}
