import type { XlsxSheet } from '../read/read-xlsx';
import { differentialXml } from '../styles/differential-format';
import type { FormatRecord } from '../styles/format-record';
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
  const differentials = new RecordList(part.source, part.differentialFormats, new Set());
  const differential: WrittenStyles['differential'] = (sheet, { id, format }) => {
    const old = sheet.formats.formulas.find((entry) => entry.id === id);
    if (format === null || (old && old.fill === format.fill && old.fontColor === format.fontColor))
      return old?.differential ?? null;
    const bare = format.fill === null && format.fontColor === null;
    return bare && !old ? null : differentials.index(differentialXml(format, old?.differential ?? null, part));
  };
  for (const { sheet, formats } of sheets) for (const patch of formats) differential(sheet, patch);
  const index = writeCellFormats(splice, table, sheets);
  if (differentials.added.length > 0) appendDifferentials(splice, part.root, differentials.added);
  const text = splice.result;
  return { text: text === part.source ? null : text, index, differential };
}

function writeCellFormats(splice: XmlSplice, table: StyleTable, sheets: readonly SheetPatch[]): WrittenStyles['index'] {
  const { part } = table;
  const known = part.formats.length;
  const used = new Set<number>();
  for (const { cells } of sheets) for (const { format } of cells) if (format >= known) used.add(format);
  if (used.size === 0) return (index) => index;
  const added = [...used].sort((a, b) => a - b);
  const fonts = new RecordList(part.source, part.fonts, referredIds(part.root, 'fontId'));
  const fills = new RecordList(part.source, part.fills, referredIds(part.root, 'fillId'));
  const formats = new Map<string, number>();
  const xfs = added.map((index) => {
    const record = table.record(index);
    return formatXml(withKnownStyle(record, part.root), part.root.prefix, {
      numFmtId: formatId(record, table, formats),
      fontId: fonts.index(record.font),
      fillId: fills.index(record.fill),
    });
  });
  addNumberFormats(splice, part.root, formats);
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

function formatId(record: FormatRecord, table: StyleTable, added: Map<string, number>): number {
  const { numberFormats } = table.part;
  const known = record.numberFormatId ?? numberFormats.id(record.numberFormat) ?? added.get(record.numberFormat);
  if (known !== undefined) return known;
  const id = numberFormats.nextId + added.size;
  added.set(record.numberFormat, id);
  return id;
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
