import { BLANK } from '../grid/reading';
import { ofLine, type LabelGrid, type LabelLine } from '../sheet/label-grid';
import {
  isFormHeading,
  isNameHeading,
  sampleHeading,
  saysSample,
  sumLine,
  type SampleHeading,
  type SumLine,
} from './sample-headings';
import type { MeasuredCells, SampleItem, SampleMeasure, SampleTable, SummedCell } from './sample-table';
import { statedCounts } from './stated-counts';

/** Every table of sampled items in a sheet, from top to bottom. */
export function recogniseSamples(labels: LabelGrid): readonly SampleTable[] {
  const tables: SampleTable[] = [];
  const { top } = labels.grid.area;
  for (let row = labels.nextFilledRow(top); row !== null;) {
    const table = mayHead(labels.line(row)) ? tableFrom(labels, row) : null;
    if (table) tables.push(table);
    row = labels.nextFilledRow((table?.area.bottom ?? row) + 1);
  }
  return tables;
}

/** A line that can be such a heading, told by its cells alone. */
const mayHead = ofLine(({ labels }: LabelLine): boolean => {
  const said = labels.filter((label) => label !== '');
  return said.length >= 2 && said.some((label) => WORDS.test(label)) && !said.some(isFormHeading);
});

const WORDS = /[前后率]|^[原现]|目前|before|after|rate|材料|环节|时间|时限/iu;

interface SampleHead {
  readonly lastRow: number;
  readonly nameColumn: number;
  readonly measures: readonly SampleMeasure[];
  readonly overallColumn: number | null;
}

function tableFrom(labels: LabelGrid, row: number): SampleTable | null {
  const head = headOf(labels, row);
  return head ? readTable(labels, row, head) : null;
}

/** The headings, in one line or in two; whichever tells more of its columns. */
function headOf(labels: LabelGrid, row: number): SampleHead | null {
  const around = textsAbove(labels, row);
  const one = headIn(ownHeadings(labels, row), row, around);
  const isSecond = !labels.filled(row + 1).some((column) => labels.read(row + 1, column).kind === 'figure');
  const two = isSecond ? headIn(joinedHeadings(labels, row), row + 1, around) : null;
  const told = (head: SampleHead | null): number =>
    head?.measures.reduce(
      (sum, { before, after, rate }) => sum + [before, after, rate].filter((column) => column !== null).length,
      0,
    ) ?? 0;
  return told(two) > told(one) ? two : one;
}

type Headings = ReadonlyMap<number, string>;

const ownHeadings = (labels: LabelGrid, row: number): Headings =>
  new Map(labels.filled(row).map((column) => [column, labels.label(row, column)]));

/** An upper heading holds for the columns to its right that have none, as far as something stands below. */
function joinedHeadings(labels: LabelGrid, row: number): Headings {
  const { left, right } = labels.grid.area;
  const joined = new Map<number, string>();
  let upper = '';
  for (let column = left; column <= right; column++) {
    const [above, below] = [labels.label(row, column), labels.label(row + 1, column)];
    if (above !== '') upper = below === '' ? '' : above;
    if (above !== '' || below !== '') joined.set(column, above !== '' && below === '' ? above : upper + below);
  }
  return joined;
}

function textsAbove(labels: LabelGrid, row: number): string {
  const { top } = labels.grid.area;
  const texts = [labels.grid.sheet];
  for (let above = Math.max(top, row - LINES_ABOVE); above < row; above++)
    texts.push(...labels.filled(above).map((column) => labels.label(above, column)));
  return texts.join(' ');
}

const LINES_ABOVE = 6;

function headIn(headings: Headings, lastRow: number, around: string): SampleHead | null {
  const found = [...headings].flatMap(([column, text]) => {
    const heading = sampleHeading(text, around);
    return heading ? [{ column, heading }] : [];
  });
  const measures = measuresOf(found);
  const isSaid = saysSample(around) || [...headings.values()].some(saysSample);
  const isKnown = measures.some(
    ({ kind, before, after }) => before !== null && after !== null && (isSaid || kind !== null),
  );
  if (!isKnown && !(isSaid && measures.some(({ kind, rate }) => kind !== null && rate !== null))) return null;
  const names = [...headings].filter(
    ([column, text]) => isNameHeading(text) && !found.some((each) => each.column === column),
  );
  const nameColumn = names[0]?.[0];
  if (nameColumn === undefined) return null;
  const overall = found.find(({ heading }) => heading.holds === 'overall');
  return { lastRow, nameColumn, measures, overallColumn: overall?.column ?? null };
}

