import type { XmlElement } from '../xml/xml-tree';

/** The palette of `indexed` colours unless the file brings its own (ECMA-376 part 1, 18.8.27). */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const PALETTE: readonly string[] = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ` +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The colours that stand for the system's text and window. */
const SYSTEM_TEXT = 64;
const SYSTEM_WINDOW = 65;

/** Turns a file's colours (rgb, theme with tint, indexed) into `RRGGBB`. */
export class Colors {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  /** `theme`: the colour scheme of the theme part; `palette`: the file's own `indexedColors`. */
  constructor(theme: XmlElement | null, palette: XmlElement | null) {
    this.theme = (theme?.children ?? []).map((slot) => {
      const color = slot.children[0];
      return (color?.attribute('lastClr') ?? color?.attribute('val') ?? '000000').toUpperCase();
    });
    const own = (palette?.childrenNamed('rgbColor') ?? []).map((color) => lastSix(color.attribute('rgb') ?? ''));
    this.palette = own.length > 0 ? own : PALETTE;
  }

  /** null: automatic, or not stated. */
  color(element: XmlElement | null): string | null {
    if (!element) return null;
    const base = this.baseColor(element);
    const tint = element.number('tint') ?? 0;
    return base && tint !== 0 ? tinted(base, tint) : base;
  }

  private baseColor(element: XmlElement): string | null {
    const rgb = element.attribute('rgb');
    if (rgb !== null) return lastSix(rgb);
    const theme = element.number('theme');
    // In the theme part dark and light stand the other way round than in the indexes.
    if (theme !== null) return this.theme[theme < 4 ? theme ^ 1 : theme] ?? null;
    const indexed = element.number('indexed');
    if (indexed === SYSTEM_TEXT) return '000000';
    if (indexed === SYSTEM_WINDOW) return 'FFFFFF';
    return indexed === null ? null : (this.palette[indexed] ?? null);
  }
}

/** The colour that a stated one stands for, whatever its length; black when it is no number. */
export function lastSix(rgb: string): string {
  const digits = rgb.slice(-6).padStart(6, '0').toUpperCase();
  return /^[0-9A-F]{6}$/.test(digits) ? digits : '000000';
}

/** A colour between two others: 0 is the first, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const [a, b] = [channels(first), channels(second)];
  return hex(a.map((value, i) => value + ((b[i] ?? value) - value) * share));
}

function channels(rgb: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  const text = values.map((value) => Math.round(value).toString(16).padStart(2, '0'));
  return text.join('').toUpperCase();
}

/** Lighter or darker by its lightness in HLS (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  const values = channels(rgb);
  const [max, min] = [Math.max(...values), Math.min(...values)];
  const lightness = (max + min) / 510;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  if (max === min) return hex(values.map(() => target * 255));
  const reach = (value: number): number => 1 - Math.abs(2 * value - 1);
  const saturation = (max - min) / 255 / reach(lightness);
  const chroma = saturation * reach(target);
  const low = target - chroma / 2;
  return hex(values.map((value) => (low + (chroma * (value - min)) / (max - min)) * 255));
}
