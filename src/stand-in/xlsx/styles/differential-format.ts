import { elementXml, parseXml, type XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';
import { fontWithColor } from './font-xml';
import type { StylesPart } from './styles-part';

/** What we know of a format that lies over a cell's own (`dxf`). Colours as RRGGBB. */
export interface DifferentialLook {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly numberFormat?: string;
}

/** The look of the differential format at an index; null or an unknown index has none. */
export function differentialLook(index: number | null, styles: StylesPart): DifferentialLook {
  const format = index === null ? undefined : styles.differentialFormats[index];
  const numberFormat = format?.child('numFmt')?.attribute('formatCode');
  const pattern = format?.child('fill')?.child('patternFill') ?? null;
  return {
    fill: pattern && pattern.attribute('patternType') !== 'none' ? fillColor(pattern, styles) : null,
    fontColor: styles.colors.color(format?.child('font')?.child('color') ?? null),
    ...(numberFormat != null && { numberFormat }),
  };
}

/** Here, other than in cells' own fills, the colour of a solid fill is its background. */
function fillColor(pattern: XmlElement, { colors }: StylesPart): string | null {
  return colors.color(pattern.child('bgColor')) ?? colors.color(pattern.child('fgColor'));
}

/** The parts of a differential format in the order they stand in (ECMA-376 part 1, 18.8.14). */
const ORDER: readonly string[] = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection', 'extLst'];

/** A differential format with this look, and all else as the one it is to replace has it; `formatId` gives the number of a
 *  number format in the file. */
export function differentialXml(
  { fill, fontColor, numberFormat }: DifferentialLook,
  replaced: number | null,
  styles: StylesPart,
  formatId: (code: string) => number,
): string {
  const old = replaced === null ? undefined : styles.differentialFormats[replaced];
  const { prefix } = styles.root;
  const parts = new Map((old?.children ?? []).map((part) => [part.local, elementXml(styles.source, part)]));
  const before = differentialLook(replaced, styles);
  if (fontColor !== before.fontColor) parts.set('font', fontWithColor(parts.get('font') ?? '', prefix, fontColor));
  if (numberFormat === undefined) parts.delete('numFmt');
  else if (numberFormat !== before.numberFormat) {
    const code = encodeAttribute(numberFormat);
    parts.set('numFmt', `<${prefix}numFmt numFmtId="${formatId(numberFormat)}" formatCode="${code}"/>`);
  }
  if (fill === null) parts.delete('fill');
  else if (fill !== before.fill) {
    const color = `<${prefix}bgColor rgb="FF${fill}"/>`;
    parts.set('fill', `<${prefix}fill><${prefix}patternFill>${color}</${prefix}patternFill></${prefix}fill>`);
  }
  if (parts.get('font') && parseXml(parts.get('font') ?? '').children.length === 0) parts.delete('font');
  const inOrder = ORDER.flatMap((name) => parts.get(name) ?? []);
  return `<${prefix}dxf>${inOrder.join('')}</${prefix}dxf>`;
}
