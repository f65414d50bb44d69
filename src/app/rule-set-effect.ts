import { recalculateSteps, type RecalculatedForm } from '../core/recalculate';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import type { ScoredRow } from '../core/scoring/scorecard';
import { formKey } from './form-key';
import type { ScoredWorkbook } from './read-forms';
import type { Result } from '../host/port';
import type { Work } from './work';
import { chosenRules } from './workbook-rules';

/** A row that another rule set scores otherwise. */
export interface ChangedRow {
  readonly now: ScoredRow;
  readonly other: ScoredRow;
}

/** What another rule set makes of one form. */
export interface FormEffect {
  readonly form: string;
  readonly now: RecalculatedForm['card'];
  readonly other: RecalculatedForm['card'];
  readonly rows: readonly ChangedRow[];
}

/** What another rule set changes in a workbook: the forms that come out otherwise. */
export interface RuleSetEffect {
  readonly ruleSet: RuleSet;
  readonly forms: readonly FormEffect[];
}

/** A rule set that somebody is writing. */
export interface RuleSetDraft {
  readonly ruleSet: RuleSet;
}

/** What a rule set changes in a workbook that is read already; null where there is none of that id, or it was called off. */
export async function ruleSetEffect(
  scored: ScoredWorkbook,
  other: string | RuleSetDraft,
  work: Work,
): Promise<RuleSetEffect | null> {
  const named = typeof other === 'string' ? chosenRules(scored.rules.kept.record, other) : { ...other, unknown: null };
  if (named.unknown !== null) return null;
  const effect = await compare(scored, named.ruleSet, work);
  return effect.ok ? effect.value : null;
}

async function compare(
  { sheets, rules, recalculation }: ScoredWorkbook,
  ruleSet: RuleSet,
  work: Work,
): Promise<Result<RuleSetEffect>> {
  const grids = sheets.map(({ grid }) => grid);
  const scored = await work(recalculateSteps(grids, ruleSet, rules.kept.record, { beside: recalculation.beside }));
  if (!scored.ok) return scored;
  const now = new Map(recalculation.forms.map(({ card }) => [formKey(card), card]));
  const forms = scored.value.forms.flatMap(({ card: other }): readonly FormEffect[] => {
    const key = formKey(other);
    const card = now.get(key);
    if (!card) return [];
    const rows = changedRows(card.rows, other.rows);
    const isSame = rows.length === 0 && card.total.score === other.total.score && card.grade === other.grade;
    return isSame ? [] : [{ form: key, now: card, other, rows }];
  });
  return { ok: true, value: { ruleSet, forms } };
}

function changedRows(before: readonly ScoredRow[], after: readonly ScoredRow[]): readonly ChangedRow[] {
  const byLine = new Map(after.map((row) => [row.row, row]));
  return before.flatMap((now) => {
    const other = byLine.get(now.row);
    return other && (other.score !== now.score || other.status !== now.status) ? [{ now, other }] : [];
  });
}
