import { placeKey, type CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { gridCell, type Grid } from '../grid/grid';
import { unmetFacts } from '../finding/unmet-facts';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import type { IndicatorRow } from '../sheet/indicator-sheet';
import type { ScoredForm, ValueWrite } from './write-plan';

/** Whether a row's flag goes into the form's own column: the rule set wants it there, the form has one, and nobody else
 *  has written in the cell. */
export function hasFlagInColumn(grid: Grid, row: IndicatorRow | undefined, ruleSet: RuleSet): boolean {
  const cell = row?.cells.flag;
  if (!cell || ruleSet.flagPlace !== 'ownColumn') return false;
  const { value, formula } = gridCell(grid, cell.row, cell.column);
  return formula === null && (value === null || isOurs(value, ruleSet));
}

/** The flag's words for the form's own column, or the formulas that come to them: they come when the target is missed and go
 *  when it is met; what others have written there stays. */
export function planFlagColumn(
  grid: Grid,
  form: ScoredForm,
  ruleSet: RuleSet,
  formulas: ReadonlyMap<string, string>,
): ValueWrite[] {
  const { sheet, card } = form;
  const unmet = new Set(unmetFacts(form).map(({ row }) => row));
  return sheet.rows.flatMap((read, index) => {
    const cell = read.cells.flag;
    if (!cell) return [];
    const { value: before, formula: others, own } = gridCell(grid, cell.row, cell.column);
    const isFree = hasFlagInColumn(grid, read, ruleSet);
    const wanted = card.rows[index]?.status === 'scored' && unmet.has(read.row);
    const after = wanted && isFree ? ruleSet.flagWords : null;
    const formula = isFree ? formulas.get(placeKey(cell)) : undefined;
    const isOwn = own !== undefined && ruleSet.flagPlace === 'ownColumn';
    const goes = others === null && (isOurs(before, ruleSet) || isOwn) && ruleSet.flagPlace === 'ownColumn';
    if (before === after && own === formula) return [];
    if (after === null && formula === undefined && !goes) return [];
    const shown = after ?? (formula === undefined ? null : '');
    const how = { ...(formula !== undefined && { formula }), ...(isOwn && { wasOwn: true as const }) };
    return [{ ...cell, reason: 'flag', before, after: shown, numberFormat: null, ...how }];
  });
}

/** The cells of the form's own column that hold the flag's words, or a formula for them. */
export function cellsWithFlagWords(
  grid: Grid,
  { sheet }: Pick<ScoredForm, 'sheet'>,
  ruleSet: RuleSet,
): readonly CellPlace[] {
  return sheet.rows.flatMap(({ cells: { flag } }) => {
    if (!flag || ruleSet.flagPlace !== 'ownColumn') return [];
    const { value, formula, own } = gridCell(grid, flag.row, flag.column);
    return formula === null && (own !== undefined || isOurs(value, ruleSet)) ? [flag] : [];
  });
}

function isOurs(value: unknown, { flagWords }: RuleSet): boolean {
  return typeof value === 'string' && compactText(value) === compactText(flagWords);
}
