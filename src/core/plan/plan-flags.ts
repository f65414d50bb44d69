import { placeKey, type CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { carriedFlag, flagInFormat, isTextFormat, plainFormat } from '../grid/flag';
import { gridCell, type Grid } from '../grid/grid';
import { unmetFacts } from '../finding/unmet-facts';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import { extentOf, NO_LOOKS, wantedFlag, type SheetLooks } from './flag-extent';
import type { FlaggedCell, ScoredForm, SheetPlan, UnflaggedCell, ValueWrite } from './write-plan';

/** Which score cells are to carry the unmet flag, and which carry it though their row is met by now, or says so in a column
 *  of its own. */
export function planFlags(
  grid: Grid,
  forms: readonly ScoredForm[],
  ruleSet: RuleSet,
  looks: SheetLooks = NO_LOOKS,
): Pick<SheetPlan, 'flags' | 'unflags'> {
  const flags = forms.flatMap((form) => flaggedCells(grid, form, ruleSet, looks));
  const flagged = new Set(flags.map(placeKey));
  const unflags = forms.flatMap((form) => scoreCells(form)).filter((place) => !flagged.has(placeKey(place)));
  return { flags, unflags: unflags.flatMap((place) => unflaggedCell(grid, place)) };
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

/** Whether a row's flag goes into the form's own column: the rule set wants it there, the form has one, and nobody else
 *  has written in the cell. */
export function hasFlagInColumn(grid: Grid, row: IndicatorRow | undefined, ruleSet: RuleSet): boolean {
  const cell = row?.cells.flag;
  if (!cell || ruleSet.flagPlace !== 'ownColumn') return false;
  const { value, formula } = gridCell(grid, cell.row, cell.column);
  return formula === null && (value === null || isOurs(value, ruleSet));
}

/** The flag's words for the form's own column: they come when the target is missed and go when it is met; what others have
 *  written there stays. */
export function planFlagColumn(grid: Grid, form: ScoredForm, ruleSet: RuleSet): ValueWrite[] {
  const { sheet, card } = form;
  const unmet = new Set(unmetFacts(form).map(({ row }) => row));
  return sheet.rows.flatMap((read, index) => {
    const cell = read.cells.flag;
    if (!cell) return [];
    const { value: before, formula } = gridCell(grid, cell.row, cell.column);
    const wanted = card.rows[index]?.status === 'scored' && unmet.has(read.row);
    const after = wanted && hasFlagInColumn(grid, read, ruleSet) ? ruleSet.flagWords : null;
    const goes = after === null && formula === null && isOurs(before, ruleSet) && ruleSet.flagPlace === 'ownColumn';
    if (before === after || (after === null && !goes)) return [];
    return [{ ...cell, reason: 'flag', before, after, numberFormat: null }];
  });
}

/** The cells of the form's own column that hold the flag's words. */
export function cellsWithFlagWords(
  grid: Grid,
  { sheet }: Pick<ScoredForm, 'sheet'>,
  ruleSet: RuleSet,
): readonly CellPlace[] {
  return sheet.rows.flatMap(({ cells: { flag } }) => {
    if (!flag || ruleSet.flagPlace !== 'ownColumn') return [];
    const { value, formula } = gridCell(grid, flag.row, flag.column);
    return formula === null && isOurs(value, ruleSet) ? [flag] : [];
  });
}

function isOurs(value: unknown, { flagWords }: RuleSet): boolean {
  return typeof value === 'string' && compactText(value) === compactText(flagWords);
}

/** The format a points cell gets that was formatted as text. */
export function pointsFormatOf({ decimals }: RuleSet): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
