/** The default font's digit is seven pixels wide, and a column has five pixels of padding. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in characters, as Excel's dialog shows it, in pixels. Below one character Excel counts the padding in. */
export function columnPixels(characters: number): number {
  return Math.round(characters < 1 ? characters * (DIGIT + PADDING) : characters * DIGIT + PADDING);
}

/** The same in points: 48 for the 8.43 characters a column has at first. */
export function columnPoints(characters: number): number {
  return columnPixels(characters) * POINTS_PER_PIXEL;
}

/** A width in points as characters, in hundredths. */
export function columnCharacters(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  const characters = pixels < DIGIT + PADDING ? pixels / (DIGIT + PADDING) : (pixels - PADDING) / DIGIT;
  return Math.round(characters * 100) / 100;
}
