import type { CellFont } from './cell-style';

const KEPT = 20_000;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

const installed = new Map<string, boolean>();
const SAMPLE_TEXT = '0123456789,.%mmWWll';

/** Whether this machine has a font: text in it, over two quite different fallbacks, then has one width and not two. */
export function hasFont(name: string): boolean {
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
