import { Exact } from '../exact';
import { unmetTarget } from '../finding/checks/unmet-target';
import { unmetFacts } from '../finding/unmet-facts';
import type { CellPlace } from '../grid/address';
import { flagFormat, plainFormat } from '../grid/flag';
import { gridCell, type Grid } from '../grid/grid';
import { isMet } from '../scoring/measure/figures';
import { isInRange } from '../scoring/measure/range-figures';
import { cleared } from '../scoring/measure/row-terms';
import { rowCase } from '../scoring/row-case';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { ruleOf } from '../scoring/rules/scoring-rules';
import type { ScoredRow } from '../scoring/scorecard';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import { hasFlagInColumn } from './flag-column';
import { wantedFlag, type ShownFlag, type SheetLooks } from './flag-extent';
import { filledTerm, isSure, rowTerms, type RowFacts } from './terms-of-row';
import type { ScoredForm } from './write-plan';

/** The flag of a row whose score is a formula of ours: it comes and goes with the row's cells in any spreadsheet program, as
 *  the condition of a conditional format. */
export interface LiveFlag extends CellPlace {
  /** What is true while the row misses its target, over its cells, without `=`: `AND(ISNUMBER(G17),ROUND(N(G17),10)<60%)`. */
  readonly condition: string;
  /** How the score shows then; null: there is no room for words or sign, and the fill alone tells. */
  readonly numberFormat: string | null;
  /** The row misses its target now. */
  readonly unmet: boolean;
  /** How much room the cell has is known, or what fits was found before. */
  readonly sure: boolean;
}

/** A sheet of more such rows keeps the flags of its last scoring: a conditional format each is more than it is worth. */
const MOST_LIVE = 1_000;

/** The flags of a sheet's rows that follow their cells. */
export function liveFlags(
  grid: Grid,
  forms: readonly ScoredForm[],
  ruleSet: RuleSet,
  looks: SheetLooks,
): readonly LiveFlag[] {
  if (ruleSet.checks.off?.includes(unmetTarget.id)) return [];
  const flags = forms.flatMap((form) => formFlags(grid, form, ruleSet, looks));
  return flags.length > MOST_LIVE ? [] : flags;
}

function formFlags(grid: Grid, form: ScoredForm, ruleSet: RuleSet, looks: SheetLooks): LiveFlag[] {
  const { sheet, card } = form;
  const told = new Set(unmetFacts(form).map(({ row }) => row));
  return card.rows.flatMap((scored, index) => {
    const { scoreCell, status, weight } = scored;
    const row = sheet.rows[index];
    if (!row || !scoreCell || status !== 'scored' || hasFlagInColumn(grid, row, ruleSet)) return [];
    const cell = gridCell(grid, scoreCell.row, scoreCell.column);
    const missed = cell.own === undefined ? null : missedTarget(grid, row, scored);
    if (!missed || (missed.now && !told.has(scored.row))) return [];
    const { condition, now: unmet } = missed;
    const plain = plainFormat(cell.numberFormat);
    const standing = looks.liveFlag?.(scoreCell, condition) ?? null;
    const shown = { ...cell, numberFormat: standing === null ? plain : standing };
    const { extent, sure } = wantedFlag(shown, { ...scoreCell, weight }, ruleSet.flagWords, {
      lookAt: looks.lookAt,
      marksStand: standing === '',
    });
    const numberFormat = shownFormat(plain, extent, ruleSet.flagWords);
    return [{ ...scoreCell, condition, numberFormat, unmet, sure: sure || standing === (numberFormat ?? '') }];
  });
}

function shownFormat(plain: string, extent: ShownFlag, flagWords: string): string | null {
  return extent === 'none' ? null : flagFormat(plain, extent === 'words' ? flagWords : '', 'filled');
}

/** How a row misses its target, as a condition over its cells, and whether it does now; null: no formula tells. */
export function missedTarget(
  grid: Grid,
  row: IndicatorRow,
  scored: ScoredRow,
): { readonly condition: string; readonly now: boolean } | null {
  const { choice, measured, weight } = scored;
  const place = row.cells.actual;
  if (choice === null || weight === null || place === null) return null;
  const points = new Exact(weight);
  const isOfTarget = measured.kind === 'measured' || measured.kind === 'ranged';
  const found = comparedFigures(row, scored, points);
  if (found === null) return null;
  const terms = rowTerms(grid, { row, place, points, found, ownLine: !isOfTarget });
  if (terms === null || !isSure(terms)) return null;
  const { actual, target, counted } = terms;
  const is = cleared(`N(${actual})`);
  const aim = target.replace(/^[A-Z].*$/u, 'ROUND(N($&),10)');
  if (found.figures) {
    const sign = found.figures.comparison === 'atMost' ? '>' : '<';
    return { condition: `AND(${filledTerm([actual, target])},${is}${sign}${aim})`, now: !isMet(found.figures) };
  }
  if (!found.range) return null;
  const outside = `OR(${is}<${counted(found.range.low)},${is}>${counted(found.range.high)})`;
  return { condition: `AND(${filledTerm([actual])},${outside})`, now: !isInRange(found.range) };
}

/** What tells whether a row meets its target, as the check for missed targets (U1) tells it. */
function comparedFigures(row: IndicatorRow, { choice, measured }: ScoredRow, points: Exact): RowFacts['found'] | null {
  if (measured.kind === 'measured') return { figures: measured.figures, range: null };
  if (measured.kind === 'ranged') return { figures: null, range: measured.range };
  const found = choice && rowCase(row, points, measured, choice, ruleOf(choice).needs);
  return !found || 'code' in found || found.mean !== null || found.figures === null ? null : found;
}
