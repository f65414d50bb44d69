import type { XlsxSheet } from '../read/read-xlsx';
import { differentialXml, type DifferentialLook } from '../styles/differential-format';
import type { FormatRecord } from '../styles/format-record';
import type { NumberFormats } from '../styles/number-formats';
import type { StyleTable } from '../styles/style-table';
import { withoutAlternatives } from '../styles/styles-part';
import { damaged } from '../workbook-file-error';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { elementXml, type XmlElement } from '../xml/xml-tree';
import type { ConditionalFormatPatch, SheetPatch } from './patch-types';

export interface WrittenStyles {
  /** The whole new styles part; null when no record had to be appended. */
  readonly text: string | null;
  /** The index in the file for an index of the table. */
  readonly index: (tableIndex: number) => number;
  /** The index in the file of the differential format that a conditional format needs; null: none. */
  readonly differential: (sheet: XlsxSheet, patch: ConditionalFormatPatch) => number | null;
}

/** Appends the formats that the given changes need and the file does not have yet; existing records stay as they are. */
export function writeStyles(table: StyleTable, sheets: readonly SheetPatch[]): WrittenStyles {
  const { part } = table;
  const splice = new XmlSplice(part.source);
  const ids = new NumberFormatIds(part.numberFormats);
  const idOf = (code: string): number => ids.of(code, false);
  const differentials = new RecordList(part.source, part.differentialFormats, new Set());
  const differential: WrittenStyles['differential'] = (sheet, { id, format }) => {
    const old = sheet.formats.formulas.find((entry) => entry.id === id);
    if (format === null || (old && looksAlike(old, format))) return old?.differential ?? null;
    const bare = looksAlike(format, BARE);
    return bare && !old ? null : differentials.index(differentialXml(format, old?.differential ?? null, part, idOf));
  };
  for (const { sheet, formats } of sheets) for (const patch of formats) differential(sheet, patch);
  const index = writeCellFormats(splice, table, sheets, ids);
  if (differentials.added.length > 0) appendDifferentials(splice, part.root, differentials.added);
  const text = splice.result;
  return { text: text === part.source ? null : text, index, differential };
}

const BARE: DifferentialLook = { fill: null, fontColor: null };

function looksAlike(one: DifferentialLook, other: DifferentialLook): boolean {
  return one.fill === other.fill && one.fontColor === other.fontColor && one.numberFormat === other.numberFormat;
}

function writeCellFormats(
  splice: XmlSplice,
  table: StyleTable,
  sheets: readonly SheetPatch[],
  ids: NumberFormatIds,
): WrittenStyles['index'] {
  const { part } = table;
  const known = part.formats.length;
  const used = new Set<number>();
  for (const { cells } of sheets) for (const { format } of cells) if (format >= known) used.add(format);
  if (used.size === 0) return (index) => index;
  const added = [...used].sort((a, b) => a - b);
  const fonts = new RecordList(part.source, part.fonts, referredIds(part.root, 'fontId'));
  const fills = new RecordList(part.source, part.fills, referredIds(part.root, 'fillId'));
  const xfs = added.map((index) => {
    const record = table.record(index);
    return formatXml(withKnownStyle(record, part.root), part.root.prefix, {
      numFmtId: record.numberFormatId ?? ids.of(record.numberFormat, true),
      fontId: fonts.index(record.font),
      fillId: fills.index(record.fill),
    });
  });
  addNumberFormats(splice, part.root, ids.listed);
  appendRecords(splice, part.root, 'fonts', fonts.added);
  appendRecords(splice, part.root, 'fills', fills.added);
  appendRecords(splice, part.root, 'cellXfs', xfs);
  const places = new Map(added.map((index, i) => [index, known + i]));
  return (index) => places.get(index) ?? index;
}

/** Fonts, fills or differential formats of the file, and those to append. */
class RecordList {
  readonly added: string[] = [];
  private readonly known: string[];
  private readonly referred: ReadonlySet<number>;

