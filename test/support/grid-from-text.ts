import { parseCellAddress } from '../../src/core/grid/address';
import type { CellValue, Grid, GridCell } from '../../src/core/grid/grid';

/** Makes a grid from lines of cells divided by `|`, so that a test shows the sheet it speaks of:
 *  - `12.5` a number; `34%` the number 0.34 under the format 0.00%; `'34%` the text 34%; `#REF!` an error value
 *  - `=SUM(I9:I14) → 96` a formula and its value
 *  - `{0.00}` behind a value: its number format
 *  - `\n` a line break; nothing between the bars: an empty cell
 *  Blank lines around the text are dropped; every line begins and ends with a bar. */
export function gridFromText(text: string, options: { readonly sheet?: string; readonly at?: string } = {}): Grid {
  const start = parseCellAddress(options.at ?? 'A1') ?? { row: 0, column: 0 };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => parseCell(cell.trim())),
  );
  const width = Math.max(...rows.map((row) => row.length));
  return {
    sheet: options.sheet ?? '自评表',
    area: { top: start.row, left: start.column, bottom: start.row + rows.length - 1, right: start.column + width - 1 },
    cells: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? parseCell(''))),
  };
}

function parseCell(source: string): GridCell {
  const formatted = /^(.*?)\s*\{([^{}]*)\}$/u.exec(source);
  const content = formatted ? (formatted[1] ?? '') : source;
  const formula = /^(=.+?)\s*→\s*(.*)$/u.exec(content);
  const { value, numberFormat } = parseValue(formula ? (formula[2] ?? '') : content);
  return { value, formula: formula?.[1] ?? null, numberFormat: formatted?.[2] ?? numberFormat };
}

function parseValue(text: string): { readonly value: CellValue; readonly numberFormat: string } {
  const numberFormat = 'General';
  if (text === '') return { value: null, numberFormat };
  if (text.startsWith("'")) return { value: text.slice(1).replaceAll('\\n', '\n'), numberFormat };
  if (/^#[A-Z0-9/!?]+$/u.test(text)) return { value: { error: text }, numberFormat };
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { value: Number(text), numberFormat };
  const percent = /^(-?\d+(?:\.\d+)?)%$/u.exec(text)?.[1];
  if (percent !== undefined) return { value: Number((Number(percent) / 100).toPrecision(15)), numberFormat: '0.00%' };
  return { value: text.replaceAll('\\n', '\n'), numberFormat };
}
