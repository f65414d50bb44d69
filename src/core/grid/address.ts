/** A cell's place, both numbers counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One text for one cell of a sheet, to find it by. */
export function placeKey({ row, column }: CellPlace): string {
  return `${row},${column}`;
}

/** Whether a cell lies in an area. */
export function isInArea({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether a cell is one of a merged area's that hold nothing: all but its first. */
export function isCoveredBy(merge: Area, row: number, column: number): boolean {
  return isInArea(merge, row, column) && (row !== merge.top || column !== merge.left);
}

/** What two areas have in common; null: nothing. */
export function commonArea(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** Column letters: 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{row: 8, column: 7}` → `H9`. */
export function cellAddress({ row, column }: CellPlace): string {
  return columnName(column) + String(row + 1);
}

/** `A1:K31`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress({ row: area.top, column: area.left });
  const last = cellAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** `H9`, `$H$9` → its place; null when the text is no cell address. */
export function parseCellAddress(address: string): CellPlace | null {
  const match = CELL.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const column = [...match[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** `A1:K31`, `H9`, with or without `$` → its area; null when the text is no range address. */
export function parseAreaAddress(address: string): Area | null {
  const [first = '', last = first] = address.split(':');
  const a = parseCellAddress(first);
  const b = parseCellAddress(last);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
