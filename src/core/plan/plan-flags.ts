import { gridCell, type Grid } from '../grid/grid';
import { placeKey, type CellPlace } from '../grid/address';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { carriedFlag, isTextFormat, plainFormat } from '../grid/flag';
import { hasFlagInColumn } from './flag-column';
import { pointsFormatOf, type ScoredForm } from './scored-form';
import type { FlaggedCell, SheetPlan, UnflaggedCell } from './write-plan';

/** Which score cells are to carry the unmet flag, and which carry it though their row is met by now, or says so in a column
 *  of its own. */
export function planFlags(
  grid: Grid,
  forms: readonly ScoredForm[],
  ruleSet: RuleSet,
): Pick<SheetPlan, 'flags' | 'unflags'> {
  const flags = forms.flatMap((form) => flaggedCells(grid, form, ruleSet));
  const flagged = new Set(flags.map(placeKey));
  const unflags = forms.flatMap((form) => scoreCells(form)).filter((place) => !flagged.has(placeKey(place)));
  return { flags, unflags: unflags.flatMap((place) => unflaggedCell(grid, place)) };
}

function flaggedCells(grid: Grid, { sheet, card }: ScoredForm, ruleSet: RuleSet): FlaggedCell[] {
  const unmet = new Map(card.findings.filter(({ check }) => check === 'U1').map((finding) => [finding.row, finding]));
  return card.rows.flatMap(({ row, scoreCell, status }, index) => {
    const finding = unmet.get(row);
    if (!finding || !scoreCell || status !== 'scored') return [];
    if (hasFlagInColumn(grid, sheet.rows[index], ruleSet)) return [];
    const cell = gridCell(grid, scoreCell.row, scoreCell.column);
    const rewritten = isTextFormat(cell.numberFormat) && cell.formula === null;
    return [
      {
        ...scoreCell,
        finding,
        plainFormat: rewritten ? pointsFormatOf(ruleSet) : plainFormat(cell.numberFormat),
        carried: carriedFlag(cell.numberFormat),
      },
    ];
  });
}

/** Every cell of the form's score column between its header and its last row: a flag may also stand on a row that is no
 *  indicator any more. */
function scoreCells({ sheet }: ScoredForm): CellPlace[] {
  const column = sheet.columns.score;
  const last = sheet.rows.at(-1)?.row;
  if (column === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - sheet.headerRow) }, (_, index) => ({
    row: sheet.headerRow + 1 + index,
    column,
  }));
}

function unflaggedCell(grid: Grid, { row, column }: CellPlace): UnflaggedCell[] {
  const { numberFormat } = gridCell(grid, row, column);
  const carried = carriedFlag(numberFormat);
  return carried === 'no' ? [] : [{ row, column, plainFormat: plainFormat(numberFormat), carried }];
}
