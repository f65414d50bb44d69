import { damaged } from '../workbook-file-error';
import { XmlSplice } from '../xml/xml-splice';
import { elementXml, parseXml, type XmlElement } from '../xml/xml-tree';
import { Colors } from './colors';
import { type FormatRecord, withoutPartIds } from './format-record';
import { NumberFormats } from './number-formats';

/** The styles part as it stands in the file; nothing in it is ever changed, records are only appended. */
export interface StylesPart {
  /** null: the workbook has no styles part. */
  readonly path: string | null;
  /** With the lists the file's part lacks. */
  readonly source: string;
  readonly root: XmlElement;
  readonly colors: Colors;
  readonly numberFormats: NumberFormats;
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  /** Formats that conditional formats lay over cells' own. */
  readonly differentialFormats: readonly XmlElement[];
  /** At least one. */
  readonly formats: readonly FormatRecord[];
}

const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** Reads the styles part (null: there is none) with the theme's colours. */
export function readStylesPart(
  part: { readonly path: string; readonly text: string } | null,
  theme: string | null,
): StylesPart {
  const { source, root } = completeStyles(part?.text ?? NO_STYLES);
  const list = (name: string): readonly XmlElement[] => withoutAlternatives(root.child(name)?.children ?? []);
  const numberFormats = new NumberFormats(
    new Map(
      list('numFmts').map((format) => [format.number('numFmtId') ?? 0, format.xstring('formatCode') ?? 'General']),
    ),
  );
  const scheme = theme === null ? null : findColorScheme(parseXml(theme));
  const fonts = list('fonts');
  const fills = list('fills');
  const formats = list('cellXfs').map((xf) => readFormat(xf, source, { fonts, fills, numberFormats }));
  const colors = new Colors(scheme, root.child('colors')?.child('indexedColors') ?? null);
  return {
    path: part?.path ?? null,
    source,
    root,
    colors,
    numberFormats,
    fonts,
    fills,
    borders: list('borders'),
    differentialFormats: list('dxfs'),
    formats,
  };
}

function findColorScheme(theme: XmlElement): XmlElement | null {
  return theme.child('themeElements')?.child('clrScheme') ?? null;
}

function readFormat(
  xf: XmlElement,
  source: string,
  { fonts, fills, numberFormats }: Pick<StylesPart, 'fonts' | 'fills' | 'numberFormats'>,
): FormatRecord {
  const numberFormatId = xf.number('numFmtId') ?? 0;
  return {
    attributes: withoutPartIds(xf),
    numberFormat: numberFormats.code(numberFormatId),
    numberFormatId,
    font: elementXml(source, fonts[xf.number('fontId') ?? 0] ?? fonts[0]),
    fill: elementXml(source, fills[xf.number('fillId') ?? 0] ?? fills[0]),
    borderId: xf.attribute('borderId') ?? '0',
    alignment: xf.child('alignment')?.attributes ?? new Map(),
    protection: xf.child('protection')?.attributes ?? new Map(),
    extension: elementXml(source, xf.child('extLst')),
  };
}

/** Some programs write records twice, in their own way and (`mc:Fallback`) for everybody else; both count as one. */
export function withoutAlternatives(children: readonly XmlElement[]): readonly XmlElement[] {
  return children.flatMap((child) =>
    child.local === 'AlternateContent' ? (child.child('Fallback')?.children ?? []) : [child],
  );
}

/** The lists a styles part needs before a format can be appended, in the order they stand in (ECMA-376 part 1, 18.8.39),
 *  each with the record that Excel takes for missing. */
const LISTS: readonly (readonly [string, string])[] = [
  ['numFmts', ''],
  ['fonts', '<x:font><x:sz val="11"/><x:name val="宋体"/></x:font>'],
  [
    'fills',
    '<x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill>',
  ],
  ['borders', '<x:border><x:left/><x:right/><x:top/><x:bottom/><x:diagonal/></x:border>'],
  ['cellStyleXfs', '<x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<x:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
];

/** A styles part with the lists it lacks; one that has them all is returned as it is. */
function completeStyles(source: string): Pick<StylesPart, 'source' | 'root'> {
  const root = parseXml(source);
  if (root.local !== 'styleSheet') throw damaged('the styles part holds something else');
  const splice = new XmlSplice(source);
  let place = root.openEnd;
  let pending = '';
  for (const [name, records] of LISTS) {
    const list = root.child(name);
    if (list && (list.children.length > 0 || records === '')) {
      splice.insert(place, pending);
      pending = '';
      place = list.end;
      continue;
    }
    if (list) splice.remove(list);
    if (records !== '') pending += `<x:${name}>${records}</x:${name}>`.replaceAll('x:', root.prefix);
  }
  if (root.isSelfClosing) splice.append(root, pending);
  else splice.insert(place, pending);
  const complete = splice.result;
  return complete === source ? { source, root } : { source: complete, root: parseXml(complete) };
}