  /** `referred`: the ids that formats of the file refer to, be there such a record or not. */
  constructor(source: string, elements: readonly XmlElement[], referred: ReadonlySet<number>) {
    this.known = elements.map((element) => elementXml(source, element));
    this.referred = referred;
  }

  index(xml: string): number {
    const found = xml === '' ? 0 : this.known.indexOf(xml);
    if (found >= 0) return found;
    // A reference that leads nowhere means the first record; it must not come to mean an appended one.
    while (this.referred.has(this.known.length)) this.append(this.known[0] ?? xml);
    return this.append(xml);
  }

  private append(xml: string): number {
    this.added.push(xml);
    return this.known.push(xml) - 1;
  }
}

function referredIds(root: XmlElement, attribute: string): ReadonlySet<number> {
  const formats = ['cellStyleXfs', 'cellXfs'].flatMap((name) => withoutAlternatives(root.child(name)?.children ?? []));
  return new Set(formats.map((format) => format.number(attribute) ?? 0));
}

/** The numbers of the number formats of a file, and of those it gets. One that only a differential format has stands there
 *  whole, and in no list. */
class NumberFormatIds {
  readonly listed = new Map<string, number>();
  private readonly known: NumberFormats;
  private readonly added = new Map<string, number>();

  constructor(known: NumberFormats) {
    this.known = known;
  }

  of(code: string, isOfCells: boolean): number {
    const known = this.known.id(code);
    if (known !== undefined && known !== null) return known;
    const id = this.added.get(code) ?? this.known.nextId + this.added.size;
    this.added.set(code, id);
    if (isOfCells) this.listed.set(code, id);
    return id;
  }
}

/** A copy of a format that names a cell style nobody defines is based on the first one, as readers take it. */
function withKnownStyle(record: FormatRecord, root: XmlElement): FormatRecord {
  const styles = withoutAlternatives(root.child('cellStyleXfs')?.children ?? []).length;
  const style = Number(record.attributes.get('xfId') ?? 0);
  return style < styles ? record : { ...record, attributes: new Map([...record.attributes, ['xfId', '0']]) };
}

function formatXml(record: FormatRecord, prefix: string, ids: Readonly<Record<string, number>>): string {
  const attributes = new Map([
    ...Object.entries(ids).map(([name, id]) => [name, String(id)] as const),
    ['borderId', record.borderId] as const,
    ...record.attributes,
  ]);
  const child = (name: string, values: ReadonlyMap<string, string>): string =>
    values.size > 0 ? `<${prefix}${name}${attributesXml(values)}/>` : '';
  const children = child('alignment', record.alignment) + child('protection', record.protection) + record.extension;
  const head = `<${prefix}xf${attributesXml(attributes)}`;
  return children ? `${head}>${children}</${prefix}xf>` : `${head}/>`;
}

function attributesXml(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`).join('');
}

function addNumberFormats(splice: XmlSplice, root: XmlElement, formats: ReadonlyMap<string, number>): void {
  if (formats.size === 0) return;
  const { prefix } = root;
  const items = [...formats].map(
    ([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`,
  );
  if (root.child('numFmts')) appendRecords(splice, root, 'numFmts', items);
  else splice.insert(root.openEnd, `<${prefix}numFmts count="${items.length}">${items.join('')}</${prefix}numFmts>`);
}

function appendDifferentials(splice: XmlSplice, root: XmlElement, items: readonly string[]): void {
  const { prefix } = root;
  if (root.child('dxfs')) return appendRecords(splice, root, 'dxfs', items);
  // Behind the lists that every styles part here has, and behind the named styles.
  const place = Math.max(...['cellXfs', 'cellStyles'].map((name) => root.child(name)?.end ?? 0));
  splice.insert(place, `<${prefix}dxfs count="${items.length}">${items.join('')}</${prefix}dxfs>`);
}

function appendRecords(splice: XmlSplice, root: XmlElement, name: string, items: readonly string[]): void {
  if (items.length === 0) return;
  const list = root.child(name);
  if (!list) throw damaged(`the styles part has no ${name}`);
  splice.setAttribute(list, 'count', String(withoutAlternatives(list.children).length + items.length));
  splice.append(list, items.join(''));
}
