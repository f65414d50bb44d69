import type { Area, CellPlace } from '../grid/address';
import type { Reading } from '../grid/reading';

/** What a sample counts before and after: 材料, 环节, 时间; anything else goes by its heading alone. */
export type MeasureKind = 'materials' | 'steps' | 'time';

/** One thing that is counted of every sampled item, and the columns (from 0) it stands in. A table may have the rates alone,
 *  or the two counts alone. */
export interface SampleMeasure {
  /** As its headings say it. */
  readonly label: string;
  readonly kind: MeasureKind | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly rate: number | null;
  /** The rate is a growth (增长率): more is what is aimed at. */
  readonly grows: boolean;
}

/** What stands of one measure in one line. */
export interface MeasuredCells {
  readonly before: Reading;
  readonly after: Reading;
  readonly rate: Reading;
}

/** One sampled item: its line (from 0), its name, and what stands there, a measure each in the order of the table's. */
export interface SampleItem {
  readonly row: number;
  readonly name: string;
  readonly cells: readonly MeasuredCells[];
}

/** A figure in words or in a cell, and where it stands. */
export interface StatedCount extends CellPlace {
  readonly count: number;
}

/** What stands in a cell that sums up the table. */
export interface SummedCell extends CellPlace {
  readonly reading: Reading;
}

/** A table of sampled items with what was counted before and after (抽样明细). */
export interface SampleTable {
  readonly sheet: string;
  /** From its headings to its last line. */
  readonly area: Area;
  readonly title: string | null;
  readonly nameColumn: number;
  readonly measures: readonly SampleMeasure[];
  readonly items: readonly SampleItem[];
  /** The line of means (平均) at each measure's rate; null: it has none. */
  readonly means: readonly (SummedCell | null)[];
  /** The weights of the measures in their mean (权重); null: it has none, and all count alike. */
  readonly weights: readonly (SummedCell | null)[] | null;
  /** The mean of all measures (综合). */
  readonly overall: SummedCell | null;
  /** How many items were to be sampled, and of how many, where the sheet says so. */
  readonly sampled: StatedCount | null;
  readonly population: StatedCount | null;
}
