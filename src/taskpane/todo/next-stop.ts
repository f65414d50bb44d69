import type { SessionState } from '../../app/session-state';
import { formTodo } from './todo-items';
import { todoSteps } from './todo-steps';

/** The next cell where something is to be done, behind the selected one: its row, then those below, then the forms that
 *  follow; behind the last comes the first. Several things in one cell are one stop. */
export function nextStop({ forms, active }: Pick<SessionState, 'forms' | 'active'>): {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
} | null {
  const order = new Map<string, number>();
  for (const { card } of forms) order.set(card.sheet, order.get(card.sheet) ?? order.size);
  const rank = (sheet: string, row: number, column: number): readonly number[] => [order.get(sheet) ?? -1, row, column];
  const stops = todoSteps(forms.map(formTodo))
    .map(({ form, row, column }) => ({ sheet: form.card.sheet, row, column }))
    .sort((a, b) => compare(rank(a.sheet, a.row, a.column), rank(b.sheet, b.row, b.column)));
  if (!active) return stops[0] ?? null;
  const here = rank(active.sheet, active.row ?? -1, active.column ?? -1);
  return stops.find((stop) => compare(rank(stop.sheet, stop.row, stop.column), here) > 0) ?? stops[0] ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
