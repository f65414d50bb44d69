import { type Area, cellAddress, parseAreaAddress } from '../../core/grid/address';
import type { CellLook, LookTable } from './cell-look';

/** One box of a form: a cell, or a merged area (`A1:K1`), with what stands in it. */
export interface FormBox {
  readonly at: string;
  readonly value?: string | number;
  readonly look: CellLook;
}

/** A sheet as a clerk lays it out on paper. Heights in points by row number from 1, widths in characters from column A. */
export interface FormSheet {
  readonly name: string;
  readonly boxes: readonly FormBox[];
  readonly heights: Readonly<Record<number, number>>;
  readonly widths: readonly number[];
  /** First rows that stay in view while scrolling. */
  readonly frozenRows: number;
  /** How many printed pages high at most; 0: as many as it takes. */
  readonly pagesTall: number;
  readonly printArea: string;
}

/** The workbook's shared texts, in the order of their first use. */
export class TextTable {
  private readonly texts = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses += 1;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }

  /** `xl/sharedStrings.xml`. */
  part(): string {
    const entries = [...this.texts.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${String(this.uses)}" uniqueCount="${String(entries.length)}">${entries.join('')}</sst>`
    );
  }
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

function area(box: FormBox): Area {
  const parsed = parseAreaAddress(box.at);
  if (!parsed) throw new Error(`no cell address: ${box.at}`);
  return parsed;
}

function placeBox(box: FormBox, looks: LookTable, texts: TextTable): readonly PlacedCell[] {
  const { top, left, bottom, right } = area(box);
  const style = String(looks.indexOf(box.look));
  const cells: PlacedCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const start = `<c r="${cellAddress({ row, column })}" s="${style}"`;
      const value = row === top && column === left ? box.value : undefined;
      cells.push({ row, column, xml: start + cellContent(value, texts) });
    }
  }
  return cells;
}

function cellContent(value: string | number | undefined, texts: TextTable): string {
  if (value === undefined) return '/>';
  if (typeof value === 'number') return `><v>${String(value)}</v></c>`;
  return ` t="s"><v>${String(texts.indexOf(value))}</v></c>`;
}

function rowsXml(sheet: FormSheet, looks: LookTable, texts: TextTable): string {
  const cells = sheet.boxes.flatMap((box) => placeBox(box, looks, texts));
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
      const height = sheet.heights[row + 1];
      const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
      return `<row r="${String(row + 1)}"${size}>${own.map((cell) => cell.xml).join('')}</row>`;
    })
    .join('');
}

/** `xl/worksheets/sheetN.xml`: A4, landscape, fitted to the page's width. */
export function sheetPart(sheet: FormSheet, active: boolean, looks: LookTable, texts: TextTable): string {
  const merges = sheet.boxes.filter((box) => box.at.includes(':')).map((box) => `<mergeCell ref="${box.at}"/>`);
  const columns = sheet.widths.map(
    (width, index) =>
      `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const first = `A${String(sheet.frozenRows + 1)}`;
  const pane =
    sheet.frozenRows > 0
      ? `<pane ySplit="${String(sheet.frozenRows)}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`
      : '<selection activeCell="A1" sqref="A1"/>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${sheet.printArea}"/>` +
    `<sheetViews><sheetView showGridLines="0"${active ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.join('')}</cols>` +
    `<sheetData>${rowsXml(sheet, looks, texts)}</sheetData>` +
    `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="${String(sheet.pagesTall)}"/></worksheet>`
  );
}
