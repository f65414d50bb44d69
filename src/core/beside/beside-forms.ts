import type { LabelGrid } from '../sheet/label-grid';
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

/** Finds it in the sheets of a workbook, those with forms as well, one after the other. */
export interface BesideSurvey {
  /** As found so far. */
  readonly found: BesideForms;
  read(labels: LabelGrid): void;
}

/** `known`: it was found before, and nothing is looked at again. */
export function besideSurvey(known: BesideForms | null): BesideSurvey {
  const [samples, materials] = [[...(known?.samples ?? [])], [...(known?.materials ?? [])]];
  return {
    found: { samples, materials },
    read(labels) {
      if (known) return;
      samples.push(...recogniseSamples(labels));
      materials.push(...recogniseMaterials(labels));
    },
  };
}
