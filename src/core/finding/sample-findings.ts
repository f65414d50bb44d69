import { countsIn } from '../beside/stated-counts';
import { linkSamples, type SampleLink } from '../beside/sample-links';
import { pointsOf, sampleMeans, type SampleMeans } from '../beside/sample-means';
import type { SampleItem, SampleTable } from '../beside/sample-table';
import { Exact, type Ratio } from '../exact';
import type { Grid } from '../grid/grid';
import { cellAddress, type CellPlace } from '../grid/address';
import { firstPlace, type CheckSubject, type WorkbookObservation } from './check';

/** A form that is checked, as the tables beside it are tied to it. */
type Subject = CheckSubject & { readonly grid: Grid };

/** A table of samples with what it comes to, and where in the forms its faults are told: at the indicator it stands behind;
 *  where it stands behind none, at the header of the workbook's only form. */
export interface CheckedSample {
  readonly table: SampleTable;
  readonly means: SampleMeans;
  readonly links: readonly (Pick<SampleLink, 'row' | 'of' | 'by'> & { readonly subject: CheckSubject })[];
  readonly subject: CheckSubject;
  readonly place: CellPlace;
}

const known = new WeakMap<readonly CheckSubject[], readonly CheckedSample[]>();

/** The tables of samples of a workbook whose faults can be told somewhere. */
export function checkedSamples(subjects: readonly CheckSubject[]): readonly CheckedSample[] {
  let found = known.get(subjects);
  if (!found) known.set(subjects, (found = findSamples(subjects)));
  return found;
}

function findSamples(subjects: readonly CheckSubject[]): readonly CheckedSample[] {
  const samples = subjects[0]?.beside.samples ?? [];
  if (samples.length === 0) return [];
  const forms = subjects.map((subject): Subject => ({ ...subject, grid: subject.labels.grid }));
  const all = linkSamples(forms, samples);
  const scored = subjects.filter(({ sheet }) => sheet.kind === 'scored');
  return samples.flatMap((table): readonly CheckedSample[] => {
    const links = all.flatMap(({ form, table: linked, row, of, by }) => {
      const subject = linked === table ? subjects[forms.indexOf(form)] : undefined;
      return subject ? [{ row, of, by, subject }] : [];
    });
    const [first] = links;
    const subject = first?.subject ?? (scored.length === 1 ? scored[0] : undefined);
    if (!subject) return [];
    const place = firstPlace(subject.sheet, first?.row.cells.actual ?? null);
    return [{ table, means: sampleMeans(table), links, subject, place }];
  });
}

/** Where what is found of one measure is told: at the indicator of that measure, else at that of the table. */
export function placeOfMeasure(
  { links, subject, place }: CheckedSample,
  index: number,
): Pick<WorkbookObservation, 'subject' | 'place'> {
  const own = links.find(({ of }) => of === index);
  return own
    ? { subject: own.subject, place: firstPlace(own.subject.sheet, own.row.cells.actual) }
    : { subject, place };
}

/** Where a measure stands in a line: its first column. */
export function measureCell({ table }: CheckedSample, row: number, index: number): CellPlace {
  const { before = null, rate = null } = table.measures[index] ?? {};
  return { row, column: before ?? rate ?? table.nameColumn };
}

/** What an item is called; one without a name goes by its cell. */
export const itemName = ({ name, row }: SampleItem, { nameColumn }: SampleTable): string =>
  name === '' ? cellAddress({ row, column: nameColumn }) : name;

/** How many items the form says were sampled, where it says one number only. */
export function sampledByForm({ labels, sheet: { area } }: Pick<CheckSubject, 'labels' | 'sheet'>): number | null {
  const said = new Set<number>();
  for (
    let row = labels.nextFilledRow(area.top);
    row !== null && row <= area.bottom;
    row = labels.nextFilledRow(row + 1)
  )
    for (const column of labels.filled(row)) {
      const text = labels.text(row, column);
      const sampled = text?.includes('抽') ? countsIn(text).sampled : null;
      if (sampled !== null) said.add(sampled);
    }
  const [only] = said;
  return said.size === 1 ? (only ?? null) : null;
}

const MOST_DECIMALS = 8;

/** Whether a rate typed in percentage points is this one, as far as it is written out. */
export function isRate(points: Exact, rate: Ratio): boolean {
  const decimals = Math.min(points.decimalPlaces(), MOST_DECIMALS);
  return pointsOf(rate, decimals).eq(points.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP));
}
