import type { Area } from '../../core/grid/address';
import type { ChartEntry } from '../xlsx/read/charts';
import type { WrittenChart } from '../xlsx/write/patch-types';

/** A chart (图表) on a sheet, over the cells of its place. */
export interface SheetChart extends Omit<ChartEntry, 'shows'> {
  /** Of a chart of the file, if it can be told. */
  readonly shows?: ChartEntry['shows'];
  /** null: a chart of the file, which stays as it is or is removed. */
  readonly drawn: DrawnChart | null;
}

/** What a chart shows, and how. */
export interface DrawnChart extends Pick<WrittenChart, 'type' | 'legend' | 'labels' | 'fromZero'> {
  readonly source: { readonly sheetId: string; readonly area: Area };
  readonly seriesIn: 'rows' | 'columns';
}
