import { plainText } from '../exact';
import type { CellPlace } from '../grid/address';
import type { BudgetKind } from '../sheet/indicator-sheet';
import type { CheckSubject, WorkbookObservation } from './check';
import { tablesWithForms } from './weight-tables';

/** 执行率=(实际支出资金/实际到位资金)×100%: what the rate is divided by. */
const FORMULA = /(?:执行率|支出率).{0,40}?[/÷](.{2,16}?)(?:[)）]|[×xX*]100%?|$)/u;
const BARE_FORMULA = /^\(?.{0,20}?(?:支出|执行).{0,20}?[/÷](.{2,16}?)(?:[)）]|[×xX*]100%?|$)/u;
const WORDS: readonly (readonly [BudgetKind, RegExp])[] = [
  ['received', /到位/u],
  ['adjusted', /调整/u],
  ['initial', /年初/u],
  ['annual', /全年预算|年度预算|预算(?:数|资金|总额|安排)|计划(?:支出|投入)/u],
];

interface Stated {
  readonly kind: BudgetKind;
  readonly words: string;
  readonly place: CellPlace;
}

/** Tables of indicators that explain the execution rate by another budget figure than the form's rate is taken on: both may
 *  be meant, so it is only noted. */
export function otherDenominators(subjects: readonly CheckSubject[]): readonly WorkbookObservation[] {
  return tablesWithForms(subjects).flatMap(({ table, form }) => {
    const used = usedKind(form);
    const stated = used === null ? null : statedKind(table);
    if (used === null || stated === null || stated.kind === used.kind) return [];
    const other = form.sheet.execution?.budgets[stated.kind]?.reading;
    if (other?.kind === 'figure' && plainText(other.quantity.value) === used.budget) return [];
    const args = {
      by: 'denominator',
      stated: stated.words,
      used: used.kind,
      budget: used.budget,
      form: form.sheet.sheet,
    };
    return [{ subject: table, place: stated.place, args, note: true }];
  });
}

/** The budget figure the form's rate was taken on. */
function usedKind({
  sheet,
  card,
  ruleSet,
}: CheckSubject): { readonly kind: BudgetKind; readonly budget: string } | null {
  const budget = card.execution?.comparedWith?.budget;
  if (!sheet.execution || budget === undefined) return null;
  const { budgets } = sheet.execution;
  const { denominator } = ruleSet.execution;
  if (budgets[denominator]) return { kind: denominator, budget };
  const kind = (['annual', 'adjusted', 'initial', 'received'] as const).find((each) => budgets[each]);
  return kind === undefined ? null : { kind, budget };
}

/** What the table says the rate is divided by; null where it does not say it in words we know. */
function statedKind({ sheet, labels, rows }: CheckSubject): Stated | null {
  for (const { read } of rows) {
    if (!/执行率|支出率/u.test(read.name)) continue;
    for (const column of labels.filled(read.row)) {
      const label = labels.label(read.row, column);
      const words = (FORMULA.exec(label) ?? BARE_FORMULA.exec(label))?.[1];
      const kind = words === undefined ? undefined : WORDS.find(([, pattern]) => pattern.test(words))?.[0];
      if (words !== undefined && kind !== undefined && column >= sheet.area.left) {
        return { kind, words, place: { row: read.row, column } };
      }
    }
  }
  return null;
}
