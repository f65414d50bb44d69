import { bareFigure } from '../grid/reading';
import type { LabelGrid } from '../sheet/label-grid';
import type { StatedCount } from './sample-table';

/** How many were sampled of how many, as said in words or in labelled cells. */
export interface StatedCounts {
  readonly sampled: StatedCount | null;
  readonly population: StatedCount | null;
}

const UNIT = '(?:个|项|件|条|户|份)';
const OF = new RegExp(`(\\d+)${UNIT}[^\\d，。；]{0,20}?(?:抽取|抽查|抽样|抽检|随机抽|选取)`, 'u');
const SAMPLED = new RegExp(`(?:抽取|抽查|抽样|抽检|随机抽|选取)[了出共其中的约计为:数量]{0,6}(\\d+)${UNIT}`, 'u');
const SAMPLED_OF = /(\d+)(?:items?)?(?:sampled)?(?:of|outof)(\d+)/iu;
const SAMPLED_LABEL =
  /^(?:抽样|抽查|抽取|应抽|样本)(?:事项)?(?:数|数量|个数|项数)?(?:\([^()]*\))?[:：]?$|^sampled[:：]?$/iu;
const POPULATION_LABEL = /^(?:事项)?总(?:体)?(?:事项)?(?:数|数量|个数|项数)(?:\([^()]*\))?[:：]?$|^itemsinall[:：]?$/iu;
const MOST = 1_000_000;

/** What some lines of a sheet say of it; what is said first counts. */
export function statedCounts(labels: LabelGrid, rows: readonly number[]): StatedCounts {
  let sampled: StatedCount | null = null;
  let population: StatedCount | null = null;
  for (const row of rows) {
    for (const column of labels.filled(row)) {
      const label = labels.label(row, column);
      if (label === '') continue;
      const told = countsIn(label);
      const place = { row, column };
      if (told.sampled !== null) sampled ??= { ...place, count: told.sampled };
      if (told.population !== null) population ??= { ...place, count: told.population };
      if (SAMPLED_LABEL.test(label)) sampled ??= labelled(labels, row, column);
      if (POPULATION_LABEL.test(label)) population ??= labelled(labels, row, column);
    }
  }
  return { sampled, population };
}

/** From 100 items 10 were sampled: both, or what is said of them, in a compacted text. */
export function countsIn(text: string): { readonly sampled: number | null; readonly population: number | null } {
  const english = SAMPLED_OF.exec(text);
  if (english && /sampl/iu.test(text)) return { sampled: whole(english[1]), population: whole(english[2]) };
  return { sampled: whole(SAMPLED.exec(text)?.[1]), population: whole(OF.exec(text)?.[1]) };
}

function whole(digits: string | undefined): number | null {
  const count = Number(digits ?? NaN);
  return Number.isSafeInteger(count) && count > 0 && count <= MOST ? count : null;
}

/** The count in the cell that follows a label. */
function labelled(labels: LabelGrid, row: number, column: number): StatedCount | null {
  const next = labels.filled(row).find((each) => each > column);
  const figure = next === undefined ? null : bareFigure(labels.read(row, next));
  const count = figure === null ? null : whole(figure.toFixed());
  return next === undefined || count === null ? null : { row, column: next, count };
}
