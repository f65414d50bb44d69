import { parseCellAddress } from '../../src/core/grid/address';
import type { BuiltStyle, BuiltStyles } from './build-xlsx-styles';
import { tablePartsXml, type BuiltTable } from './build-xlsx-table';
import { escapeXml, MAIN, RELATIONSHIPS } from './build-xlsx-xml';

export type BuiltValue = string | number | boolean | { readonly error: string } | null;

/** A cell with more than a value. `formula` is without the leading `=`; `inline` stores a string in the cell itself. */
export interface BuiltCell extends BuiltStyle {
  readonly value?: BuiltValue;
  readonly formula?: string;
  readonly inline?: boolean;
  /** The whole `<c …>` element, where a test needs a special one. */
  readonly xml?: string;
}

export interface BuiltSheet {
  readonly name: string;
  /** By address, such as `H9`. */
  readonly cells: Readonly<Record<string, BuiltValue | BuiltCell>>;
  readonly merges?: readonly string[];
  /** Columns by letter, rows by number (from 1); `hidden` hides them. */
  readonly columns?: Readonly<Record<string, { readonly width?: number; readonly hidden?: boolean }>>;
  readonly rows?: Readonly<
    Record<number, { readonly height?: number; readonly hidden?: boolean; readonly group?: number }>
  >;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly protected?: boolean;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly notes?: Readonly<Record<string, { readonly author: string; readonly text: string }>>;
  readonly tables?: readonly BuiltTable[];
  /** XML after the merged cells, such as data validations. */
  readonly tail?: string;
}

type Notes = NonNullable<BuiltSheet['notes']>;

export function sheetXml(sheet: BuiltSheet, styles: BuiltStyles, strings: string[], selected: boolean): string {
  const rows = new Map<number, [number, string][]>();
  for (const row of Object.keys(sheet.rows ?? {})) rows.set(Number(row) - 1, []);
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const { row, column } = place(address);
    const cells = rows.get(row) ?? [];
    cells.push([column, cellXml(address, cell, styles, strings)]);
    rows.set(row, cells);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const { height, hidden, group } = sheet.rows?.[row + 1] ?? {};
      const size =
        (height === undefined ? '' : ` ht="${height}" customHeight="1"`) +
        (hidden ? ' hidden="1"' : '') +
        (group === undefined ? '' : ` outlineLevel="${group}"`);
      const inOrder = cells.sort(([a], [b]) => a - b).map(([, xml]) => xml);
      return `<row r="${row + 1}"${size}>${inOrder.join('')}</row>`;
    });
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`);
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${viewXml(sheet, selected)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>${data.join('')}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    `${sheet.tail ?? ''}${sheet.notes ? '<legacyDrawing r:id="rId1"/>' : ''}${tablePartsXml(sheet.tables?.length ?? 0)}</worksheet>`
  );
}

function place(address: string): { readonly row: number; readonly column: number } {
  const found = parseCellAddress(address);
  if (!found) throw new Error(`${address} is no cell address`);
  return found;
}

function viewXml(sheet: BuiltSheet, selected: boolean): string {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  const split = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '');
  const corner = columns && rows ? 'bottomRight' : columns ? 'topRight' : 'bottomLeft';
  const pane = split
    ? `<pane${split} topLeftCell="${'ABCDEFGHIJ'[columns]}${rows + 1}" activePane="${corner}" state="frozen"/>`
    : '';
  return `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columnsXml(sheet: BuiltSheet): string {
  const columns = Object.entries(sheet.columns ?? {}).map(([letters, { width, hidden }]) => {
    const number = place(`${letters}1`).column + 1;
    return {
      number,
      xml: `<col min="${number}" max="${number}" width="${width ?? 9}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    };
  });
  if (columns.length === 0) return '';
  return `<cols>${columns
    .sort((a, b) => a.number - b.number)
    .map(({ xml }) => xml)
    .join('')}</cols>`;
}

function cellXml(address: string, given: BuiltValue | BuiltCell, styles: BuiltStyles, strings: string[]): string {
  const cell: BuiltCell = typeof given === 'object' && given !== null && !('error' in given) ? given : { value: given };
  if (cell.xml !== undefined) return cell.xml;
  const value = cell.value ?? null;
  const style = styles.index(cell);
  const head = `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}`;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  if (value === null) return formula ? `${head}>${formula}</c>` : `${head}/>`;
  if (typeof value === 'number') return `${head}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${head} t="e">${formula}<v>${value.error}</v></c>`;
  if (formula) return `${head} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  if (cell.inline) return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  const known = strings.indexOf(value);
  return `${head} t="s"><v>${known >= 0 ? known : strings.push(value) - 1}</v></c>`;
}

export function commentsXml(notes: Notes): string {
  const authors = [...new Set(Object.values(notes).map(({ author }) => author))];
  const list = Object.entries(notes).map(
    ([address, { author, text }]) =>
      `<comment ref="${address}" authorId="${authors.indexOf(author)}"><text><t xml:space="preserve">${escapeXml(text)}</t></text></comment>`,
  );
  const names = authors.map((author) => `<author>${escapeXml(author)}</author>`);
  return `<comments xmlns="${MAIN}"><authors>${names.join('')}</authors><commentList>${list.join('')}</commentList></comments>`;
}

export function vmlXml(notes: Notes, block: number): string {
  const shapes = Object.keys(notes).map((address, i) => {
    const { row, column } = place(address);
    return (
      `<v:shape id="_x0000_s${block * 1024 + i + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1">` +
      '<v:fill color2="#ffffe1"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
    `${shapes.join('')}</xml>`
  );
}
