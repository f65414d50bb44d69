import { formKey } from '../../app/form-key';
import type { FormPlan, PendingCell } from '../../app/form-plan';
import { saidOfLeft } from '../../app/left-figures';
import { figureText } from '../../app/replaced-figures';
import type { LeftFigure, ScoringSession, SessionForm } from '../../app/session-state';
import { placeKey } from '../../core/grid/address';
import { gridCell } from '../../core/grid/grid';
import type { Scorecard } from '../../core/finding/finding';

/** A figure of the department's as the preview shows it. `chosen`: it would be replaced; `left`: it stays because somebody unticked
 *  it; `settled`: without the others it needs no change. */
export interface Change {
  readonly key: string;
  readonly cell: PendingCell;
  readonly state: 'chosen' | 'left' | 'settled';
  /** A mark follows from its row: it is not left by itself. */
  readonly canBeLeft: boolean;
}

/** What writing would do to a form, with what is left out of it. */
export interface FormChanges {
  readonly form: SessionForm;
  /** As it would be. */
  readonly card: Scorecard;
  readonly plan: FormPlan;
  /** Figures of the department's, in the order of the sheet. */
  readonly replaces: readonly Change[];
  readonly fills: readonly PendingCell[];
  readonly renews: readonly PendingCell[];
}

/** Which figures are unticked: the keys of their cells, by the key of their form. */
export type LeftOut = ReadonlyMap<string, ReadonlySet<string>>;

const NONE: ReadonlySet<string> = new Set();

/** What is left out of a form. */
export const leftOf = (left: LeftOut, { key }: SessionForm): ReadonlySet<string> => left.get(key) ?? NONE;

/** The figures left out, as the session is told of them. */
export function leftFigures(forms: readonly SessionForm[], left: LeftOut): readonly LeftFigure[] {
  return forms.flatMap((form) => {
    const keys = leftOf(left, form);
    if (keys.size === 0) return [];
    const cells = [...form.plan.cells, ...unchangedFigures(form)];
    return cells.flatMap((cell) => (keys.has(placeKey(cell)) ? [{ form, cell }] : []));
  });
}

/** Total and grade where they only change once others are left out. */
function unchangedFigures({ card, sheet, plan, grid }: SessionForm): readonly PendingCell[] {
  const planned = new Set(plan.cells.map(placeKey));
  const total = card.total.cell && { ...card.total.cell, reason: 'total' as const };
  const grade = sheet.gradeCell && { ...sheet.gradeCell, reason: 'grade' as const };
  return [total, grade].flatMap((place): readonly PendingCell[] => {
    if (!place || planned.has(placeKey(place))) return [];
    const { value, numberFormat } = gridCell(grid, place.row, place.column);
    const before = figureText(value, numberFormat);
    return [{ ...place, kind: 'replaces', before, after: before }];
  });
}

/** What would be written in the forms of a sheet with what is left out of them. */
export function changesOfSheet(
  session: Pick<ScoringSession, 'imagine'>,
  forms: readonly SessionForm[],
  left: LeftOut,
): readonly FormChanges[] {
  const figures = leftFigures(forms, left);
  const [first] = forms;
  if (!first || figures.length === 0) return forms.map((form) => changes(form, form, NONE));
  const { decided: decisions, corrections } = saidOfLeft(figures);
  const imagined = new Map(
    session.imagine(first.card.sheet, { decisions, corrections }).map((form) => [formKey(form.card), form]),
  );
  return forms.map((form) => changes(form, imagined.get(form.key) ?? form, leftOf(left, form)));
}

function changes(
  form: SessionForm,
  { card, plan }: Pick<FormChanges, 'card' | 'plan'>,
  left: ReadonlySet<string>,
): FormChanges {
  const now = new Map(plan.cells.map((cell) => [placeKey(cell), cell]));
  const before = form.plan.cells.filter(({ kind }) => kind === 'replaces');
  const shown = new Map(before.map((cell) => [placeKey(cell), cell]));
  for (const cell of unchangedFigures(form)) if (left.has(placeKey(cell))) shown.set(placeKey(cell), cell);
  for (const cell of plan.cells) if (cell.kind === 'replaces') shown.set(placeKey(cell), cell);
  const replaces = [...shown].map(([key, cell]): Change => {
    const state = now.has(key) ? 'chosen' : left.has(key) ? 'left' : 'settled';
    return { key, cell: now.get(key) ?? cell, state, canBeLeft: cell.reason !== 'flag' };
  });
  return {
    form,
    card,
    plan,
    replaces: replaces.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
    fills: plan.cells.filter(({ kind }) => kind === 'fills'),
    renews: plan.cells.filter(({ kind }) => kind === 'renews'),
  };
}
