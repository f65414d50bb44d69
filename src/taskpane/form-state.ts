import type { SessionForm, SessionState } from '../app/session-state';
import type { PendingCell } from '../app/form-plan';
import type { WhySkipped } from '../app/planned-values';
import { lacksScores } from '../core/sheet/indicator-sheet';

/** Whether what the pane shows of a form stands in its sheet: it does; nothing was written yet; a figure it was made from
 *  changed since; it stands there as a number and is to be a formula, or the other way round; the department's own figures
 *  say something else; it cannot be written. */
export type FormState = 'written' | 'notWritten' | 'outdated' | 'otherWay' | 'differs' | WhySkipped | 'noScoreColumn';

/** How a form stands to its sheet; null where it is not scored at all. */
export function formState({ card, sheet, plan }: SessionForm): FormState | null {
  if (card.kind !== 'scored') return null;
  if (plan.cells.length === 0 && plan.lockedCells.length > 0) return plan.locked ?? 'protected';
  if (plan.cells.some(({ kind, isClaimed }) => kind === 'replaces' && !isClaimed)) return 'differs';
  if (plan.cells.some((cell) => cell.kind !== 'fills' && !onlyRewritten(cell))) return 'outdated';
  if (plan.cells.length > 0) return plan.cells.every(onlyRewritten) ? 'otherWay' : 'notWritten';
  if (lacksScores(sheet)) return 'noScoreColumn';
  return card.columns.score === undefined ? 'notWritten' : 'written';
}

/** Whether the cell shows just what it is to be: it only becomes a formula, or a number again. */
export const onlyRewritten = ({ before, after }: PendingCell): boolean => before !== '' && before === after;

/** The cells that pressing the button concerns, by what becomes of them; `only`: in this sheet alone. */
export function pendingCount(
  { forms }: Pick<SessionState, 'forms'>,
  only: string | null,
): Readonly<Record<'all' | 'fills' | 'renews' | 'rewrites' | 'replaces' | 'locked', number>> {
  const count = { all: 0, fills: 0, renews: 0, rewrites: 0, replaces: 0, locked: 0 };
  for (const { card, plan } of forms) {
    if (only !== null && card.sheet !== only) continue;
    for (const cell of plan.cells) count[cell.kind === 'renews' && onlyRewritten(cell) ? 'rewrites' : cell.kind] += 1;
    count.all += plan.cells.length;
    count.locked += plan.lockedCells.length;
  }
  return count;
}

/** What the sheet says where the pane says something else, as its cell shows it; null: the same, or nothing. */
export function totalInSheet({ plan }: SessionForm): string | null {
  const total = [...plan.cells, ...plan.lockedCells].find(({ reason }) => reason === 'total');
  return total && total.before !== '' && !onlyRewritten(total) ? total.before : null;
}
