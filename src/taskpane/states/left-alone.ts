import type { SessionForm, SessionState } from '../../app/session-state';
import type { ScoredRow } from '../../core/scoring/scorecard';
import type { StateWords } from '../../text/state-words';

/** Cells of a form that compute their own value: they are never written. */
export function ownFormulas({ sheet }: SessionForm): SessionForm['sheet']['kept'] {
  return sheet.kept.filter(({ merge }) => merge === null);
}

/** The rows whose points stay as they were typed because somebody said so. */
export function byHand({ card }: SessionForm): readonly ScoredRow[] {
  return card.rows.filter(({ by, choice, written }) => by === 'user' && choice?.function === 'manual' && written);
}

/** How many figures of a form stay as people typed them because somebody said so. */
export function keptCount(form: SessionForm): number {
  return byHand(form).length + form.sheet.leftFigures.length;
}

/** What scoring left as it was, besides what could not be written. */
export function leftAlone({ forms }: Pick<SessionState, 'forms'>, words: StateWords): readonly string[] {
  const formulas = forms.reduce((sum, form) => sum + ownFormulas(form).length, 0);
  const kept = forms.reduce((sum, form) => sum + keptCount(form), 0);
  return [...(formulas > 0 ? [words.leftFormulas(formulas)] : []), ...(kept > 0 ? [words.leftKept(kept)] : [])];
}
