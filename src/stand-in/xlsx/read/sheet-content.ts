import { cellAddress, type Area } from '../../../core/grid/address';
import { damaged, unsupported, WorkbookFileError } from '../workbook-file-error';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import { type CellFormula, readCellContent, readCellValue } from './cell-content';
import { type CellRows, type FormulaSource, type RowCells, RowList, type SharedFormula, SheetCell } from './sheet-cell';
import { readArea, readSheetFrame, type SheetFrame } from './sheet-frame';
import { type ScannedCell, type ScannedRow, scanSheet, searchableSheet } from './sheet-scan';

export interface RowFormat {
  /** In points; null for the default height. */
  readonly height: number | null;
  /** Somebody gave it that height; else it is as high as its contents once were. */
  readonly isGiven: boolean;
  readonly hidden: boolean;
  readonly format: number | null;
}

/** Cells that change only together. */
export interface FormulaBlock {
  readonly area: Area;
  readonly kind: 'array' | 'dataTable';
}

/** The content of one worksheet part. */
export interface SheetContent {
  readonly frame: SheetFrame;
  readonly cells: CellRows;
  readonly rows: RowList<RowFormat>;
  readonly blocks: readonly FormulaBlock[];
  readonly hasFormulas: boolean;
  /** Local names of the elements around sheetData, for telling what else the sheet holds. */
  readonly elements: readonly XmlElement[];
}

/** Parses a worksheet part; its sheetData stays unread text until `scanSheet`. */
export function parseSheet(source: string): {
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly text: string;
} {
  const root = parseXml(source, 'sheetData');
  const data = root.child('sheetData');
  if (root.local !== 'worksheet' || !data) throw damaged('a worksheet part holds something else');
  return { root, data, text: searchableSheet(source, data) };
}

/** Reads a worksheet part. */
export function readSheetContent(source: string, strings: readonly string[], date1904: boolean): SheetContent {
  const { root, data, text } = parseSheet(source);
  const reader = new CellReader(text, data.prefix, strings, date1904);
  scanSheet(text, data, reader);
  reader.finish();
  const { cells, rows, blocks, hasFormulas } = reader;
  return { frame: readSheetFrame(root), cells, rows, blocks, hasFormulas, elements: root.children };
}

/** Of one sheet, five times what departments’ largest hold. Each takes some 70 bytes of memory. */
const MOST_CELLS = 3_000_000;

class CellReader {
  readonly cells: CellRows = new RowList();
  readonly rows = new RowList<RowFormat>();
  readonly blocks: FormulaBlock[] = [];
  hasFormulas = false;
  private readonly text: string;
  private readonly prefix: string;
  private readonly strings: readonly string[];
  private readonly date1904: boolean;
  private readonly shared = new Map<string, SharedFormula>();
  /** Array formulas whose members are still to be told that they belong to one. */
  private readonly arrays: { readonly area: Area; readonly source: FormulaSource }[] = [];
  private current: (SheetCell | undefined)[] = [];
  /** What came last, and empty cells by format: a million rows alike, formatted and empty, are kept once. */
  private lastCells: RowCells = [];
  private lastFormat: RowFormat = { height: null, isGiven: false, hidden: false, format: null };
  private readonly emptyCells = new Map<number, SheetCell>();
  private count = 0;

  constructor(text: string, prefix: string, strings: readonly string[], date1904: boolean) {
    this.text = text;
    this.prefix = prefix;
    this.strings = strings;
    this.date1904 = date1904;
  }

  row({ row, ht, customHeight, hidden, s }: Readonly<ScannedRow>): boolean {
    if (ht === null && hidden === null && s === null) return true;
    const format = {
      height: ht === null ? null : Number(ht),
      isGiven: ht !== null && isOn(customHeight),
      hidden: isOn(hidden),
      format: s === null ? null : Number(s),
    };
    if (!isSameFormat(format, this.lastFormat)) this.lastFormat = format;
    this.rows.set(row, this.lastFormat);
    return true;
  }

