import type { XmlElement } from '../xml/xml-tree';

/** Some cells of a chart, and what they show now, a text each; empty: blank. */
export interface ChartContent {
  readonly formula: string;
  readonly values: readonly string[];
  /** How its first number is shown; absent: not told. */
  readonly format?: string;
}

export interface ChartSeries {
  readonly name: ChartContent | null;
  /** What its points are called. */
  readonly categories: ChartContent | null;
  readonly values: ChartContent;
}

export type ChartType = 'columns' | 'stackedColumns' | 'bars' | 'stackedBars' | 'line' | 'pie' | 'doughnut';

/** The kinds whose points are bars: the grid draws them. */
export const BAR_TYPES: ReadonlySet<ChartType> = new Set(['columns', 'stackedColumns', 'bars', 'stackedBars']);

/** What a chart shows. */
export interface ChartShown {
  readonly type: ChartType;
  readonly series: readonly ChartSeries[];
}

/** What the plot area of a chart shows; null: several kinds at once, or one that nobody draws here. */
export function chartShown(area: XmlElement | null): ChartShown | null {
  const plots = (area?.children ?? []).filter(({ local }) => local.endsWith('Chart'));
  const [plot] = plots;
  const type = plot && plots.length === 1 ? typeOf(plot) : null;
  if (!plot || !type) return null;
  const series = plot.childrenNamed('ser').map(readSeries);
  return series.includes(null) ? null : { type, series: series.filter((one) => one !== null) };
}

function typeOf(plot: XmlElement): ChartType | null {
  if (plot.local === 'lineChart') return 'line';
  if (plot.local === 'pieChart') return 'pie';
  if (plot.local === 'doughnutChart') return 'doughnut';
  if (plot.local !== 'barChart') return null;
  const isAcross = plot.child('barDir')?.attribute('val') === 'bar';
  const grouping = plot.child('grouping')?.attribute('val') ?? 'clustered';
  if (grouping === 'stacked') return isAcross ? 'stackedBars' : 'stackedColumns';
  return grouping === 'clustered' ? (isAcross ? 'bars' : 'columns') : null;
}

function readSeries(series: XmlElement): ChartSeries | null {
  const values = readContent(series.child('val'));
  return values && { name: readContent(series.child('tx')), categories: readContent(series.child('cat')), values };
}

/** As many points as are read: nobody draws more. */
const MOST_POINTS = 1_000;

function readContent(source: XmlElement | null): ChartContent | null {
  const reference = source?.child('strRef') ?? source?.child('numRef') ?? null;
  const formula = reference?.child('f')?.text ?? null;
  if (!reference || formula === null) return null;
  const cache = reference.child('strCache') ?? reference.child('numCache');
  const count = Math.min(MOST_POINTS, cache?.child('ptCount')?.number('val') ?? 0);
  const points = new Map(
    (cache?.childrenNamed('pt') ?? []).map((point) => [point.number('idx'), point.child('v')?.text ?? '']),
  );
  return { formula, values: Array.from({ length: count }, (_, index) => points.get(index) ?? '') };
}
