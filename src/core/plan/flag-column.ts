import type { CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { gridCell, type Grid } from '../grid/grid';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import type { ScoredForm } from './scored-form';
import type { ValueWrite } from './write-plan';

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
export function planFlagColumn(grid: Grid, { sheet, card }: ScoredForm, ruleSet: RuleSet): ValueWrite[] {
  const unmet = new Set(card.findings.filter(({ check }) => check === 'U1').map(({ row }) => row));
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
