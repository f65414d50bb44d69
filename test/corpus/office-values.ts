import type { CellValue } from '../../src/core/grid/grid';
import { parseXml, type XmlElement } from '../../src/stand-in/xlsx/xml/xml-tree';

/** A value as LibreOffice holds it, `exact` false for dates and times, which it rounds to a part of a second. */
export interface OfficeValue {
  readonly value: CellValue;
  readonly exact: boolean;
}

/** Cells with a value by row and column (counted from 0), `row,column`. */
export type OfficeSheet = ReadonlyMap<string, OfficeValue>;

/** The sheets of a flat XML spreadsheet by name. */
export function officeValues(source: string, date1904: boolean): ReadonlyMap<string, OfficeSheet> {
  const root = parseXml(plainParagraphs(source));
  const tables = root.child('body')?.child('spreadsheet')?.childrenNamed('table') ?? [];
  return new Map(tables.map((table) => [table.attribute('table:name') ?? '', readTable(table, date1904)]));
}

/** Paragraphs as plain text, so that the order of texts and marks in them is kept. */
function plainParagraphs(source: string): string {
  return source
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) => ' '.repeat(Number(count ?? 1)))
    .replaceAll('<text:tab/>', '\t')
    .replaceAll('<text:line-break/>', '\n')
    .replaceAll(/<\/?text:(?:span|a|ruby|ruby-base)(?:\s[^>]*)?>/g, '');
}

function readTable(table: XmlElement, date1904: boolean): OfficeSheet {
  const values = new Map<string, OfficeValue>();
  let row = 0;
  for (const element of rowsOf(table)) {
    const times = element.number('table:number-rows-repeated') ?? 1;
    const cells = readRow(element, date1904);
    if (cells.length > 0) {
      for (let i = 0; i < times; i += 1) for (const [column, value] of cells) values.set(`${row + i},${column}`, value);
    }
    row += times;
  }
  return values;
}

/** Rows stand in groups and headers too. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((child) => {
    if (child.local === 'table-row') return [child];
    return /^table-(?:rows|header-rows|row-group)$/.test(child.local) ? rowsOf(child) : [];
  });
}

function readRow(row: XmlElement, date1904: boolean): readonly (readonly [number, OfficeValue])[] {
  const values: (readonly [number, OfficeValue])[] = [];
  let column = 0;
  for (const cell of row.children) {
    if (!cell.local.endsWith('table-cell')) continue;
    const times = cell.number('table:number-columns-repeated') ?? 1;
    const value = readCell(cell, date1904);
    if (value) for (let i = 0; i < times; i += 1) values.push([column + i, value]);
    column += times;
  }
  return values;
}

function readCell(cell: XmlElement, date1904: boolean): OfficeValue | null {
  const text = cell
    .childrenNamed('p')
    .map((paragraph) => paragraph.text)
    .join('\n');
  if (cell.attribute('calcext:value-type') === 'error') return { value: { error: text }, exact: true };
  const [date, time] = [cell.attribute('office:date-value'), cell.attribute('office:time-value')];
  switch (cell.attribute('office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return { value: cell.number('office:value'), exact: true };
    case 'boolean':
      return { value: cell.attribute('office:boolean-value') === 'true', exact: true };
    case 'date':
      return { value: officeSerial(date ?? '', date1904), exact: false };
    case 'time': {
      const [, hours = 0, minutes = 0, seconds = 0] = (/^PT(\d+)H(\d+)M([\d.]+)S$/.exec(time ?? '') ?? []).map(Number);
      return { value: hours / 24 + minutes / 1440 + seconds / 86_400, exact: false };
    }
    case 'string':
      return { value: cell.attribute('office:string-value') ?? text, exact: true };
    default:
      return null;
  }
}

/** LibreOffice counts days from 1899-12-30 and knows no 1900-02-29. */
function officeSerial(date: string, date1904: boolean): number {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.parse(`${date.includes('T') ? date : `${date}T00:00:00`}Z`) - first) / 86_400_000;
}
