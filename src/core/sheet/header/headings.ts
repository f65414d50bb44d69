import type { HeaderRole } from '../column-roles';
import { knownHeading, type KnownHeading } from './heading-index';
import { ofLine, type LabelGrid, type LabelLine } from '../label-grid';

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
  const line = labels.line(row);
  const [known, { left }] = [knownIn(line), labels.grid.area];
  return labels.filled(row).map((column) => ({
    row,
    column,
    label: line.labels[column - left] ?? '',
    known: known?.[column - left] ?? null,
    group: null,
  }));
}

/** Whether any cell of a row is a heading we know. */
export const hasHeadings = (labels: LabelGrid, row: number): boolean => knownIn(labels.line(row)) !== null;

/** What the labels of a line are as headings; null: none is one. */
const knownIn = ofLine(({ labels }: LabelLine) => {
  const known = labels.map((label) => (label === '' || label.length > LONGEST_HEADING ? null : knownHeading(label)));
  return known.some((each) => each !== null) ? known : null;
});

const LEAST_ROLES = 3;

/** A header names the indicators and at least two more columns. */
export function looksLikeHeader(found: readonly Heading[]): boolean {
  const roles = new Set(found.flatMap(({ known }) => (known && known.role !== 'project' ? [known.role] : [])));
  const named = roles.has('name') || roles.has('level1') || roles.has('level2');
  return named && roles.size >= LEAST_ROLES;
}

const YEAR = /^(?:19|20)\d\d年?$/u;

/** Whether what looks like a header is a row of the form above it, whose words happen to be headings too: it has points there,
 *  or it names no points of its own and the rows below it have some there. */
export function isRowBelow(labels: LabelGrid, found: ReadHeader, above: ReadHeader | undefined): boolean {
  if (above?.kind !== 'scored') return false;
  const { weight, score } = above.columns;
  const isFigure = (row: number, column: number | undefined): boolean =>
    column !== undefined && !YEAR.test(labels.label(row, column)) && labels.read(row, column).kind === 'figure';
  if (isFigure(found.firstRow, weight) || isFigure(found.firstRow, score)) return true;
  const next = labels.nextFilledRow(found.lastRow + 1);
  return found.kind === 'monitoring' && found.columns.weight === undefined && next !== null && isFigure(next, weight);
}

/** What is to be known of a header here. */
interface ReadHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly kind: string;
  readonly columns: Readonly<Partial<Record<HeaderRole, number>>>;
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
  if (group === null || label === '' || !isUnderWide(labels, row, top, column)) return heading;
  const known = (label.length <= LONGEST_PART ? knownHeading(label + group) : null) ?? roleOfGroup(label, group);
  return known ? { ...heading, known } : heading;
}

const OWN_PART = /^(?:单位|部门|项目单位)?(?:自评|自评价|自我评价)(?:得?分|值)?$/u;
const REVIEW_PART =
  /^(?:财政|主管部门|上级|专家|第三方)?(?:部门)?(?:复核|审核|核查|复评|抽查|评审|审定|核定)(?:得?分|值)?$/u;
const VALUE_PART = /^(?:数|数量|具体)?值$/u;

/** A sub-heading that only says whose figure it is, or that it is the figure: 自评 | 财政复核 below 得分, 符号 | 值 | 单位
 *  below 预期指标值. */
function roleOfGroup(label: string, group: string): KnownHeading<HeaderRole> | null {
  const known = knownHeading(group);
  const figures = known && (known.role === 'target' || known.role === 'actual' || known.role === 'score');
  if (!figures) return null;
  if (REVIEW_PART.test(label)) return { ...known, role: 'review' };
  return OWN_PART.test(label) || (VALUE_PART.test(label) && known.role !== 'score') ? known : null;
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
