import type { Exact } from '../exact';
import { compactText } from '../grid/cell-text';
import type { Quantity } from '../grid/reading';
import { baseUnit, PERCENT, declaredUnit, unitInLabel } from '../grid/units';
import type { CheckedRow } from './check';
import type { GoalFigure } from './goals';

/** Which indicator carries a goal's figure, and which carries none. */
export interface GoalMatches {
  readonly rowOf: ReadonlyMap<GoalFigure, CheckedRow>;
  readonly matchedRows: ReadonlySet<CheckedRow>;
}

interface Pair {
  readonly goal: GoalFigure;
  readonly row: CheckedRow;
  readonly likeness: Likeness;
}

/** Matches goal figures to indicators, one to one, the most alike first: the figure must be the indicator's own target
 *  and the words must speak of it. What is not sure stays open. */
export function matchGoals(goals: readonly GoalFigure[], rows: readonly CheckedRow[]): GoalMatches {
  const named = rows.map((row) => ({ row, name: namePairs(row.read.name) }));
  const pairs = goals.flatMap((goal) => {
    const words = namePairs(goal.words);
    return named.flatMap(({ row, name }): Pair[] => matchingPair(goal, row, () => nameLikeness(words, name)));
  });
  pairs.sort((a, b) => b.likeness.share - a.likeness.share || b.likeness.shared - a.likeness.shared);
  const rowOf = new Map<GoalFigure, CheckedRow>();
  const matchedRows = new Set<CheckedRow>();
  for (const { goal, row } of pairs) {
    if (rowOf.has(goal) || matchedRows.has(row)) continue;
    rowOf.set(goal, row);
    matchedRows.add(row);
  }
  return { rowOf, matchedRows };
}

function matchingPair(goal: GoalFigure, row: CheckedRow, compare: () => Likeness): Pair[] {
  const { target } = row.read;
  if (target.kind !== 'figure' || !sameTarget(goal.quantity, target.quantity, row)) return [];
  const likeness = compare();
  // Many targets are 90%: there one common word is not enough.
  const least = goal.quantity.unit === PERCENT ? { share: 0.3, shared: 2 } : { share: 0.25, shared: 1 };
  return likeness.share >= least.share && likeness.shared >= least.shared ? [{ goal, row, likeness }] : [];
}

function sameTarget(goal: Quantity, target: Quantity, row: CheckedRow): boolean {
  const against = goal.comparator !== null && target.comparator !== null && goal.comparator !== target.comparator;
  if (against && goal.comparator !== 'equal' && target.comparator !== 'equal') return false;
  const difference = sameUnit(goal, target, row);
  return difference !== null && difference.goal.eq(difference.cell);
}

/** A goal's figure and a cell's in one unit; null when they count different things. A bare cell counts in its unit
 *  column, in the unit its name says, or else in the goal's. */
export function sameUnit(
  goal: Quantity,
  cell: Quantity,
  { read }: CheckedRow,
): { readonly goal: Exact; readonly cell: Exact } | null {
  const declared = read.unit === null ? null : declaredUnit(compactText(read.unit));
  const unit = cell.unit ?? declared ?? unitInLabel(compactText(read.name)) ?? goal.unit;
  if (unit === null || goal.unit === null) return null;
  const [from, to] = [baseUnit(goal.unit), baseUnit(unit)];
  if (from.unit !== to.unit) return null;
  return { goal: goal.value.times(from.factor), cell: cell.value.times(to.factor) };
}

/** How much two names have in common: pairs of neighbouring characters, and their share of the shorter name's. */
export interface Likeness {
  readonly shared: number;
  readonly share: number;
}

/** Words that stand in every goal and say nothing about which one it is. */
const EVERYWHERE =
  /项目|工作|实现|完成|达到|达成|以上|以下|以内|情况|指标|目标|年度|全年|全市|全县|全区|全省|进一步|不断|有效|切实|提高|提升|力争|确保|保持|的/gu;
const NOT_HAN = /[^\p{Script=Han}]+/gu;

/** Pairs of neighbouring Chinese characters of a text. */
export type NamePairs = ReadonlySet<string>;

/** Compares the words of a goal with an indicator's name. */
export function nameLikeness(a: NamePairs, b: NamePairs): Likeness {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const shorter = Math.min(a.size, b.size);
  return { shared, share: shorter === 0 ? 0 : shared / shorter };
}

/** What a text is compared by. */
export function namePairs(text: string): NamePairs {
  const found = new Set<string>();
  for (const run of compactText(text).replace(EVERYWHERE, ' ').split(NOT_HAN)) {
    for (let index = 0; index + 1 < run.length; index++) found.add(run.slice(index, index + 2));
  }
  return found;
}
