import { countTodo, formTodo } from '../todo/todo-items';
import type { SheetComparison } from '../../app/compare-without';
import type { SessionForm } from '../../app/session-state';
import { totalDifference } from '../../core/plan/review-outcome';
import { unmetFacts } from '../../core/finding/unmet-facts';
import { generalLines } from '../../core/scoring/explanation';
import type { FormGroup, FormOrder, OverviewChoice } from './overview-choice';

/** What a form comes to: by its review while somebody reviews; a score of null: it has no total yet. */
export function resultOf({ card, review }: SessionForm): {
  readonly score: string | null;
  readonly grade: string | null;
} {
  if (review) return review.reviewed;
  return { score: card.total.complete ? card.total.score : null, grade: card.grade };
}

export function groupOf(form: SessionForm): FormGroup {
  if (form.card.kind !== 'scored') return 'weights';
  const { score: total, grade } = resultOf(form);
  if (total === null) return 'incomplete';
  return grade === null ? 'noGrade' : `grade ${grade}`;
}

/** How many forms there are of each group, from the best grade to those without one; groups with none are left out.
 *  `grades`: those of the rule set, the best first. */
export function countGroups(
  forms: readonly SessionForm[],
  grades: readonly string[],
): readonly { readonly group: FormGroup; readonly count: number }[] {
  const counts = new Map<FormGroup, number>();
  for (const form of forms) counts.set(groupOf(form), (counts.get(groupOf(form)) ?? 0) + 1);
  const ranked = [...grades.map((name): FormGroup => `grade ${name}`), ...counts.keys()];
  const last: readonly FormGroup[] = ['noGrade', 'incomplete', 'weights'];
  return [...new Set([...ranked.filter((group) => !last.includes(group)), ...last])].flatMap((group) => {
    const count = counts.get(group) ?? 0;
    return count > 0 ? [{ group, count }] : [];
  });
}

/** How many indicators miss their targets: a fact, nothing to be done about in the sheet. */
export function unmetCount(form: SessionForm): number {
  return unmetFacts(form).length;
}

/** What somebody has to answer, correct or check in a form. */
export function todoCount(form: SessionForm): number {
  const { questions, error, warning, info } = countTodo([formTodo(form)]);
  return questions + error + warning + info;
}

/** Why a form has no total: how many rows lack what. */
export interface MissingParts {
  readonly noActual: number;
  readonly noTarget: number;
  readonly asked: number;
  readonly unscored: number;
}

export function missingParts({ card: { rows, execution } }: SessionForm): MissingParts {
  const missing = { noActual: 0, noTarget: 0, asked: 0, unscored: 0 };
  for (const row of [...rows, ...(execution ? [{ ...execution, question: undefined }] : [])]) {
    if (row.status !== 'unscorable') continue;
    if (row.question !== undefined) missing.asked += 1;
    else if (row.explanation.code === generalLines.noActual.code) missing.noActual += 1;
    else if (row.explanation.code === generalLines.noTarget.code) missing.noTarget += 1;
    else missing.unscored += 1;
  }
  return missing;
}

/** What the form of a sheet would come to without what the workbook brings along, where the two can be held together. */
export function broughtChange(
  { card }: SessionForm,
  forms: readonly SessionForm[],
  comparison: readonly SheetComparison[],
): { readonly before: string | null; readonly now: string | null } | null {
  const compared = comparison.find(({ sheet }) => sheet === card.sheet);
  if (!compared || compared.used.length !== compared.without.length) return null;
  const place = forms.filter((form) => form.card.sheet === card.sheet).findIndex((form) => form.card === card);
  const [used, without] = [compared.used[place], compared.without[place]];
  if (!used || !without || (used.score === without.score && used.grade === without.grade)) return null;
  return { before: without.score, now: used.score };
}

const heads = new WeakMap<SessionForm, string>();

/** What a form can be found by: its sheet, its project, and all that stands above its table, such as the units. */
function headText(form: SessionForm): string {
  const known = heads.get(form);
  if (known !== undefined) return known;
  const { card, sheet, grid } = form;
  const above = grid.cells.slice(
    Math.max(0, card.area.top - grid.area.top),
    Math.max(0, sheet.headerRow - grid.area.top),
  );
  const words = above.flatMap((row) => row.flatMap(({ value }) => (typeof value === 'string' ? value : [])));
  const text = [card.sheet, card.title, card.project, ...words].join(' ').toLowerCase();
  heads.set(form, text);
  return text;
}

function score(form: SessionForm): number {
  const { score: total } = resultOf(form);
  return form.card.kind === 'scored' && total !== null ? Number(total) : Number.POSITIVE_INFINITY;
}

/** By what forms are put in order, the smallest first; equal ones stay as in the workbook. */
const RANKS: Readonly<Record<FormOrder, (form: SessionForm) => number>> = {
  sheet: () => 0,
  lowest: score,
  todo: (form) => -todoCount(form),
  incomplete: (form) => (groupOf(form) === 'incomplete' ? 0 : 1),
  difference: ({ review }) => -Math.abs(Number((review && totalDifference(review)) ?? 0)),
};

/** The forms that are to be shown, in the order wanted. */
export function chosenForms(
  forms: readonly SessionForm[],
  { typed, groups, order }: OverviewChoice,
): readonly SessionForm[] {
  const wanted = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = forms.filter(
    (form) =>
      (groups.length === 0 || groups.includes(groupOf(form))) && wanted.every((word) => headText(form).includes(word)),
  );
  const ranked = found.map((form) => ({ form, rank: RANKS[order](form) }));
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank)).map(({ form }) => form);
}