function measuresOf(
  found: readonly { readonly column: number; readonly heading: SampleHeading }[],
): readonly SampleMeasure[] {
  const byKey = new Map<string, SampleMeasure>();
  for (const { column, heading } of found) {
    const { holds, label, kind, grows, isBare } = heading;
    if (holds === 'overall') continue;
    // A rate that does not say of what is that of the counts before it.
    const key = (holds === 'rate' && isBare ? countedBefore(byKey, column) : null) ?? heading.key;
    const known = byKey.get(key) ?? { label, kind, before: null, after: null, rate: null, grows: false };
    // The first column of its kind counts.
    if (known[holds] === null) byKey.set(key, { ...known, [holds]: column, grows: known.grows || grows });
  }
  return [...byKey.values()].filter(({ before, after, rate }) => rate !== null || (before !== null && after !== null));
}

/** The measure whose counts stand last in front of a column. */
function countedBefore(byKey: ReadonlyMap<string, SampleMeasure>, column: number): string | null {
  const counted = [...byKey].filter(
    ([, { before, after, rate }]) => before !== null && after !== null && rate === null && after < column,
  );
  return counted.at(-1)?.[0] ?? null;
}

/** Longer tables are lists of something else. */
const MOST_ITEMS = 2000;

function readTable(labels: LabelGrid, headRow: number, head: SampleHead): SampleTable | null {
  const items: SampleItem[] = [];
  const sums: { readonly row: number; readonly line: SumLine }[] = [];
  let bottom = head.lastRow;
  for (
    let row = labels.nextFilledRow(head.lastRow + 1);
    row !== null && row - bottom <= MOST_BLANK && items.length < MOST_ITEMS;
    row = labels.nextFilledRow(row + 1)
  ) {
    const line = sumLine(firstLabel(labels, row));
    if (line !== null) sums.push({ row, line });
    else if (sums.length > 0 || (mayHead(labels.line(row)) && headOf(labels, row) !== null)) break;
    else items.push(readItem(labels, row, head));
    bottom = row;
  }
  // Lines of a printed form that nobody filled in are no items.
  const filled = items.filter(({ name, cells }) => name !== '' || cells.some(isFilled));
  if (filled.length === 0) return null;
  const rowOf = (wanted: SumLine): number | null => sums.find(({ line }) => line === wanted)?.row ?? null;
  const [meanRow, weightRow] = [rowOf('mean'), rowOf('weights')];
  const { top, left, right } = labels.grid.area;
  const said = [...rowsFrom(Math.max(top, headRow - LINES_ABOVE), headRow - 1), ...sums.map(({ row }) => row)];
  const { measures, nameColumn } = head;
  return {
    sheet: labels.grid.sheet,
    area: { top: headRow, left, bottom, right },
    title: titleOf(labels, headRow),
    nameColumn,
    measures,
    items: filled,
    means: measures.map((measure) => summed(labels, meanRow, measure.rate)),
    weights: weightRow === null ? null : measures.map(({ rate }) => summed(labels, weightRow, rate)),
    overall: overallOf(labels, meanRow, rowOf('overall'), head),
    ...statedCounts(labels, said),
  };
}

const MOST_BLANK = 2;

const isFilled = ({ before, after, rate }: MeasuredCells): boolean =>
  [before, after, rate].some(({ kind }) => kind !== 'blank');

const rowsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const firstLabel = (labels: LabelGrid, row: number): string =>
  labels
    .filled(row)
    .map((column) => labels.label(row, column))
    .find((label) => label !== '') ?? '';

function readItem(labels: LabelGrid, row: number, { nameColumn, measures }: SampleHead): SampleItem {
  const at = (column: number | null) => (column === null ? BLANK : labels.read(row, column));
  return {
    row,
    name: labels.text(row, nameColumn) ?? '',
    cells: measures.map(({ before, after, rate }) => ({ before: at(before), after: at(after), rate: at(rate) })),
  };
}

function summed(labels: LabelGrid, row: number | null, column: number | null): SummedCell | null {
  return row === null || column === null ? null : { row, column, reading: labels.read(row, column) };
}

/** Where the line of means has a column for all measures, there; else the first figure of the line that says 综合. */
function overallOf(
  labels: LabelGrid,
  meanRow: number | null,
  overallRow: number | null,
  { overallColumn }: SampleHead,
): SummedCell | null {
  if (overallRow !== null) {
    const column = labels.filled(overallRow).find((each) => labels.read(overallRow, each).kind === 'figure');
    if (column !== undefined) return summed(labels, overallRow, column);
  }
  return summed(labels, meanRow, overallColumn);
}

function titleOf(labels: LabelGrid, headRow: number): string | null {
  for (let row = headRow - 1; row >= Math.max(labels.grid.area.top, headRow - LINES_ABOVE); row--) {
    const [column] = labels.filled(row);
    const text = column === undefined ? null : labels.text(row, column);
    if (text !== null) return text;
  }
  return null;
}
