import { parseXml, type XmlElement } from '../xml/xml-tree';
import { mixed } from './colors';
import type { FormatRecord } from './format-record';
import type { StylesPart } from './styles-part';

/** A font, fill, border … as drawn; colours are `RRGGBB`. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly color: string | null;
  };
  /** null: no fill. */
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly alignment: {
    readonly horizontal: string | null;
    readonly vertical: string | null;
    readonly wrap: boolean;
    readonly indent: number;
    readonly shrinkToFit: boolean;
    /** Degrees, 255 for stacked letters. */
    readonly rotation: number;
  };
  readonly border: Readonly<Record<'left' | 'right' | 'top' | 'bottom', BorderLine | null>>;
  readonly locked: boolean;
}

export interface BorderLine {
  readonly style: string;
  readonly color: string | null;
}

/** The parts of a style that can be changed; null for fill means no fill. */
export interface StylePatch {
  readonly fill?: string | null;
  readonly numberFormat?: string;
  readonly shrinkToFit?: boolean;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly horizontal?: string | null;
  readonly vertical?: string | null;
  readonly wrap?: boolean;
  readonly locked?: boolean;
}

/** A cell format as it is drawn. */
export function viewFormat(record: FormatRecord, part: StylesPart): CellStyle {
  const font = record.font ? parseXml(record.font) : null;
  const border = part.borders[Number(record.borderId)] ?? null;
  const alignment = (name: string): string | null => record.alignment.get(name) ?? null;
  const isOn = (value: string | null): boolean => value === '1' || value === 'true';
  return {
    font: {
      name: (font?.child('name') ?? font?.child('rFont'))?.xstring('val') ?? '宋体',
      size: font?.child('sz')?.number('val') ?? 11,
      bold: font?.child('b')?.boolean('val', true) ?? false,
      italic: font?.child('i')?.boolean('val', true) ?? false,
      underline: (font?.child('u')?.attribute('val') ?? (font?.child('u') ? 'single' : 'none')) !== 'none',
      strike: font?.child('strike')?.boolean('val', true) ?? false,
      color: part.colors.color(font?.child('color') ?? null),
    },
    fill: fillColor(record.fill ? parseXml(record.fill) : null, part),
    numberFormat: record.numberFormat,
    alignment: {
      horizontal: alignment('horizontal') === 'general' ? null : alignment('horizontal'),
      vertical: alignment('vertical'),
      wrap: isOn(alignment('wrapText')),
      indent: Number(alignment('indent') ?? 0) || 0,
      shrinkToFit: isOn(alignment('shrinkToFit')),
      rotation: rotation(Number(alignment('textRotation') ?? 0) || 0),
    },
    border: {
      left: borderLine(border, ['left', 'start'], part),
      right: borderLine(border, ['right', 'end'], part),
      top: borderLine(border, ['top'], part),
      bottom: borderLine(border, ['bottom'], part),
    },
    locked: !['0', 'false'].includes(record.protection.get('locked') ?? '1'),
  };
}

/** Files count 91 to 180 for turning down. */
function rotation(stored: number): number {
  return stored > 90 && stored <= 180 ? 90 - stored : stored;
}

/** How much of the cell a pattern covers with its own colour. */
const COVERAGE: Readonly<Record<string, number>> = {
  gray125: 0.125,
  gray0625: 0.0625,
  mediumGray: 0.5,
  darkGray: 0.75,
};

function fillColor(fill: XmlElement | null, part: StylesPart): string | null {
  const gradient = fill?.child('gradientFill');
  if (gradient) return part.colors.color(gradient.child('stop')?.child('color') ?? null) ?? 'FFFFFF';
  const pattern = fill?.child('patternFill') ?? null;
  const type = pattern?.attribute('patternType') ?? 'none';
  if (!pattern || type === 'none') return null;
  const own = part.colors.color(pattern.child('fgColor'));
  const ground = part.colors.color(pattern.child('bgColor'));
  if (type === 'solid') return own ?? ground ?? '000000';
  return mixed(ground ?? 'FFFFFF', own ?? '000000', COVERAGE[type] ?? (type.startsWith('dark') ? 0.5 : 0.25));
}

function borderLine(border: XmlElement | null, names: readonly string[], part: StylesPart): BorderLine | null {
  const line = names.map((name) => border?.child(name)).find(Boolean);
  const style = line?.attribute('style') ?? 'none';
  return line && style !== 'none' ? { style, color: part.colors.color(line.child('color')) } : null;
}
