import { columnName } from '../core/grid/address';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Pieces of a formula in which nothing is moved (texts, quoted sheet names, bracketed table parts, words), or a
 *  reference: columns (`A:C`), rows (`1:3`) or a cell (`$B2`). */
const PIECE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.\\(!$])`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.\\!$])`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.\\(!])`,
    String.raw`[\p{L}\p{N}_.\\$?]+`,
  ].join('|'),
  'gu',
);

/** Moves the relative references of a formula down and to the right, as Excel does when it fills a formula: needed to
 *  spell out a member of a shared formula. A reference that leaves the sheet becomes `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECE, (piece, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups.cell) return shiftCell(piece, rows, columns);
    if (groups.columns)
      return joined(
        piece.split(':').map((end) => shiftColumn(end, columns)),
        ':',
      );
    if (groups.rows)
      return joined(
        piece.split(':').map((end) => shiftRow(end, rows)),
        ':',
      );
    return piece;
  });
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const [, column = '', row = ''] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(reference) ?? [];
  return joined([shiftColumn(column, columns), shiftRow(row, rows)], '');
}

function joined(parts: readonly (string | null)[], separator: string): string {
  return parts.includes(null) ? '#REF!' : parts.join(separator);
}

function shiftColumn(column: string, by: number): string | null {
  if (column.startsWith('$')) return column;
  const place = [...column.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + by;
  return place < 0 || place > LAST_COLUMN ? null : columnName(place);
}

function shiftRow(row: string, by: number): string | null {
  if (row.startsWith('$')) return row;
  const place = Number(row) - 1 + by;
  return place < 0 || place > LAST_ROW ? null : String(place + 1);
}
