/** How much room a cell has and in what letters it shows its value, as far as the sheet was asked. A number never wraps: what
 *  is wider than its cell shows as ####. */
export interface CellLook {
  /** The width of the cell, of a merged one as a whole, in points. */
  readonly width: number;
  /** null: not known; then the letters usual in forms are assumed. */
  readonly font: CellFont | null;
}

/** The letters of a cell. */
export interface CellFont {
  readonly name: string | null;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** 五号, in which most forms are set. */
const USUAL_FONT: CellFont = { name: null, size: 10.5, bold: false };
/** What Excel leaves free beside a number, both sides together, in points. */
const PADDING = 3.75;
/** What a printer or another zoom may need more. */
const SAFETY = 1;

/** Chinese fonts of old, in which every narrow character is half as wide as it is high. */
const HALF_WIDTH = /^(?:新?宋体|仿宋|楷体|黑体|n?simsun|fangsong|kaiti|simhei)(?:_gb2312|-18030)?$/iu;
/** Of all other fonts the widest that are usual in offices, as shares of the size of the letters. */
const DIGIT = 0.56;
const PUNCTUATION = 0.3;
const LETTER = 0.7;
const PERCENT = 0.9;
const BOLD = 1.08;

/** Whether a number's text fits into a cell in one line. */
export function fitsInCell(text: string, { width, font }: CellLook): boolean {
  return textPoints(text, font ?? USUAL_FONT) + PADDING + SAFETY <= width;
}

/** The width of a line of text in points, never less than it is by a little. On a screen letters are whole pixels high, and
 *  those of half a width whole pixels wide. */
export function textPoints(text: string, { name, size, bold }: CellFont): number {
  const pixels = Math.round(size / POINTS_PER_PIXEL);
  const half = linePixels(text, pixels, () => Math.ceil(pixels / 2));
  const other = linePixels(text, pixels, (character) => proportional(character) * pixels);
  const width = name === null ? Math.max(half, other) : HALF_WIDTH.test(name) ? half : other;
  return width * POINTS_PER_PIXEL * (bold ? BOLD : 1);
}

const POINTS_PER_PIXEL = 0.75;

/** A Chinese character, and any sign beside the narrow ones, is as wide as it is high. */
function linePixels(text: string, pixels: number, narrow: (character: string) => number): number {
  let width = 0;
  for (const character of text) width += character <= '\u00FF' ? narrow(character) : pixels;
  return width;
}

function proportional(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT;
  if (character === '%') return PERCENT;
  return /[a-z]/iu.test(character) ? LETTER : PUNCTUATION;
}
