import { areaAddress, cellAddress, commonArea, isInArea, type Area, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import type { IndicatorSheet } from '../sheet/indicator-sheet';

/** New cells that are to look as another one of their sheet, or (null) as if nobody had touched them. */
export interface LikeCells {
  readonly area: Area;
  readonly like: CellPlace | null;
  /** Long texts are wrapped in them. */
  readonly wraps?: true;
  /** In place of the other cell's. */
  readonly numberFormat?: string;
}

/** How new cells are drawn. */
export interface NewLooks {
  readonly cells: readonly LikeCells[];
  /** How wide columns become: as another one, or so many times that; or what they were, in the host's own unit. */
  readonly widths: readonly {
    readonly column: number;
    readonly like?: number;
    readonly times?: number;
    readonly told?: number;
  }[];
}

/** A part of a sheet in which there are to be new columns. */
export interface WantedColumns {
  readonly sheetId: string;
  readonly area: Area;
}

/** What of a sheet stands in the way of new columns. */
export interface Surroundings {
  /** Those that touch the part. */
  readonly merges: readonly Area[];
  readonly tables: readonly Area[];
  /** Rows are filtered away. */
  readonly filtered: boolean;
  /** What of the sheet is printed; empty: all of it. */
  readonly printed: readonly Area[];
}

/** Why a form gets no new columns, and where that stands; `unread`: with them the form would be read another way. */
export type WhyNoColumns =
  'occupied' | 'merged' | 'table' | 'filtered' | 'protected' | 'hidden' | 'readOnly' | 'edge' | 'unread';

export interface NoColumns {
  readonly why: WhyNoColumns;
  /** Such as H5; null: the sheet as a whole. */
  readonly at: string | null;
}

/** Columns for a review at the right edge of a form. */
export interface NewColumns {
  /** From the form's header to its last row. */
  readonly area: Area;
  readonly headings: readonly (CellPlace & { readonly text: string })[];
  readonly looks: NewLooks;
  /** They lie outside of what is printed. */
  readonly isPrinted: boolean;
}

export const REVIEW_HEADINGS = ['复核得分', '差异', '复核说明'] as const;
const LAST_COLUMN = 16_383;

/** The part of a sheet that new columns for these forms concern. */
export function concernedPart(forms: readonly IndicatorSheet[]): Area {
  return {
    top: Math.min(...forms.map(({ headerRow }) => headerRow)),
    left: 0,
    bottom: Math.max(...forms.map(({ area }) => area.bottom)),
    right: Math.min(LAST_COLUMN, Math.max(...forms.map(({ area }) => area.right)) + REVIEW_HEADINGS.length + 1),
  };
}

/** Where the columns of a review go, how they are drawn, and what is in the way. */
export function planColumns(
  grid: Grid,
  sheet: IndicatorSheet,
  around: Surroundings,
  pointsFormat: string,
): NewColumns | NoColumns {
  const rows = [...sheet.rows, ...(sheet.execution ? [sheet.execution] : [])].map(({ row }) => row);
  const bottom = Math.max(...rows, sheet.total?.row ?? 0, sheet.headerLastRow);
  const left = lastHeaded(grid, sheet, around.merges) + 1;
  const area = { top: sheet.headerRow, left, bottom, right: left + REVIEW_HEADINGS.length - 1 };
  if (area.right > LAST_COLUMN) return { why: 'edge', at: null };
  const obstacle = obstacleIn(grid, area, sheet, around);
  if (obstacle) return obstacle;
  return {
    area,
    headings: REVIEW_HEADINGS.map((text, index) => ({ row: area.top, column: left + index, text })),
    looks: looksOf(grid, sheet, { area, merges: around.merges, pointsFormat }),
    isPrinted: around.printed.every((printed) => !touches(printed, sheet.area) || contains(printed, area)),
  };
}

/** The last column of the header. */
function lastHeaded(grid: Grid, { headerRow, headerLastRow, area }: IndicatorSheet, merges: readonly Area[]): number {
  const header = { top: headerRow, bottom: headerLastRow, left: area.left, right: area.right };
  let last = area.left;
  for (let row = header.top; row <= header.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (gridCell(grid, row, column).value !== null) last = Math.max(last, column);
    }
  }
  const over = merges.filter((merge) => touches(merge, { ...header, left: last, right: last }));
  return Math.max(last, ...over.map(({ right }) => right));
}

