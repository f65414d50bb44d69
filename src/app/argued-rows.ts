import { argueRow, isUnmet, type ArguedScore } from '../core/argued/argue-row';
import { decisionsFor } from '../core/record/decisions';
import { ruleSets } from '../core/scoring/rule-set/rule-sets';
import { formsOf, type RecalculatedForm } from '../core/recalculate';
import type { ScoredWorkbook } from './read-forms';
import { ownRuleSet } from './workbook-rules';

/** What may be argued about the unmet rows of a form, by the line of the sheet each stands in (counted from 0); `only`: about
 *  this row alone. */
export function arguedRows(
  { sheets, rules: { ruleSet, kept }, recalculation }: ScoredWorkbook,
  { sheet, card }: Pick<RecalculatedForm, 'sheet' | 'card'>,
  only: number | null = null,
): ReadonlyMap<number, readonly ArguedScore[]> {
  const grid = sheets.find(({ name }) => name === sheet.sheet)?.grid;
  if (!grid || sheet.kind !== 'scored') return new Map();
  const neighbours = formsOf(recalculation, sheet.sheet).map((form) => form.sheet);
  const decisions = decisionsFor(sheet.sheet, neighbours, kept.record.decisions);
  const own = ownRuleSet(kept.record);
  const others = own ? [...ruleSets, own] : ruleSets;
  const rows = card.rows.filter((row) => isUnmet(row) && (only === null || row.row === only));
  const form = { grid, sheet, card, ruleSet, decisions };
  return new Map(rows.map(({ row }) => [row, argueRow(form, row, others)]));
}
