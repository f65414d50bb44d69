import { useEffect, useState } from 'react';
import { formKey } from '../../app/form-key';
import type { ScoringSession, SessionForm } from '../../app/session-state';
import { saidFor, type Question } from './question';

/** What an answer gives: the row's points (undefined: it concerns no row; null: none yet), and the form's total. */
export interface AnswerEffect {
  readonly score: string | null | undefined;
  readonly before: string | null;
  readonly after: string | null;
}

/** A sheet with more rows is not scored anew for every answer somebody might press. */
const MOST_ROWS = 400;

/** What each answer of a question would give, by its id, as soon as that is worked out; one after the other, so that the
 *  pane answers meanwhile. `others` get the same answer. */
export function useAnswerEffects(
  session: ScoringSession,
  question: Question,
  others: readonly Question[],
): ReadonlyMap<string, AnswerEffect> {
  const [found, setFound] = useState<ReadonlyMap<string, AnswerEffect>>(new Map());
  useEffect(() => {
    setFound(new Map());
    const effects = new Map<string, AnswerEffect>();
    let timer: ReturnType<typeof setTimeout>;
    const from = (index: number): void => {
      const answer = question.answers[index];
      if (!answer) return;
      timer = setTimeout(() => {
        const effect = effectOf(session, question, others, answer.id);
        if (effect) effects.set(answer.id, effect);
        setFound(new Map(effects));
        from(index + 1);
      });
    };
    if (rowsOf(session, question.form) <= MOST_ROWS) from(0);
    return () => clearTimeout(timer);
  }, [session, question, others]);
  return found;
}

function rowsOf({ state }: ScoringSession, { card: { sheet } }: SessionForm): number {
  return state.forms.reduce((sum, { card }) => (card.sheet === sheet ? sum + card.rows.length : sum), 0);
}

function effectOf(
  session: ScoringSession,
  question: Question,
  others: readonly Question[],
  id: string,
): AnswerEffect | null {
  const { form, row } = question;
  const { sheet } = form.card;
  const said = saidFor([question, ...others], id).find((each) => each.sheet === sheet);
  const then = said && session.imagine(sheet, said).find(({ card }) => formKey(card) === form.key);
  if (!then) return null;
  const total = ({ total: { complete, score } }: SessionForm['card']): string | null => (complete ? score : null);
  const scored = row && then.card.rows.find((each) => each.row === row.row);
  return { score: row ? (scored?.score ?? null) : undefined, before: total(form.card), after: total(then.card) };
}
