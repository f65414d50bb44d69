import { columnCount } from '../../../core/grid/address';
import type { CellChange, SheetChange } from '../../port';
import { areaOf } from './read-back';

/* What one request and its answer take, in bytes of JSON: roughly, and rather too much. */
const RANGE = 450;
const VALUE = 40;
const READ_BACK = 12;
const SHEET = 1_500;

/** Puts the changes into requests of at most so many bytes: whole sheets as long as they fit, else rows of a sheet. */
export function inRequests(changes: readonly SheetChange[], limit: number): readonly (readonly SheetChange[])[] {
  const requests: SheetChange[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of changes.flatMap((change) => inParts(change, limit))) {
    if (size + part.size > limit) {
      requests.push([]);
      size = 0;
    }
    size += part.size;
    requests.at(-1)?.push(part.change);
  }
  return requests;
}

/** Whether a smaller limit would make smaller requests of these changes. */
export function canBeSplit(changes: readonly SheetChange[]): boolean {
  const [first, ...others] = changes;
  if (!first || others.length > 0) return others.length > 0;
  const area = areaOf(first);
  return area !== null && area.bottom > area.top;
}

interface Part {
  readonly change: SheetChange;
  readonly size: number;
}

function inParts(change: SheetChange, limit: number): readonly Part[] {
  const area = areaOf(change);
  const ofMarks = SHEET + (change.marks ?? []).reduce((sum, mark) => sum + RANGE * 3 + markSize(mark), 0);
  if (!area) return [{ change, size: ofMarks }];
  const ofRows = new Map<number, number>();
  for (const cell of change.cells) ofRows.set(cell.row, (ofRows.get(cell.row) ?? 0) + cellSize(cell));
  const ofRow = (row: number): number => columnCount(area) * READ_BACK + (ofRows.get(row) ?? 0);
  const parts: Part[] = [];
  let [from, size] = [area.top, ofMarks];
  for (let row = area.top; row <= area.bottom; row++) {
    if (row > from && size + ofRow(row) > limit) {
      parts.push({ change: rowsOfChange(change, from, row - 1, parts.length === 0), size });
      [from, size] = [row, SHEET];
    }
    size += ofRow(row);
  }
  if (parts.length === 0) return [{ change, size }];
  return [...parts, { change: rowsOfChange(change, from, area.bottom, false), size }];
}

function markSize({ places, areas }: NonNullable<SheetChange['marks']>[number]): number {
  return (areas?.length ?? places.length) * 16;
}

function cellSize({ value, formula, numberFormat, mark, note }: CellChange): number {
  const content = formula ?? value;
  return (
    (content === undefined ? 0 : VALUE + bytes(String(content))) +
    (numberFormat === undefined ? 0 : RANGE + bytes(numberFormat)) +
    (mark === undefined ? 0 : RANGE * 2.5) +
    (note === undefined ? 0 : RANGE + bytes(note ?? '') * 2)
  );
}

/** A Chinese character takes three bytes. */
function bytes(text: string): number {
  return text.length * 3;
}

/** The part of a change that concerns some rows; the marks go with the first part. */
function rowsOfChange(change: SheetChange, top: number, bottom: number, isFirst: boolean): SheetChange {
  const { marks, basis, ...rest } = change;
  const inside = ({ row }: { readonly row: number }): boolean => row >= top && row <= bottom;
  const from = basis && Math.max(top, basis.area.top);
  const to = basis && Math.min(bottom, basis.area.bottom);
  return {
    ...rest,
    cells: change.cells.filter(inside),
    ...(isFirst && marks && { marks }),
    basis:
      basis && from !== null && to !== null && from <= to
        ? {
            area: { ...basis.area, top: from, bottom: to },
            values: basis.values.slice(from - basis.area.top, to - basis.area.top + 1),
          }
        : null,
  };
}
