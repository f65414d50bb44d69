import { damaged, unsupported } from '../workbook-file-error';
import type { XmlElement } from '../xml/xml-tree';

/** The start tag of a row; positions are in the sheet's text. Attributes are as written, null when not stated. */
export interface ScannedRow {
  row: number;
  start: number;
  openEnd: number;
  ht: string | null;
  customHeight: string | null;
  hidden: string | null;
  s: string | null;
  spans: string | null;
}

/** Of a row's attributes. */
const NOTHING_STATED = { ht: null, customHeight: null, hidden: null, s: null, spans: null };

/** A cell where it stands. `start` and `end` enclose the element, `bodyStart` and `bodyEnd` its content. */
export interface ScannedCell {
  row: number;
  column: number;
  start: number;
  end: number;
  bodyStart: number;
  bodyEnd: number;
  format: number;
  type: string;
  /** Attributes beside r, s and t, as written. */
  others: string;
}

/** The same row and the same cell object are passed each time. */
export interface SheetVisitor {
  /** Returns whether the row's cells are to be visited. */
  row(row: Readonly<ScannedRow>): boolean;
  cell(cell: Readonly<ScannedCell>): void;
  /** `closeStart` is where the end tag begins; for `<row/>` it is where the start tag ends. */
  rowEnd(row: Readonly<ScannedRow>, closeStart: number): void;
}

/** Takes comments out of sheetData without moving anything, so that a text search finds elements only. */
export function searchableSheet(source: string, data: XmlElement): string {
  const content = source.slice(data.openEnd, data.closeStart);
  if (content.includes('<![CDATA[')) throw unsupported('CDATA among the cells of a sheet');
  if (!content.includes('<!--') && !content.includes('<?')) return source;
  return source.slice(0, data.openEnd) + withoutComments(content) + source.slice(data.closeStart);
}

/** Comments and instructions blanked out; one that never ends is refused, not searched for again and again. */
function withoutComments(content: string): string {
  const mark = /<!--|<\?/g;
  const pieces: string[] = [];
  let at = 0;
  for (let found = mark.exec(content); found; found = mark.exec(content)) {
    const end = found[0] === '<?' ? '?>' : '-->';
    const close = content.indexOf(end, mark.lastIndex);
    if (close < 0) throw damaged('a comment among the cells has no end');
    mark.lastIndex = close + end.length;
    pieces.push(content.slice(at, found.index), ' '.repeat(mark.lastIndex - found.index));
    at = mark.lastIndex;
  }
  return pieces.join('') + content.slice(at);
}

/** Walks the rows and cells of sheetData by text search: no tree is built, 600,000 cells take a fraction of a second.
 *  Rows and cells without an address follow the one before; they must stand in order. */
export function scanSheet(text: string, data: XmlElement, visitor: SheetVisitor): void {
  const names = {
    row: `<${data.prefix}row`,
    rowEnd: `</${data.prefix}row>`,
    cell: `<${data.prefix}c`,
    cellEnd: `</${data.prefix}c>`,
  };
  const cell: ScannedCell = {
    row: 0,
    column: 0,
    start: 0,
    end: 0,
    bodyStart: 0,
    bodyEnd: 0,
    format: 0,
    type: '',
    others: '',
  };
  const row: ScannedRow = { row: 0, start: 0, openEnd: 0, ...NOTHING_STATED };
  let stated: string | null = null;
  const take = (name: string, value: string): void => {
    if (name === 'r') stated = value;
    else if (name === 'ht' || name === 'customHeight' || name === 'hidden' || name === 's' || name === 'spans')
      row[name] = value;
  };
  const tag = new StartTag(text);
  let last = -1;
  let at = data.openEnd;
  for (;;) {
    const start = text.indexOf(names.row, at);
    if (start < 0 || start >= data.closeStart) break;
    stated = null;
    Object.assign(row, NOTHING_STATED);
    tag.read(start + names.row.length, take);
    row.row = readRowNumber(stated, last);
    row.start = start;
    row.openEnd = tag.end;
    last = row.row;
    const wanted = visitor.row(row);
    if (tag.selfClosing) {
      visitor.rowEnd(row, tag.end);
      at = tag.end;
      continue;
    }
    const close = text.indexOf(names.rowEnd, row.openEnd);
    if (close < 0 || close >= data.closeStart) throw damaged('a row has no end');
    if (wanted) scanCells(text, row, close, names, tag, cell, visitor);
    visitor.rowEnd(row, close);
    at = close + names.rowEnd.length;
  }
}

