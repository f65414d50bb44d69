import { CellValueType, type ICellData, ObjectMatrix } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import type { Area } from '../../core/grid/address';
import { type CellValue, isCellError } from '../../core/grid/grid';
import type { CalculatorBook, SheetPlace } from './calculator';

/** A sheet as the engine sees it. */
export interface EngineSheet {
  readonly name: string;
  readonly cells: ObjectMatrix<ICellData>;
  rowCount: number;
  columnCount: number;
}

function emptySheet(): Omit<EngineSheet, 'name'> {
  return { cells: new ObjectMatrix<ICellData>(), rowCount: 100, columnCount: 26 };
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The engine's copy of all values. The engine takes a reference outside a sheet's size for a name, and walks through
 *  all of `A:A`: so a sheet is as large as its cells and the references to it make it. */
export class EngineSheets {
  private sheets: ReadonlyMap<string, EngineSheet> = new Map();

  constructor(sheets: CalculatorBook['sheets']) {
    this.define(sheets);
  }

  /** These are the sheets from now on. Returns the names that came or went. */
  define(sheets: CalculatorBook['sheets']): readonly string[] {
    const before = this.sheets;
    this.sheets = new Map(sheets.map(({ id, name }) => [id, { ...(before.get(id) ?? emptySheet()), name }]));
    const came = sheets.filter(({ id, name }) => before.get(id)?.name !== name).map(({ name }) => name);
    const went = [...before].filter(([id, { name }]) => this.sheets.get(id)?.name !== name).map(([, { name }]) => name);
    return [...came, ...went];
  }

  has(id: string): boolean {
    return this.sheets.has(id);
  }

  get entries(): readonly (readonly [id: string, sheet: EngineSheet])[] {
    return [...this.sheets];
  }

  sheet(id: string): EngineSheet {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** Returns whether the cell held something else before. */
  put({ sheetId, row, column }: SheetPlace, value: CellValue): boolean {
    const { cells } = this.sheet(sheetId);
    const before = cells.getValue(row, column);
    const after = toCellData(value);
    if (before?.v === after?.v && before?.t === after?.t) return false;
    if (after) cells.setValue(row, column, after);
    else cells.realDeleteValue(row, column);
    this.makeRoom(sheetId, row, column);
    return true;
  }

  makeRoomFor({ sheetId, area }: { readonly sheetId: string; readonly area: Area }): void {
    const wholeColumns = area.bottom === LAST_ROW;
    const wholeRows = area.right === LAST_COLUMN;
    this.makeRoom(sheetId, wholeColumns ? 0 : area.bottom, wholeRows ? 0 : area.right);
  }

  private makeRoom(sheetId: string, row: number, column: number): void {
    const sheet = this.sheet(sheetId);
    sheet.rowCount = Math.max(sheet.rowCount, row + 1);
    sheet.columnCount = Math.max(sheet.columnCount, column + 1);
  }
}

/** The longest text a cell can hold. */
const LONGEST_TEXT = 32_767;

/** A value as a cell of the engine's data; null is no cell. */
function toCellData(value: CellValue): ICellData | null {
  if (value === null) return null;
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING };
}

/** The result of a calculation as a value: an empty one is 0, as in Excel. */
export function fromValueObject(result: BaseValueObject): CellValue {
  if (result.isNull()) return 0;
  const value = result.getValue();
  if (result.isError()) return { error: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { error: '#NUM!' };
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return { error: '#VALUE!' };
  return value;
}
