import type { Grid } from '../grid/grid';
import { labelGrid } from '../sheet/label-grid';
import { recogniseSamples } from './recognise-samples';
import type { SampleTable } from './sample-table';

/** What a workbook has beside its forms that their figures rest on. */
export interface BesideForms {
  /** Tables of sampled items (抽样明细). */
  readonly samples: readonly SampleTable[];
}

export const NOTHING_BESIDE: BesideForms = { samples: [] };

/** Finds it in all sheets of a workbook, those with forms as well. */
export function surveyBeside(grids: readonly Grid[]): BesideForms {
  return { samples: grids.flatMap((grid) => recogniseSamples(labelGrid(grid))) };
}