function readRowNumber(r: string | null, last: number): number {
  const row = r === null ? last + 1 : Number(r) - 1;
  if (!Number.isInteger(row) || row > 1_048_575) throw damaged(`row ${r} is no row`);
  if (row <= last) throw damaged(`row ${row + 1} is out of order`);
  return row;
}

function scanCells(
  text: string,
  row: Readonly<ScannedRow>,
  rowEnd: number,
  names: { readonly cell: string; readonly cellEnd: string },
  tag: StartTag,
  cell: ScannedCell,
  visitor: SheetVisitor,
): void {
  let last = -1;
  let at = row.openEnd;
  const take = (name: string, value: string): void => {
    if (name === 'r') cell.column = readColumn(value, row.row);
    else if (name === 's') cell.format = Number(value) | 0;
    else if (name === 't') cell.type = value;
    else cell.others += ` ${name}="${value}"`;
  };
  for (;;) {
    const start = text.indexOf(names.cell, at);
    if (start < 0 || start >= rowEnd) return;
    at = start + names.cell.length;
    if (!endsName(text.charCodeAt(at))) continue;
    cell.row = row.row;
    cell.column = last + 1;
    cell.format = 0;
    cell.type = '';
    cell.others = '';
    tag.read(at, take);
    if (cell.column <= last) throw damaged(`row ${row.row + 1} has cells out of order`);
    last = cell.column;
    cell.start = start;
    cell.bodyStart = tag.end;
    cell.bodyEnd = tag.end;
    cell.end = tag.end;
    if (!tag.selfClosing) {
      cell.bodyEnd = text.indexOf(names.cellEnd, tag.end);
      if (cell.bodyEnd < 0 || cell.bodyEnd >= rowEnd) throw damaged('a cell has no end');
      cell.end = cell.bodyEnd + names.cellEnd.length;
    }
    visitor.cell(cell);
    at = cell.end;
  }
}

/** Whether a tag's name ends before this character: white space, `/` or `>`. */
function endsName(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}

/** `H9` in row 9 → 7. */
function readColumn(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > 16_384 || Number(reference.slice(at)) !== row + 1)
    throw damaged(`cell ${reference} is in a wrong place`);
  return column - 1;
}

/** Reads one start tag's attributes, whichever quotes they are in. */
class StartTag {
  end = 0;
  selfClosing = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads on from behind the tag's name; values are passed as written. */
  read(from: number, attribute: (name: string, value: string) => void): void {
    const { text } = this;
    let at = this.skipSpace(from);
    for (let code = text.charCodeAt(at); code !== CLOSE && code !== SLASH; code = text.charCodeAt(at)) {
      const nameEnd = this.nameEnd(at);
      const equals = this.skipSpace(nameEnd);
      const quote = this.skipSpace(equals + 1);
      const mark = text.charCodeAt(quote);
      const isAttribute = nameEnd > at && text.charCodeAt(equals) === EQUALS && (mark === DOUBLE || mark === SINGLE);
      const close = isAttribute ? text.indexOf(mark === DOUBLE ? '"' : "'", quote + 1) : -1;
      if (close < 0) throw damaged('a broken tag among the cells');
      attribute(text.slice(at, nameEnd), text.slice(quote + 1, close));
      at = this.skipSpace(close + 1);
    }
    this.selfClosing = text.charCodeAt(at) === SLASH;
    this.end = at + (this.selfClosing ? 2 : 1);
    if (text.charCodeAt(this.end - 1) !== CLOSE) throw damaged('a broken tag among the cells');
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  private nameEnd(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      // Behind the end of the text the code is NaN.
      if (!(code > 32) || code === EQUALS || code === CLOSE || code === OPEN || code === SLASH) return at;
      at += 1;
    }
  }
}

const SLASH = 47;
const OPEN = 60;
const EQUALS = 61;
const CLOSE = 62;
const DOUBLE = 34;
const SINGLE = 39;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
