import type { CellPlace } from '../../core/grid/address';
import type { SessionForm } from '../../app/session-state';
import type { FormTodo } from './todo-items';
import type { FindingKind } from '../../core/finding/finding-kind';

/** One stop on the way through everything that is to be done. */
export interface TodoStep extends CellPlace {
  readonly key: string;
  readonly form: SessionForm;
  readonly isQuestion: boolean;
}

/** The way: questions first, then what was found, form by form and row by row. `only`: findings of this kind alone. */
export function todoSteps(todos: readonly FormTodo[], only: FindingKind | null = null): readonly TodoStep[] {
  const questions = todos.flatMap(({ form, questions: asked }) =>
    asked.map(({ key, place: { row, column } }) => ({ key, row, column, form, isQuestion: true })),
  );
  const found = todos.flatMap(({ form, groups }) =>
    groups.flatMap(({ items }) =>
      items
        .filter(({ kind }) => only === null || kind === only)
        .map(({ key, row, column }) => ({ key, row, column, form, isQuestion: false })),
    ),
  );
  return only === null ? [...questions, ...found] : found;
}

/** The stop before or after one; of one that is gone, the one now in its place (`at`). Behind the last comes the first. */
export function stepFrom<Step extends { readonly key: string }>(
  steps: readonly Step[],
  key: string | null,
  by: 1 | -1,
  at: number,
): Step | null {
  if (steps.length === 0) return null;
  const now = steps.findIndex((step) => step.key === key);
  const next = now >= 0 ? now + by : key === null ? (by > 0 ? 0 : -1) : by > 0 ? at : at - 1;
  return steps[(next + steps.length) % steps.length] ?? null;
}
