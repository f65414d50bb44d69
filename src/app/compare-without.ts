import type { BroughtAlong, FormTotal } from '../core/record/brought-along';
import { recalculateSteps, type RecalculatedForm, type Recalculation } from '../core/recalculate';
import { defaultRuleSet } from '../core/scoring/rule-set/rule-sets';
import { withoutPart } from './brought-along';
import type { MadeHere } from './made-here';
import type { ScoredWorkbook } from './read-forms';
import type { Work } from './work';

/** What the forms of a sheet come to with what the workbook brings along, and without it. */
export interface SheetComparison {
  readonly sheet: string;
  readonly used: readonly FormTotal[];
  readonly without: readonly FormTotal[];
}

/** Scores a workbook that is read already without what it brings along. Empty where that was called off. */
export async function compareWithout(
  scored: ScoredWorkbook & { readonly found?: Recalculation },
  brought: BroughtAlong,
  made: MadeHere,
  work: Work,
): Promise<readonly SheetComparison[]> {
  const { rules, sheets, recalculation, found = recalculation } = scored;
  const { record, ruleSetId } = withoutPart(rules.kept.record, brought, { kind: 'all' }, made);
  const ruleSet = ruleSetId === undefined ? rules.ruleSet : defaultRuleSet;
  const grids = sheets.map(({ grid }) => grid);
  const without = await work(recalculateSteps(grids, ruleSet, record, { beside: recalculation.beside }));
  if (!without.ok) return [];
  return grids.flatMap(({ sheet }) => {
    const [used, alone] = [found, without.value].map(({ forms }) => forms.filter((form) => form.sheet.sheet === sheet));
    return used && alone && used.length + alone.length > 0
      ? [{ sheet, used: used.map(totalOf), without: alone.map(totalOf) }]
      : [];
  });
}

function totalOf({ card }: RecalculatedForm): FormTotal {
  const { total, grade, findings } = card;
  return { score: total.score, complete: total.complete, grade, findings: findings.length };
}
