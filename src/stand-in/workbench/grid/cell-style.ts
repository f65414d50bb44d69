import type { CSSProperties } from 'react';
import type { BorderLine, CellStyle } from '../../workbook/workbook-types';

/** How a cell's words stand in it. */
export interface CellFont {
  /** The font the file asks for. */
  readonly name: string;
  /** For CSS and for measuring on a canvas alike. */
  readonly family: string;
  readonly pixels: number;
  readonly weight: 'bold' | 'normal';
  readonly slant: 'italic' | 'normal';
}

const SANS = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const SERIF = "'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', serif";
const KAI = "'KaiTi', 'Kaiti SC', 'STKaiti', 'Noto Serif CJK SC', serif";
const SERIF_NAMES = /宋|song|sun|仿宋|times|serif|roman|cambria|georgia|garamond/i;

const fonts = new WeakMap<CellStyle, CellFont>();

/** The cell's font with relatives for machines that do not have it. */
export function cellFont(style: CellStyle): CellFont {
  const known = fonts.get(style);
  if (known) return known;
  const { name, size, bold, italic } = style.font;
  const relatives = /楷|kai/i.test(name) ? KAI : SERIF_NAMES.test(name) && !/sans/i.test(name) ? SERIF : SANS;
  const plainName = name.replace(/['"\\;{}]/g, '');
  const font: CellFont = {
    name: plainName,
    family: `'${plainName}', ${relatives}`,
    pixels: (size * 96) / 72,
    weight: bold ? 'bold' : 'normal',
    slant: italic ? 'italic' : 'normal',
  };
  fonts.set(style, font);
  return font;
}

/** The font, its colour and its lines, as far as they are not the grid's own. `formatColor` is the one the number format
 *  asks for; it wins. */
export function fontCss(style: CellStyle, pixels: number, formatColor: string | null): CSSProperties {
  const { family, weight, slant, pixels: wholePixels } = cellFont(style);
  const color = formatColor ?? cssColor(style.font.color);
  const lines = [style.font.underline ? 'underline' : '', style.font.strike ? 'line-through' : ''].join(' ').trim();
  return {
    font: `${slant} ${weight} ${pixels}px/${lineHeight(wholePixels)}px ${family}`,
    ...(color === null || color === '#000000' ? {} : { color }),
    ...(lines ? { textDecoration: lines } : {}),
  };
}

/** The height of a line of text, which shrinking does not change. */
export function lineHeight(pixels: number): number {
  return Math.round(pixels * 1.3);
}

export function cssColor(color: string | null): string | null {
  return color !== null && /^[0-9a-f]{6}$/i.test(color) ? `#${color}` : null;
}

const BORDERS: Readonly<Record<string, string>> = {
  thin: '1px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  medium: '2px solid',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
  slantDashDot: '2px dashed',
  thick: '3px solid',
  double: '3px double',
};

/** A line of a border as CSS, null for none. */
export function borderCss(line: BorderLine | null): string | null {
  const drawn = line && BORDERS[line.style];
  return drawn ? `${drawn} ${cssColor(line.color) ?? '#000'}` : null;
}

export type HorizontalSide = 'left' | 'center' | 'right' | 'justify';

/** The side the words lean to: the cell's own alignment, or Excel's by the kind of value. */
export function horizontalSide(style: CellStyle, kind: string): HorizontalSide {
  switch (style.alignment.horizontal) {
    case 'left':
    case 'fill':
      return 'left';
    case 'right':
      return 'right';
    case 'center':
    case 'centerContinuous':
      return 'center';
    case 'justify':
    case 'distributed':
      return 'justify';
    default:
      return kind === 'number' ? 'right' : kind === 'boolean' || kind === 'error' ? 'center' : 'left';
  }
}

const VERTICAL: Readonly<Record<string, string>> = { top: 'flex-start', center: 'center', distributed: 'center' };
const HORIZONTAL = { center: 'center', right: 'flex-end', justify: 'stretch' } as const;

/** Where the words stand in their box, as far as that is not at its lower left. */
export function boxCss(style: CellStyle, side: HorizontalSide): CSSProperties {
  const indent = style.alignment.indent * 9;
  const alignItems = VERTICAL[style.alignment.vertical ?? ''];
  return {
    ...(side === 'left' ? {} : { justifyContent: HORIZONTAL[side], textAlign: side }),
    ...(alignItems ? { alignItems } : {}),
    ...(indent > 0 && side === 'left' ? { paddingLeft: indent + 3 } : {}),
    ...(indent > 0 && side === 'right' ? { paddingRight: indent + 3 } : {}),
  };
}

/** Turned words; 255 stands for letters one above the other. */
export function rotationCss(rotation: number): CSSProperties {
  if (rotation === 0) return {};
  if (rotation === 255) return { writingMode: 'vertical-rl', textOrientation: 'upright', whiteSpace: 'nowrap' };
  return { transform: `rotate(${rotation <= 90 ? -rotation : rotation - 90}deg)`, whiteSpace: 'nowrap' };
}
