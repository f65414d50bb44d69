import type { Grid } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import { lastScoring } from '../../src/core/record/last-scoring';
import { EMPTY_RECORD, type WorkbookRecord } from '../../src/core/record/workbook-record';
import type { RuleSet } from '../../src/core/scoring/rule-set/rule-set';
import { findRuleSet } from '../../src/core/scoring/rule-set/rule-sets';

/** The record of a workbook whose sheets were scored as they stand, every figure written by us unless `isOurs` says else. */
export function scoredRecord(
  grids: readonly Grid[],
  ruleSet: RuleSet,
  isOurs: Parameters<typeof lastScoring>[2]['isOurs'] = () => true,
): WorkbookRecord {
  const { forms } = recalculate(grids, ruleSet);
  const scorings = forms.flatMap((form) => {
    const grid = grids.find(({ sheet }) => sheet === form.sheet.sheet);
    return grid ? [lastScoring(form, grid, { ruleSet, on: '2026-11-29', isOurs })] : [];
  });
  return scorings.length === 0 ? EMPTY_RECORD : { ...EMPTY_RECORD, scorings };
}

export function ruleSetById(id: string): RuleSet {
  const ruleSet = findRuleSet(id);
  if (!ruleSet) throw new Error(`no rule set ${id}`);
  return ruleSet;
}
