import { areaAddress, isInArea, type Area } from '../../core/grid/address';
import type { SheetTable } from '../workbook/workbook-types';
import type { SheetPlace } from './calculator';

/** A table and where it stands. */
export interface PlacedTable {
  readonly table: SheetTable;
  readonly sheetId: string;
  readonly sheetName: string;
}

/** Where a formula stands, and the tables it can name. */
interface TableWords {
  readonly place: SheetPlace;
  tableNamed(name: string): PlacedTable | null;
}

const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*`;
const PIECES = new RegExp(`${QUOTED}|${WORD}|[^]`, 'gu');
const IS_WORD = new RegExp(`^${WORD}$`, 'u');

/** A formula with its structured references (表[得分]) written as plain ones: the engine knows no tables. One that leads
 *  nowhere stays as it is, so that the formula is not understood. */
export function withoutTables(formula: string, words: TableWords): string {
  let written = '';
  for (let at = 0; at < formula.length;) {
    PIECES.lastIndex = at;
    const piece = PIECES.exec(formula)?.[0] ?? formula.slice(at);
    at += piece.length;
    const found = IS_WORD.test(piece) && !written.endsWith('!') ? words.tableNamed(piece) : null;
    const next = formula.charAt(at);
    const end = next === '[' ? closingBracket(formula, at) : at;
    if (!found || end === null || next === '(' || next === '!') {
      written += piece;
      continue;
    }
    const area = tableArea(found, next === '[' ? formula.slice(at + 1, end - 1) : '', words.place);
    written += area === null ? piece + formula.slice(at, end) : reference(found.sheetName, area);
    at = end;
  }
  return written;
}

/** Behind the bracket that closes the one at a place; an apostrophe takes the meaning from what follows it. */
function closingBracket(formula: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']' && (depth -= 1) === 0) return at + 1;
  }
  return null;
}

function reference(sheetName: string, area: Area): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheetName.replaceAll("'", "''")}'!${address}`;
}

/** The area that the inside of the brackets stands for; null: none. */
function tableArea({ table, sheetId }: PlacedTable, inside: string, place: SheetPlace): Area | null {
  const { words, columns } = specifiers(inside);
  const width = columnRange(table, columns);
  const isHere = place.sheetId === sheetId && isInArea(table.area, place.row, table.area.left);
  const rows = rowRange(table, words, isHere ? place.row : null);
  return width && rows && { ...rows, ...width };
}

interface Specifiers {
  /** `#totals` and the like, in lower case. */
  readonly words: readonly string[];
  /** One column, or the first and the last. */
  readonly columns: readonly string[];
}

const SPECIFIER = /\[((?:[^[\]']|'[^])*)\]/g;

function specifiers(inside: string): Specifiers {
  const ofThisRow = inside.startsWith('@');
  const rest = ofThisRow ? inside.slice(1).trim() : inside.trim();
  const listed = rest.startsWith('[') ? [...rest.matchAll(SPECIFIER)].map(([, text = '']) => text) : [rest];
  const items = listed.filter((item) => item !== '');
  const isWord = (item: string): boolean => item.startsWith('#');
  return {
    words: [...(ofThisRow ? ['#this row'] : []), ...items.filter(isWord).map((item) => item.toLowerCase())],
    columns: items.filter((item) => !isWord(item)).map((item) => item.replace(/'([^])/g, '$1')),
  };
}

function columnRange({ area, columns }: SheetTable, named: readonly string[]): Pick<Area, 'left' | 'right'> | null {
  const places = named.map((name) => columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()));
  if (places.includes(-1) || places.length > 2) return null;
  if (places.length === 0) return { left: area.left, right: area.right };
  return { left: area.left + Math.min(...places), right: area.left + Math.max(...places) };
}

/** `row`: the one the formula stands in; null: beside the table. */
function rowRange(
  table: SheetTable,
  words: readonly string[],
  row: number | null,
): Pick<Area, 'top' | 'bottom'> | null {
  const { area, headingRows, totalsRows } = table;
  const data = { top: area.top + headingRows, bottom: area.bottom - totalsRows };
  const known: Readonly<Record<string, Pick<Area, 'top' | 'bottom'> | null>> = {
    '#all': area,
    '#data': data,
    '#headers': headingRows > 0 ? { top: area.top, bottom: data.top - 1 } : null,
    '#totals': totalsRows > 0 ? { top: data.bottom + 1, bottom: area.bottom } : null,
    '#this row': row !== null && row >= data.top && row <= data.bottom ? { top: row, bottom: row } : null,
  };
  const ranges = words.length === 0 ? [data] : words.map((word) => known[word] ?? null);
  const found = ranges.filter((range) => range !== null);
  if (found.length < ranges.length || found.length === 0) return null;
  return { top: Math.min(...found.map(({ top }) => top)), bottom: Math.max(...found.map(({ bottom }) => bottom)) };
}
