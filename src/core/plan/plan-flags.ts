import { placeKey, type CellPlace } from '../grid/address';
import { carriedFlag, flagInFormat, isTextFormat, plainFormat } from '../grid/flag';
import { gridCell, type Grid } from '../grid/grid';
import { unmetFacts } from '../finding/unmet-facts';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { hasFlagInColumn } from './flag-column';
import { extentOf, NO_LOOKS, wantedFlag, type SheetLooks } from './flag-extent';
import { liveFlags } from './live-flags';
import type { FlaggedCell, ScoredForm, SheetPlan, UnflaggedCell } from './write-plan';

/** Which score cells are to carry the unmet flag, those that follow their cells among them; and which carry it in their number
 *  format though their row is met by now, follows, or says so in a column of its own. */
export function planFlags(
  grid: Grid,
  forms: readonly ScoredForm[],
  ruleSet: RuleSet,
  looks: SheetLooks = NO_LOOKS,
): Pick<SheetPlan, 'flags' | 'liveFlags' | 'unflags'> {
  const live = liveFlags(grid, forms, ruleSet, looks);
  const following = new Set(live.map(placeKey));
  const flags = forms
    .flatMap((form) => flaggedCells(grid, form, ruleSet, looks))
    .filter((flag) => !following.has(placeKey(flag)));
  const flagged = new Set(flags.map(placeKey));
  const unflags = forms.flatMap((form) => scoreCells(form)).filter((place) => !flagged.has(placeKey(place)));
  return { flags, liveFlags: live, unflags: unflags.flatMap((place) => unflaggedCell(grid, place)) };
}

function flaggedCells(grid: Grid, form: ScoredForm, ruleSet: RuleSet, looks: SheetLooks): FlaggedCell[] {
  const { sheet, card } = form;
  const unmet = new Map(unmetFacts(form).map((finding) => [finding.row, finding]));
  return card.rows.flatMap(({ row, scoreCell, status, weight }, index) => {
    const finding = unmet.get(row);
    if (!finding || !scoreCell || status !== 'scored') return [];
    if (hasFlagInColumn(grid, sheet.rows[index], ruleSet)) return [];
    const cell = gridCell(grid, scoreCell.row, scoreCell.column);
    const rewritten = isTextFormat(cell.numberFormat) && cell.formula === null;
    const plain = rewritten ? pointsFormatOf(ruleSet) : plainFormat(cell.numberFormat);
    const flag = flagInFormat(cell.numberFormat);
    const shown = rewritten && !flag ? { ...cell, numberFormat: plain } : cell;
    const { extent, sure } = wantedFlag(shown, { ...scoreCell, weight }, ruleSet.flagWords, looks);
    return [
      {
        ...scoreCell,
        finding,
        plainFormat: plain,
        carried: flag?.kind ?? 'no',
        extent,
        stands: flag ? extentOf(flag) === extent : extent === 'none',
        sure,
      },
    ];
  });
}

/** Every cell of the form's score column from its first line to its last row: a flag may also stand on a row that is no
 *  indicator any more. */
function scoreCells({ sheet }: ScoredForm): CellPlace[] {
  const column = sheet.columns.score;
  const last = sheet.rows.at(-1)?.row;
  if (column === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - sheet.rowsFrom + 1) }, (_, index) => ({
    row: sheet.rowsFrom + index,
    column,
  }));
}

function unflaggedCell(grid: Grid, { row, column }: CellPlace): UnflaggedCell[] {
  const { numberFormat } = gridCell(grid, row, column);
  const carried = carriedFlag(numberFormat);
  return carried === 'no' ? [] : [{ row, column, plainFormat: plainFormat(numberFormat), carried }];
}

/** The format a points cell gets that was formatted as text. */
export function pointsFormatOf({ decimals }: RuleSet): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
