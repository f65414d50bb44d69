import { columnName } from '../../core/grid/address';
import type { DraftChart } from '../../core/plan/sheet-draft';
import type { SheetChart, WorkbookEdit, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import type { HostError } from '../port';

/** The edits that draw charts on a sheet, or why they cannot be drawn. A chart of the file that shows the right cells stays as
 *  it is; another one is drawn anew in its place. */
export function chartEdits(
  sheet: WorkbookSheet | null,
  charts: readonly DraftChart[],
): readonly WorkbookEdit[] | HostError {
  if (!sheet || sheet.kind !== 'worksheet') return { code: 'sheetGone', sheet: sheet?.name ?? null, detail: null };
  if (sheet.protected) return { code: 'protected', sheet: sheet.name, detail: null };
  const { id: sheetId } = sheet;
  const ids = new Set(sheet.charts().map(({ id }) => id));
  return charts.flatMap((chart): readonly WorkbookEdit[] => {
    const standing = sheet.charts().find(({ name }) => name === chart.name) ?? null;
    const drawn = drawnChart(sheetId, chart, standing);
    if (standing?.drawn) return [{ kind: 'chart', sheetId, id: standing.id, chart: drawn }];
    if (standing && showsOnly(standing, sheet.name, chart)) return [];
    const removed: WorkbookEdit[] = standing ? [{ kind: 'chart', sheetId, id: standing.id, chart: null }] : [];
    return [...removed, { kind: 'chart', sheetId, id: freeId(ids), chart: drawn }];
  });
}

function drawnChart(
  sheetId: string,
  { name, type, source, place }: DraftChart,
  standing: SheetChart | null,
): Omit<SheetChart, 'id'> {
  const look = { type, legend: null, labels: true, fromZero: true, seriesIn: 'columns' } as const;
  return {
    name,
    title: standing ? standing.title : name,
    place: standing ? standing.place : place,
    drawn: { ...(standing?.drawn ?? look), source: { sheetId, area: source } },
  };
}

/** Whether a chart of the file shows these cells and no others, each column below the names of its points. */
function showsOnly({ shows }: SheetChart, sheet: string, { type, source }: DraftChart): boolean {
  const { top, left, bottom, right } = source;
  const cells = (column: number): string => {
    const [first, last] = [top + 1, bottom].map((row) => `$${columnName(column)}$${String(row + 1)}`);
    return `'${sheet.replaceAll("'", "''")}'!${String(first)}:${String(last)}`;
  };
  return (
    shows?.type === type &&
    shows.series.length === right - left &&
    shows.series.every(
      ({ values }, index) => values.formula.replace(/^([^'!]+)!/u, "'$1'!") === cells(left + 1 + index),
    )
  );
}

function freeId(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`own-${String(number)}`)) number += 1;
  taken.add(`own-${String(number)}`);
  return `own-${String(number)}`;
}
