import type { SessionForm } from '../../app/session-state';
import { unscoredRows } from '../../app/unscored-rows';
import type { Finding } from '../../core/finding/finding';
import { FINDING_KINDS, kindOfFinding, type FindingKind } from '../../core/finding/finding-kind';
import type { CellPlace } from '../../core/grid/address';
import type { Explanation } from '../../core/scoring/explanation';
import type { DismissedFinding } from '../../core/record/dismissals';
import { formQuestions } from './form-questions';
import type { Question } from './question';

// Everything that is to be done in a workbook, as data. What is counted here is what is shown, and nothing else is.

/** One thing to be looked at, at its cell. */
export interface TodoItem extends CellPlace {
  /** The same as long as it is found in the same figures. */
  readonly key: string;
  readonly kind: FindingKind;
  /** null: the row has no points, and no check says why; `why` does. */
  readonly finding: Finding | null;
  readonly why: Explanation | null;
  /** Of a missed target: what stands in the row's reason cell; null: nothing does. */
  readonly reason: string | null;
}

/** All that is to be looked at in one row of a form, or (`row`: null) in the form as a whole. */
export interface TodoGroup {
  readonly key: string;
  readonly row: number | null;
  /** The row's indicator; empty: the budget execution. */
  readonly name: string;
  readonly items: readonly TodoItem[];
}

/** All that is to be done in one form. */
export interface FormTodo {
  readonly form: SessionForm;
  readonly questions: readonly Question[];
  readonly groups: readonly TodoGroup[];
  readonly dismissed: readonly DismissedFinding[];
  readonly verified: readonly DismissedFinding[];
}

const known = new WeakMap<SessionForm, FormTodo>();

/** What is to be done in a form; made once for each. */
export function formTodo(form: SessionForm): FormTodo {
  const before = known.get(form);
  if (before) return before;
  const questions = formQuestions(form);
  const made = {
    form,
    questions,
    groups: groupsOf(form, questions),
    dismissed: form.dismissed.filter(({ dismissal }) => dismissal.verifiedBy === undefined),
    verified: form.dismissed.filter(({ dismissal }) => dismissal.verifiedBy !== undefined),
  };
  known.set(form, made);
  return made;
}

/** How somebody settled a finding. */
export type SettledKind = 'verified' | 'dismissed';

/** How many things are open: questions, and findings of each kind. */
export type TodoCounts = Readonly<Record<FindingKind | 'questions' | SettledKind, number>>;

export function countTodo(todos: readonly FormTodo[]): TodoCounts {
  const counts = { questions: 0, unmet: 0, error: 0, warning: 0, info: 0, dismissed: 0, verified: 0 };
  for (const { questions, groups, dismissed, verified } of todos) {
    counts.questions += questions.length;
    counts.dismissed += dismissed.length;
    counts.verified += verified.length;
    for (const { items } of groups) for (const { kind } of items) counts[kind] += 1;
  }
  return counts;
}

/** How many open things there are in a workbook. */
export function openCount(forms: readonly SessionForm[]): number {
  const { questions, unmet, error, warning, info } = countTodo(forms.map(formTodo));
  return questions + unmet + error + warning + info;
}

function groupsOf(form: SessionForm, questions: readonly Question[]): readonly TodoGroup[] {
  const { card, sheet } = form;
  const asked = new Set(questions.flatMap(({ row, asked: { id } }) => (row ? `${id} ${String(row.row)}` : [])));
  const names = new Map<number, string>([
    ...(card.execution ? [[card.execution.row, ''] as const] : []),
    ...card.rows.map((row) => [row.row, row.name] as const),
  ]);
  const reasons = new Map(sheet.rows.map(({ row, reason }) => [row, reason]));
  const seen = new Map<string, number>();
  const keyOf = (text: string): string => {
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return `${form.key} ${text} ${String(count)}`;
  };
  const items: readonly TodoItem[] = [
    ...card.findings
      .filter((finding) => !isAsked(finding, asked))
      .map((finding) => ({
        key: keyOf(JSON.stringify([finding.check, finding.row, finding.column, finding.args])),
        kind: kindOfFinding(finding),
        row: finding.row,
        column: finding.column,
        finding,
        why: null,
        reason: reasons.get(finding.row) ?? null,
      })),
    ...unscoredRows(form)
      .filter(({ row }) => !questions.some((question) => question.row?.row === row))
      .map(({ row, column, why }) => ({
        key: keyOf(JSON.stringify(['unscored', row, why])),
        kind: 'error' as const,
        row,
        column,
        finding: null,
        why,
        reason: null,
      })),
  ];
  const rows = [...new Set(items.map(({ row }) => (names.has(row) ? row : null)))];
  rows.sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return rows.map((row) => ({
    key: `${form.key} ${String(row)}`,
    row,
    name: row === null ? '' : (names.get(row) ?? ''),
    items: items
      .filter((item) => (row === null ? !names.has(item.row) : item.row === row))
      .sort((a, b) => FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind)),
  }));
}

/** A question asks the very thing, and its answer settles it. */
function isAsked({ check, row, args }: Finding, asked: ReadonlySet<string>): boolean {
  if (check !== 'T10') return false;
  if (args['reason'] === 'scaleUnclear') return asked.has(`percent ${String(row)}`);
  return args['reason'] === 'shared' && asked.has(`equalShare ${String(row)}`);
}