  cell(cell: Readonly<ScannedCell>): void {
    if ((this.count += 1) > MOST_CELLS) {
      const trouble = { is: 'tooManyCells', at: cellAddress(cell) } as const;
      throw new WorkbookFileError('tooLarge', `${trouble.at}: more than ${MOST_CELLS} cells`, { trouble });
    }
    const { bodyStart, bodyEnd, column, format } = cell;
    this.current[column] = bodyStart === bodyEnd ? this.emptyCell(format) : this.filledCell(cell);
  }

  rowEnd({ row }: Readonly<ScannedRow>): void {
    const { current } = this;
    if (current.length === 0) return;
    if (!isSameCells(current, this.lastCells)) this.lastCells = current;
    this.cells.set(row, this.lastCells);
    this.current = [];
  }

  /** Cells of an array formula all show it, though the file has it in the first one only. */
  finish(): void {
    for (const { area, source } of this.arrays) {
      for (let row = area.top; row <= Math.min(area.bottom, this.cells.lastRow); row += 1) {
        const cells = [...(this.cells.get(row) ?? [])];
        if (cells.length > 0) this.cells.set(row, cells);
        for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column += 1) {
          const cell = cells[column];
          if (cell?.source === null) cells[column] = new SheetCell(cell.value, source, cell.format);
        }
      }
    }
  }

  private emptyCell(format: number): SheetCell {
    const cell = this.emptyCells.get(format) ?? new SheetCell(null, null, format);
    this.emptyCells.set(format, cell);
    return cell;
  }

  private filledCell(cell: Readonly<ScannedCell>): SheetCell {
    const content = readCellContent(this.text.slice(cell.bodyStart, cell.bodyEnd), this.prefix);
    const value = readCellValue(cell, content, this.strings, this.date1904);
    return new SheetCell(value, content.formula && this.readFormula(content.formula, cell), cell.format);
  }

  private readFormula(formula: CellFormula, cell: Readonly<ScannedCell>): FormulaSource | null {
    const { row, column } = cell;
    this.hasFormulas = true;
    switch (formula.type) {
      case 'normal':
        return formula.text === '' ? null : formula.text;
      case 'shared':
        return this.readShared(formula, row, column);
      case 'array': {
        const area = readArea(formula.ref);
        if (area.top === area.bottom && area.left === area.right) return formula.text;
        const source: FormulaSource = { kind: 'block', text: formula.text };
        this.blocks.push({ area, kind: 'array' });
        // `cm` marks a dynamic array: the cells it spills into hold no formula of their own in Excel either.
        if (!cell.others.includes(' cm=')) this.arrays.push({ area, source });
        return source;
      }
      case 'dataTable':
        this.blocks.push({ area: readArea(formula.ref), kind: 'dataTable' });
        return { kind: 'block', text: 'TABLE()' };
      default:
        throw unsupported(`formula type ${formula.type}`);
    }
  }

  private readShared({ sharedIndex, text }: CellFormula, row: number, column: number): FormulaSource {
    const index = sharedIndex ?? '';
    const known = this.shared.get(index);
    if (text === '' && !known) throw damaged(`shared formula ${index} is not defined`);
    const formula = text === '' && known ? known : { row, column, text };
    if (formula !== known) this.shared.set(index, formula);
    return { kind: 'shared', formula, row, column };
  }
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function isSameFormat(a: RowFormat, b: RowFormat): boolean {
  return a.height === b.height && a.isGiven === b.isGiven && a.hidden === b.hidden && a.format === b.format;
}

/** Not by `every`, which passes over columns without a cell. */
function isSameCells(a: RowCells, b: RowCells): boolean {
  if (a.length !== b.length) return false;
  for (let column = 0; column < a.length; column += 1) if (a[column] !== b[column]) return false;
  return true;
}
