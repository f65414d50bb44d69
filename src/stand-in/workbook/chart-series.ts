import { columnName } from '../../core/grid/address';
import { type CellValue, isCellError } from '../../core/grid/grid';
import type { ChartContent, ChartSeries } from '../xlsx/read/chart-shown';
import type { Area, DrawnChart, WorkbookSheet } from './workbook-types';

/** The series of a chart as Excel takes them from its cells: in columns or rows, the first of which names the points where it
 *  holds no numbers, each with its name in front of its numbers where something stands there. */
export function chartSeries(sheet: WorkbookSheet, { source: { area }, seriesIn }: DrawnChart): readonly ChartSeries[] {
  const cells = cellsOf(sheet, area, seriesIn);
  const { lines, points } = cells;
  const isNumber = (line: number, point: number): boolean => typeof cells.value(line, point) === 'number';
  const hasNames = points > 1 && !range(lines).some((line) => line > 0 && isNumber(line, 0)) && !isNumber(lines - 1, 0);
  const first = hasNames ? 1 : 0;
  const hasCategories = lines > 1 && !range(points).some((point) => point >= first && isNumber(0, point));
  const categories = hasCategories ? cells.content(0, first, points - 1) : null;
  return range(lines)
    .filter((line) => line > 0 || !hasCategories)
    .map((line) => ({
      name: hasNames && cells.value(line, 0) !== null ? cells.content(line, 0, 0) : null,
      categories,
      values: { ...numbersOnly(cells.content(line, first, points - 1)), ...formatOf(cells, line, first) },
    }));
}

/** The cells of a chart seen as lines of points, whichever way they run. */
interface ChartCells {
  readonly lines: number;
  readonly points: number;
  value(line: number, point: number): CellValue;
  content(line: number, from: number, to: number): ChartContent;
  format(line: number, point: number): string;
}

/** How the first number of a line is shown, as the axis is to be. */
function formatOf(cells: ChartCells, line: number, from: number): Pick<ChartContent, 'format'> {
  const first = range(cells.points).find((point) => point >= from && typeof cells.value(line, point) === 'number');
  return first === undefined ? {} : { format: cells.format(line, first) };
}

function cellsOf(
  sheet: WorkbookSheet,
  { top, left, bottom, right }: Area,
  seriesIn: DrawnChart['seriesIn'],
): ChartCells {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const isDown = seriesIn === 'columns';
  const place = (line: number, point: number): readonly [number, number] =>
    isDown ? [top + point, left + line] : [top + line, left + point];
  const value = (line: number, point: number): CellValue => sheet.cell(...place(line, point))?.value ?? null;
  const address = (line: number, point: number): string => {
    const [row, column] = place(line, point);
    return `$${columnName(column)}$${String(row + 1)}`;
  };
  return {
    lines: isDown ? columns : rows,
    points: isDown ? rows : columns,
    value,
    format: (line, point) => sheet.style(...place(line, point)).numberFormat,
    content: (line, from, to) => ({
      formula: `'${sheet.name.replaceAll("'", "''")}'!${address(line, from)}${to > from ? `:${address(line, to)}` : ''}`,
      values: range(to - from + 1).map((index) => shown(value(line, from + index))),
    }),
  };
}

function range(count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => index);
}

function shown(value: CellValue): string {
  return value === null ? '' : isCellError(value) ? value.error : String(value);
}

/** What is no number has no point. */
function numbersOnly({ formula, values }: ChartContent): ChartContent {
  return { formula, values: values.map((value) => (value !== '' && Number.isFinite(Number(value)) ? value : '')) };
}
