import type { HeaderRole } from '../column-roles';
import { knownHeading, type KnownHeading } from './heading-index';
import type { LabelGrid } from '../label-grid';

/** A filled cell of a header row; `known` is null when it is no heading we know. */
export interface Heading {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly known: KnownHeading<HeaderRole> | null;
  /** The wide heading of the first row it stands under; null in the first row. */
  readonly group: string | null;
}

const LONGEST_HEADING = 40;
const LONGEST_PART = 4;

/** Every filled cell of a row as a heading. */
export function headingsOf(labels: LabelGrid, row: number): Heading[] {
  return labels.filled(row).map((column) => {
    const label = labels.label(row, column);
    const known = label === '' || label.length > LONGEST_HEADING ? null : knownHeading(label);
    return { row, column, label, known, group: null };
  });
}

const LEAST_ROLES = 3;

/** A header names the indicators and at least two more columns. */
export function looksLikeHeader(found: readonly Heading[]): boolean {
  const roles = new Set(found.flatMap(({ known }) => (known ? [known.role] : [])));
  const named = roles.has('name') || roles.has('level1') || roles.has('level2');
  return named && roles.size >= LEAST_ROLES;
}

/** The second header row: headings that stand where the first row is wide or blank. Empty when the next row is none. */
export function subHeadings(labels: LabelGrid, row: number, top: readonly Heading[]): Heading[] {
  const found = headingsOf(labels, row + 1).map((heading) =>
    heading.known ? heading : withGroup(labels, row, top, heading),
  );
  const known = found.filter((heading) => heading.known !== null);
  if (known.length === 0 || isWholeHeader(found) || top.length === 0) return [];
  const last = Math.max(...top.map(({ column }) => column));
  const named = new Map(top.filter((heading) => heading.known !== null).map((heading) => [heading.column, heading]));
  const fits = found.every(
    ({ label, column, known: role }) =>
      label !== '' &&
      column <= last + found.length &&
      (role === null ? !/\d/u.test(label) && !named.has(column) : !named.has(column) || isWide(labels, row, column)),
  );
  return fits ? found.map((heading) => ({ ...heading, group: groupOf(top, heading.column) })) : [];
}

/** 自评 below 得分 is 自评得分. */
function withGroup(labels: LabelGrid, row: number, top: readonly Heading[], heading: Heading): Heading {
  const { column, label } = heading;
  const group = groupOf(top, column);
  const stands =
    group !== null && label !== '' && label.length <= LONGEST_PART && isUnderWide(labels, row, top, column);
  return stands ? { ...heading, known: knownHeading(label + group) } : heading;
}

const isUnderWide = (labels: LabelGrid, row: number, top: readonly Heading[], column: number): boolean =>
  labels.isBlank(row, column) || isWide(labels, row, column) || !top.some((heading) => heading.column === column);

/** A header of its own, which begins another block or repeats this one; the levels alone may stand below 绩效指标. */
function isWholeHeader(found: readonly Heading[]): boolean {
  return looksLikeHeader(found) && found.some(({ known }) => known?.role === 'score' || known?.role === 'actual');
}

/** A heading over several columns: the cell right of it is blank. */
const isWide = (labels: LabelGrid, row: number, column: number): boolean => labels.isBlank(row, column + 1);

function groupOf(top: readonly Heading[], column: number): string | null {
  return top.filter((heading) => heading.column <= column).at(-1)?.label ?? null;
}
