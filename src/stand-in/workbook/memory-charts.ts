import type { ChartEntry } from '../xlsx/read/charts';
import type { ChartPatch } from '../xlsx/write/patch-types';
import { chartSeries } from './chart-series';
import type { SheetChart, WorkbookSheet } from './workbook-types';

/** The charts of a sheet in memory: those of the file, which stay or go, and those drawn since. */
export class MemoryCharts {
  private readonly before: readonly SheetChart[];
  private now: readonly SheetChart[];

  constructor(file: readonly ChartEntry[]) {
    this.before = file.map((chart) => ({ ...chart, drawn: null }));
    this.now = this.before;
  }

  list(): readonly SheetChart[] {
    return this.now;
  }

  restore(state: readonly SheetChart[]): void {
    this.now = state;
  }

  /** Draws a chart, draws it anew or (null) removes it. */
  put(id: string, chart: Omit<SheetChart, 'id'> | null): void {
    const at = this.now.findIndex((known) => known.id === id);
    const changed = chart ? [{ ...chart, id }] : [];
    const [before, behind] = at < 0 ? [this.now, []] : [this.now.slice(0, at), this.now.slice(at + 1)];
    this.now = [...before, ...changed, ...behind];
  }

  /** What differs from the file; `sheet` tells a sheet by its id. */
  changes(sheet: (id: string) => WorkbookSheet | null): readonly ChartPatch[] {
    const gone = this.before.filter(({ id }) => !this.now.some((chart) => chart.id === id));
    const drawn = this.now.flatMap(({ drawn: content, id, name, title, place }): readonly ChartPatch[] => {
      const source = content && sheet(content.source.sheetId);
      if (!content || !source) return [];
      const { type, legend, labels, fromZero = false } = content;
      return [
        { id, chart: { name, title, place, type, legend, labels, fromZero, series: chartSeries(source, content) } },
      ];
    });
    return [...gone.map(({ id }) => ({ id, chart: null })), ...drawn];
  }
}
