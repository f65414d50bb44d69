import { strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../src/core/grid/address';
import { buildXlsx } from '../support/build-xlsx';
import { MAIN, XML_HEAD } from '../support/build-xlsx-xml';

export const ROWS = 20_000;
export const COLUMNS = 30;

const TEXTS = Array.from({ length: 2_000 }, (_, i) => `指标 ${String(i)}:按期完成率`);

/** A workbook of 600,000 cells as Excel would save it: numbers, shared texts, styles, and a formula in each row. */
export function largeWorkbook(): Uint8Array {
  const frame = unzipSync(
    buildXlsx({ sheets: [{ name: '汇总', cells: { A1: { value: 1, numberFormat: '0.00', border: true } } }] }),
  );
  const rows = Array.from({ length: ROWS }, (_, row) => rowXml(row + 1));
  const strings = TEXTS.map((text) => `<si><t>${text}</t></si>`).join('');
  const area = `A1:${columnName(COLUMNS - 1)}${String(ROWS)}`;
  return zipSync({
    ...frame,
    'xl/worksheets/sheet1.xml': strToU8(
      `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${area}"/><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `${XML_HEAD}<sst xmlns="${MAIN}" count="${String(ROWS * 10)}" uniqueCount="${String(TEXTS.length)}">${strings}</sst>`,
    ),
  });
}

/** A sheet formatted down to its last row, as it comes of a format dragged too far; no cell holds a value. */
export function formattedRows(): Uint8Array {
  const rows = Array.from({ length: 1_048_576 }, (_, i) => {
    const row = String(i + 1);
    return `<row r="${row}" ht="20" customHeight="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
  });
  const cells = { A1: { value: 0, numberFormat: '0.00' } };
  const xml = `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  return buildXlsx({ sheets: [{ name: '表', cells }], parts: { 'xl/worksheets/sheet1.xml': xml } });
}

function rowXml(row: number): string {
  const cells = Array.from({ length: COLUMNS }, (_, column) => cellXml(row, column));
  return `<row r="${String(row)}" spans="1:${String(COLUMNS)}">${cells.join('')}</row>`;
}

function cellXml(row: number, column: number): string {
  const address = `${columnName(column)}${String(row)}`;
  if (column % 3 === 0) return `<c r="${address}" t="s"><v>${String((row * 7 + column) % TEXTS.length)}</v></c>`;
  if (column === COLUMNS - 1)
    return `<c r="${address}" s="1"><f>SUM(B${String(row)}:C${String(row)})</f><v>${String(row)}</v></c>`;
  return `<c r="${address}" s="1"><v>${String((row * 31 + column * 17) % 9973)}.${String(column)}</v></c>`;
}
