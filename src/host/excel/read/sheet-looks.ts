import { columnCount, isInArea, rowCount, type Area, type CellPlace } from '../../../core/grid/address';
import type { CellFont, CellLook } from '../../../core/plan/cell-room';
import { isCut, wholeAreas } from '../carried/range-addresses';
import { pointsPerUnit, queueWidth } from './column-unit';
import type { WantedLooks } from '../../port';

/* Whether a flag fits behind a score has to be known before it is written, without a round trip of its own: reading asks for
   the columns' widths and letters and the merged areas where few sheets are read at once, so that the answer stays as short as it is for
   many, and for the letters of those cells only that are known to hold scores. */

/** As many sheets are asked for all their columns. */
export const FEW_SHEETS = 10;

/** The looks of a sheet's cells, about to be read. */
export interface QueuedLooks {
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merged: Excel.RangeAreas | null;
  readonly wanted: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/** Nothing was asked. */
export const NO_QUEUED_LOOKS: QueuedLooks = { columns: null, merged: null, wanted: [] };

/** Queues the widths and merged areas of the used part of a sheet. */
export function queueFrame(used: Excel.Range): Pick<QueuedLooks, 'columns' | 'merged'> {
  const merged = Office.context.requirements.isSetSupported('ExcelApi', '1.13')
    ? used.getMergedAreasOrNullObject()
    : null;
  merged?.load('address');
  merged?.untrack();
  const font = { name: true, size: true, bold: true };
  const fill = { color: true, pattern: true };
  const format = { columnWidth: true, font, fill, shrinkToFit: true };
  return { columns: queueWidth(used).getColumnProperties({ format }), merged };
}

/** Queues the letters of the cells of a sheet that are wanted. */
export function queueWanted(
  sheet: Excel.Worksheet,
  sheetId: string,
  looks: readonly WantedLooks[],
): QueuedLooks['wanted'] {
  return looks
    .filter((wanted) => wanted.sheetId === sheetId)
    .map(({ area }) => {
      const range = sheet.getRangeByIndexes(area.top, area.left, rowCount(area), columnCount(area));
      queueWidth(range).load(WANTED);
      range.untrack();
      return { area, range };
    });
}

const WANTED = [
  'format/columnWidth,format/font/name,format/font/size,format/font/bold',
  'format/fill/color,format/fill/pattern,format/shrinkToFit',
].join(',');

/** As many cells of a protected sheet are asked whether they are locked. */
const MOST_LOCKS = 20_000;

/** Which cells of a protected sheet are locked, about to be read; null: too many to ask. */
export interface QueuedLocks {
  readonly used: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Queues asking which cells of a protected sheet are locked. */
export function queueLocks(sheet: Excel.Worksheet, { values }: Excel.Range): QueuedLocks | null {
  if (values.length * (values[0]?.length ?? 0) > MOST_LOCKS) return null;
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,columnIndex');
  used.untrack();
  return { used, cells: used.getCellProperties({ format: { protection: true } }) };
}

/** Whether a cell may be typed into; what lies outside the used part is locked. */
export function isOpenBy({ used, cells }: QueuedLocks): (place: CellPlace) => boolean {
  return ({ row, column }) =>
    cells.value[row - used.rowIndex]?.[column - used.columnIndex]?.format?.protection?.locked === false;
}

/** What was found out about the cells of a sheet. */
export interface SheetFrame {
  readonly merges: readonly Area[];
  /** All merged areas are known. */
  readonly knowsMerges: boolean;
  lookAt(place: CellPlace): CellLook | null;
  /** The cell is known to have no fill, and not to shrink its text. */
  isUnfilled(place: CellPlace): boolean;
}

export function frameOf({ columns, merged, wanted }: QueuedLooks, used: Excel.Range): SheetFrame {
  const merges = merged === null || merged.isNullObject ? [] : wholeAreas(merged.address);
  const widths = columns === null || used.isNullObject ? [] : columns.value;
  const left = used.isNullObject ? 0 : used.columnIndex;
  const told = widths.reduce((sum, column) => sum + (column.format?.columnWidth ?? 0), 0);
  const unit = told > 0 ? pointsPerUnit(used, told) : 1;
  const widthOf = (column: number): number | null => {
    const width = widths[column - left]?.format?.columnWidth;
    return width === undefined || width === null ? null : width * unit;
  };
  const askedOf = ({ row, column }: CellPlace): Excel.Range | null =>
    wanted.find(({ area }) => isInArea(area, row, column))?.range ?? null;
  const knowsMerges = merged !== null && (merged.isNullObject || !isCut(merged.address));
  return {
    merges,
    knowsMerges,
    lookAt: (place) => {
      const asked = askedOf(place);
      const merge = merges.find((area) => isInArea(area, place.row, place.column));
      const width = merge ? totalWidth(merge, widthOf) : (widthOf(place.column) ?? (asked && columnOf(asked)));
      const ofColumn = widths[place.column - left]?.format?.font;
      const font = (asked && fontOf(asked.format.font)) ?? (ofColumn ? fontOf(ofColumn) : null);
      return width === null ? null : { width, font };
    },
    isUnfilled: (place) => {
      const format = askedOf(place)?.format ?? widths[place.column - left]?.format;
      return format !== undefined && hasNoFill(format.fill ?? {}) && format.shrinkToFit === false;
    },
  };
}

interface FillLook {
  readonly color?: string | undefined;
  readonly pattern?: string | null | undefined;
}

/** Whether cells have no fill. Some Excels give no pattern then, and white as the colour. */
export function hasNoFill({ color, pattern }: FillLook): boolean {
  return pattern ? pattern === 'None' : color === '#FFFFFF';
}

/** How wide each column of a range is; null: not all alike. */
function columnOf(range: Excel.Range): number | null {
  const { columnWidth } = range.format.toJSON();
  if (columnWidth === undefined || columnWidth === null) return null;
  const { columnCount } = range.toJSON();
  return columnWidth * pointsPerUnit(range, columnWidth * (columnCount ?? 1));
}

function totalWidth({ left, right }: Area, widthOf: (column: number) => number | null): number | null {
  let total = 0;
  for (let column = left; column <= right; column += 1) {
    const width = widthOf(column);
    if (width === null) return null;
    total += width;
  }
  return total;
}

/** What differs between the cells Excel gives as null; that some letters are bold means that all may be. */
function fontOf({ name = null, size = null, bold = null }: MaybeFont): CellFont | null {
  return size === null ? null : { name, size, bold: bold !== false };
}

interface MaybeFont {
  readonly name?: string | null;
  readonly size?: number | null;
  readonly bold?: boolean | null;
}
