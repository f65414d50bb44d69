import type { CellPlace } from '../../grid/address';
import type { FundsRole } from '../column-roles';
import { knownFundsHeading, type KnownHeading } from '../header/heading-index';
import { ofLine, type LabelGrid, type LabelLine } from '../label-grid';
import { readText } from '../../grid/cell-number';
import { readingText, type Reading } from '../../grid/reading';

const LONGEST_LABEL = 32;

/** The rate is taken on 全年预算数, where the form has none on the adjusted or else the initial budget. */
export const BUDGET_ROLES = ['budget', 'adjustedBudget', 'initialBudget', 'receivedBudget'] as const;

/** Which column of the budget execution block holds what. */
export type FundsColumns = Partial<Record<FundsRole, number>>;

/** A figure of the budget execution block, and the label that names it. */
export interface FundsPlace {
  readonly label: CellPlace;
  readonly cell: CellPlace;
}

/** Where everything of a budget execution block stands. */
export interface FundsPlaces {
  /** The line the block is known by. */
  readonly row: number;
  /** Every line that may name the block's unit or points, the nearest first. */
  readonly rows: readonly number[];
  readonly places: Readonly<Partial<Record<FundsRole, FundsPlace>>>;
}

/** Whether a row is the header of a budget execution block, and its columns. */
export function fundsHeader(labels: LabelGrid, row: number): FundsColumns | null {
  const known = knownIn(labels.line(row));
  if (known === null) return null;
  return fundsColumns(labels.filled(row), (column) => known[column - labels.grid.area.left] ?? null);
}

/** What the labels of a line are as headings of funds; null: none is one. */
const knownIn = ofLine(({ labels }: LabelLine) => {
  const known = labels.map((label) => (label === '' || label.length > LONGEST_LABEL ? null : knownFundsHeading(label)));
  return known.some((each) => each !== null) ? known : null;
});

function fundsColumns(
  filled: readonly number[],
  knownAt: (column: number) => KnownHeading<FundsRole> | null,
): FundsColumns | null {
  const columns: FundsColumns = {};
  const ranks: Partial<Record<FundsRole, number>> = {};
  for (const column of filled) {
    const known = knownAt(column);
    if (!known || known.rank >= (ranks[known.role] ?? Infinity)) continue;
    columns[known.role] = column;
    ranks[known.role] = known.rank;
  }
  return columns.executed !== undefined && BUDGET_ROLES.some((role) => columns[role] !== undefined) ? columns : null;
}

const MOST_LINES = 12;
const WHOLE = /合计|总额|总计|小计|总数|金额|^(?:预算)?数$|total/iu;

interface Pair extends FundsPlace {
  readonly role: FundsRole;
  /** The value stands beside its label; a blank one is where the others of its column are. */
  readonly filled: boolean;
}

/** A budget execution block without a header of its own: every figure stands right of its label, the pairs below each other
 *  or side by side, as in `全年预算数： 120 执行数： 110`. null: there is none. */
export function fundsPairs(labels: LabelGrid, first: number, last: number): FundsPlaces | null {
  const pairs = pairsOf(labels, first, Math.min(last, first + MOST_LINES));
  const places: Partial<Record<FundsRole, Pair>> = {};
  for (const pair of pairs) places[pair.role] ??= pair;
  const { executed } = places;
  const budget = BUDGET_ROLES.map((role) => places[role]).find((pair) => pair !== undefined);
  if (!executed || !budget || !(executed.filled || budget.filled)) return null;
  if ([executed, budget].some(({ filled, label }) => !filled && fundsHeader(labels, label.row))) return null;
  const rows = [...new Set(pairs.map(({ label }) => label.row))];
  return { row: executed.cell.row, rows, places };
}

/** The pairs from a row on, down to a line that holds none. */
function pairsOf(labels: LabelGrid, first: number, last: number): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    const found = pairsOfRow(labels, row);
    if (found.length === 0) break;
    pairs.push(...found);
  }
  return pairs.map((pair) => (pair.filled ? pair : { ...pair, cell: blankCell(pair.label, pairs) }));
}

function pairsOfRow(labels: LabelGrid, row: number): readonly Pair[] {
  const filled = labels.filled(row);
  return filled.flatMap((column, index): Pair[] => {
    const role = roleAt(labels, row, column);
    if (role === null) return [];
    const next = filled[index + 1];
    const label = { row, column };
    const beside = next !== undefined && roleAt(labels, row, next) === null && labels.read(row, next).kind !== 'words';
    return [{ role, label, cell: { row, column: beside ? next : column + 1 }, filled: beside }];
  });
}

function roleAt(labels: LabelGrid, row: number, column: number): FundsRole | null {
  const label = labels.label(row, column);
  return label === '' || label.length > LONGEST_LABEL ? null : (knownFundsHeading(label)?.role ?? null);
}

/** As far right of the label as the filled ones of its column: labels may be merged over several columns. */
function blankCell({ row, column }: CellPlace, pairs: readonly Pair[]): CellPlace {
  const sibling = pairs.find((pair) => pair.filled && pair.label.column === column);
  return { row, column: sibling?.cell.column ?? column + 1 };
}

/** A figure under a heading of its own that counts no money: 预算执行进度(%). */
const OTHER_FIGURE = /率|进度|%|分/u;

/** The figure of a pair. Several figures behind one label are no single one, unless the first stands under 合计. */
export function pairReading(labels: LabelGrid, top: number, { cell }: FundsPlace): Reading {
  const { row, column } = cell;
  const own = labels.read(row, column);
  if (WHOLE.test(labels.label(top - 1, column))) return own;
  const behind = labels.filled(row).filter((each) => each > column);
  const end = behind.findIndex((each) => roleAt(labels, row, each) !== null);
  const figures = (end < 0 ? behind : behind.slice(0, end))
    .filter((each) => !OTHER_FIGURE.test(labels.label(top - 1, each)))
    .map((each) => labels.read(row, each))
    .filter(({ kind }) => kind === 'figure');
  if (figures.length === 0) return own;
  return readText([own, ...figures].map((each) => readingText(each) ?? '').join('、'));
}