function obstacleIn(
  grid: Grid,
  area: Area,
  { area: form }: IndicatorSheet,
  { merges, tables, filtered }: Surroundings,
): NoColumns | null {
  if (filtered) return { why: 'filtered', at: null };
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const { value, formula } = gridCell(grid, row, column);
      const isFilled = formula !== null || (value !== null && value !== '');
      if (isFilled) return { why: 'occupied', at: cellAddress({ row, column }) };
    }
  }
  const merge = merges.find((each) => touches(each, area));
  if (merge) return { why: 'merged', at: areaAddress(merge) };
  // A table would take the columns for its own.
  const wide = { ...area, left: area.left - 1, right: area.right + 1 };
  const table = tables.find((each) => touches(each, wide) || touches(each, { ...form, top: area.top }));
  return table ? { why: 'table', at: areaAddress(table) } : null;
}

const touches = (a: Area, b: Area): boolean => commonArea(a, b) !== null;
const contains = (outer: Area, inner: Area): boolean =>
  isInArea(outer, inner.top, inner.left) && isInArea(outer, inner.bottom, inner.right);

/** Drawn as the form is: its heading as a heading of its last columns, points as its weights, which carry no flag of ours, and
 *  remarks as its reasons. */
function looksOf(
  grid: Grid,
  sheet: IndicatorSheet,
  {
    area: { top, left, bottom, right },
    merges,
    pointsFormat,
  }: { readonly area: Area; readonly merges: readonly Area[]; readonly pointsFormat: string },
): NewLooks {
  const isFree = (place: CellPlace): boolean => !merges.some((merge) => isInArea(merge, place.row, place.column));
  const { weight, score, reason, name } = sheet.columns;
  const heading = headingLike(grid, sheet, isFree);
  const first = sheet.headerLastRow + 1;
  const like = (columns: readonly (number | undefined)[], rows: readonly number[]): CellPlace | null => {
    const places = columns.flatMap((column) => (column === undefined ? [] : rows.map((row) => ({ row, column }))));
    return places.find(isFree) ?? null;
  };
  const rows = sheet.rows.map(({ row }) => row);
  const points = like([weight, score], rows);
  const remark = like([reason, name], rows) ?? points;
  const total = sheet.total ? like([weight, score], [sheet.total.row]) : null;
  const cells: (LikeCells | null)[] = [
    heading && { area: { top, left, bottom: sheet.headerLastRow, right }, like: heading, wraps: true },
    points && { area: { top: first, left, bottom, right: right - 1 }, like: points, numberFormat: pointsFormat },
    remark && { area: { top: first, left: right, bottom, right }, like: remark, wraps: true, numberFormat: 'General' },
    total &&
      sheet.total && {
        area: { top: sheet.total.row, left, bottom: sheet.total.row, right },
        like: total,
        numberFormat: pointsFormat,
      },
  ];
  const narrow = score ?? weight;
  return {
    cells: cells.filter((each) => each !== null),
    // Remarks take room; a row that grew higher by them would move what stands below.
    widths:
      narrow === undefined
        ? []
        : [...[left, left + 1].map((column) => ({ column, like: narrow })), { column: right, like: narrow, times: 3 }],
  };
}

/** The heading that stands farthest right and is not merged. */
function headingLike(
  grid: Grid,
  { headerRow, headerLastRow, area }: IndicatorSheet,
  isFree: (place: CellPlace) => boolean,
): CellPlace | null {
  for (const row of headerRow === headerLastRow ? [headerRow] : [headerLastRow, headerRow]) {
    for (let column = area.right; column >= area.left; column--) {
      const isFilled = gridCell(grid, row, column).value !== null;
      if (isFilled && isFree({ row, column })) return { row, column };
    }
  }
  return null;
}
