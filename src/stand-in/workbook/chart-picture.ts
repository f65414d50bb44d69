import { parseAreaAddress } from '../../core/grid/address';
import { BAR_TYPES, type ChartContent, type ChartShown } from '../xlsx/read/chart-shown';
import { chartSeries } from './chart-series';
import type { SheetChart, WorkbookSheet } from './workbook-types';

/** A sheet, and what its cells show. */
interface ShownSheet {
  readonly sheet: WorkbookSheet;
  shown(row: number, column: number): { readonly text: string };
}

/** One bar; `value` null: there is none. */
export interface ChartBar {
  readonly value: number | null;
  /** As its cell shows it. */
  readonly text: string;
}

/** A chart of bars as it is drawn. */
export interface ChartPicture {
  readonly isAcross: boolean;
  readonly isStacked: boolean;
  /** Each with a bar for each series. */
  readonly points: readonly { readonly name: string; readonly bars: readonly ChartBar[] }[];
}

/** What a chart shows by the cells as they are now; null: it is not drawn here. */
export function chartPicture(view: ShownSheet, chart: SheetChart): ChartPicture | null {
  const shown = shownBy(view, chart);
  if (!shown || !BAR_TYPES.has(shown.type)) return null;
  const series = shown.series.map(({ values }) => barsOf(view, values));
  const [names = []] = shown.series.map(({ categories }) => (categories ? barsOf(view, categories) : []));
  const count = Math.max(0, ...series.map(({ length }) => length));
  const points = Array.from({ length: count }, (_, index) => ({
    name: names[index]?.text ?? String(index + 1),
    bars: series.map((bars) => bars[index] ?? { value: null, text: '' }),
  }));
  const isAcross = shown.type === 'bars' || shown.type === 'stackedBars';
  return { isAcross, isStacked: shown.type.startsWith('stacked'), points };
}

function shownBy({ sheet }: ShownSheet, { drawn, shows }: SheetChart): ChartShown | null {
  if (!drawn) return shows ?? null;
  return drawn.source.sheetId === sheet.id ? { type: drawn.type, series: chartSeries(sheet, drawn) } : null;
}

/** Cells of this sheet as they are now, of another one as the file has them. */
function barsOf(view: ShownSheet, { formula, values }: ChartContent): readonly ChartBar[] {
  const at = formula.lastIndexOf('!');
  const name = formula
    .slice(0, at)
    .replace(/^'(.*)'$/su, '$1')
    .replaceAll("''", "'");
  const area = name === view.sheet.name ? parseAreaAddress(formula.slice(at + 1)) : null;
  if (!area || area.bottom - area.top > MOST_POINTS || area.right - area.left > MOST_POINTS)
    return values.map((text) => ({ value: numberOf(text), text }));
  const bars: ChartBar[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const value = view.sheet.cell(row, column)?.value ?? null;
      bars.push({ value: typeof value === 'number' ? value : null, text: view.shown(row, column).text });
    }
  return bars;
}

/** More nobody tells apart. */
const MOST_POINTS = 200;

function numberOf(text: string): number | null {
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}
