import type { CellPlace } from '../core/grid/address';
import type { Scorecard } from '../core/finding/finding';
import { generalLines, type Explanation } from '../core/scoring/explanation';
import { isUndecided } from '../core/scoring/own-rule';
import type { ScoredRow } from '../core/scoring/scorecard';
import type { IndicatorSheet } from '../core/sheet/indicator-sheet';

/** A row, or the budget execution (an empty name), that has no points, and why: something has to be filled in. */
export interface UnscoredRow extends CellPlace {
  readonly name: string;
  readonly why: Explanation;
}

/** Checks that say of a row what keeps it from being scored. */
const TELL_WHY: ReadonlySet<string> = new Set(['S1', 'S6', 'S7', 'S12', 'T1', 'T9', 'T10', 'W5']);

/** Nothing has to be filled in: what would be scored has no points, or a question about a column says it for all rows. */
const ASKS_NOTHING: ReadonlySet<string> = new Set(
  [generalLines.metWithoutPoints, generalLines.missedWithoutPoints, generalLines.column, generalLines.weightsOnly].map(
    ({ code }) => code,
  ),
);

/** What a form lacks to be scored that no finding speaks of and no question settles. */
export function unscoredRows({
  card,
  sheet,
}: {
  readonly card: Scorecard;
  readonly sheet: IndicatorSheet;
}): readonly UnscoredRow[] {
  if (card.kind !== 'scored') return [];
  const told = new Set(card.findings.filter(({ check }) => TELL_WHY.has(check)).map(({ row }) => row));
  const cellsOf = new Map(sheet.rows.map(({ row, cells }) => [row, cells.actual ?? cells.score]));
  const { execution } = card;
  const isAsked = execution?.rateAlone?.decided === false;
  const cells = sheet.execution?.cells;
  return [
    ...(execution && !isAsked ? [{ ...execution, name: '', cell: cells?.executed ?? cells?.score }] : []),
    ...card.rows
      .filter((row) => row.question === undefined && !isOffered(row))
      .map((row) => ({ ...row, cell: cellsOf.get(row.row) })),
  ].flatMap(({ row, name, status, explanation: why, cell }) =>
    status !== 'unscorable' || told.has(row) || ASKS_NOTHING.has(why.code)
      ? []
      : [{ name, why, ...(cell ?? { row, column: card.area.left }) }],
  );
}

/** A rule stands in the row, and which points count is asked with the points to choose from. */
function isOffered(row: ScoredRow): boolean {
  const { ownRule, written } = row;
  if (!ownRule || !isUndecided(row)) return false;
  return ownRule.choice !== null || ownRule.ruleSet.score !== null || written !== null;
}
