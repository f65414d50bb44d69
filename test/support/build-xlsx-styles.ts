import { escapeXml } from './build-xlsx-xml';

/** How a built cell looks; colours are `RRGGBB`. */
export interface BuiltStyle {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly shrinkToFit?: boolean;
  readonly border?: boolean;
  readonly locked?: boolean;
}

/** Collects the styles of a workbook being built and writes its styles part; style 0 is the default. */
export class BuiltStyles {
  private readonly keys = ['{}'];
  private readonly styles: BuiltStyle[] = [{}];

  /** The index of a style, for the `s` attribute of a cell. */
  index(style: BuiltStyle): number {
    const { numberFormat, fill, bold, fontColor, fontSize, fontName, horizontal, vertical, wrap, shrinkToFit, border } =
      style;
    const { locked } = style;
    const own = {
      numberFormat,
      fill,
      bold,
      fontColor,
      fontSize,
      fontName,
      horizontal,
      vertical,
      wrap,
      shrinkToFit,
      border,
      locked,
    };
    const key = JSON.stringify(own);
    const known = this.keys.indexOf(key);
    if (known >= 0) return known;
    this.keys.push(key);
    this.styles.push(style);
    return this.styles.length - 1;
  }

  xml(namespace: string): string {
    const formats = [...new Set(this.styles.flatMap((style) => style.numberFormat ?? []))];
    const numFmts = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`);
    const fonts = this.styles.map(fontXml);
    const fills = [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...this.styles.flatMap((style) => (style.fill ? fillXml(style.fill) : [])),
    ];
    let fillId = 1;
    const xfs = this.styles.map((style, i) =>
      xfXml(
        style,
        i,
        style.fill ? (fillId += 1) : 0,
        style.numberFormat ? 164 + formats.indexOf(style.numberFormat) : 0,
      ),
    );
    return (
      `<styleSheet xmlns="${namespace}">` +
      (numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join('')}</numFmts>` : '') +
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      `<fills count="${fills.length}">${fills.join('')}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${THIN_BORDER}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

const THIN_BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color indexed="64"/></${side}>`)
  .join('')}<diagonal/></border>`;

function fontXml(style: BuiltStyle): string {
  const color = style.fontColor ? `<color rgb="FF${style.fontColor}"/>` : '<color theme="1"/>';
  return `<font>${style.bold ? '<b/>' : ''}<sz val="${style.fontSize ?? 11}"/>${color}<name val="${style.fontName ?? '宋体'}"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function xfXml(style: BuiltStyle, index: number, fillId: number, numFmtId: number): string {
  const alignment = [
    style.horizontal && `horizontal="${style.horizontal}"`,
    style.vertical && `vertical="${style.vertical}"`,
    style.wrap && 'wrapText="1"',
    style.shrinkToFit && 'shrinkToFit="1"',
  ].filter(Boolean);
  const children =
    (alignment.length > 0 ? `<alignment ${alignment.join(' ')}/>` : '') +
    (style.locked === undefined ? '' : `<protection locked="${style.locked ? 1 : 0}"/>`);
  const head = `<xf numFmtId="${numFmtId}" fontId="${index}" fillId="${fillId}" borderId="${style.border ? 1 : 0}" xfId="0"`;
  return children ? `${head}>${children}</xf>` : `${head}/>`;
}
