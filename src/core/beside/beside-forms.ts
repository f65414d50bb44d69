import type { Grid } from '../grid/grid';
import { labelGrid } from '../sheet/label-grid';
import { recogniseMaterials, type MaterialList } from './material-list';
import { recogniseSamples } from './recognise-samples';
import type { SampleTable } from './sample-table';

/** What a workbook has beside its forms that their figures rest on. */
export interface BesideForms {
  /** Tables of sampled items (抽样明细). */
  readonly samples: readonly SampleTable[];
  /** Lists of materials (资料清单). */
  readonly materials: readonly MaterialList[];
}

export const NOTHING_BESIDE: BesideForms = { samples: [], materials: [] };

/** Finds it in all sheets of a workbook, those with forms as well. */
export function surveyBeside(grids: readonly Grid[]): BesideForms {
  const labels = grids.map((grid) => labelGrid(grid));
  return { samples: labels.flatMap(recogniseSamples), materials: labels.flatMap(recogniseMaterials) };
}
