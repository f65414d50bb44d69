import { joinSaid, type SaidOfSheet } from '../../app/said';
import type { SessionForm } from '../../app/session-state';
import type { CellPlace } from '../../core/grid/address';
import type { ScoredRow } from '../../core/scoring/scorecard';
import type { Asked, AnswerWords } from '../../text/asked-text';

/** Something somebody has to decide, with the answers that can be pressed. */
export interface Question {
  /** The same as long as it is asked. */
  readonly key: string;
  readonly form: SessionForm;
  /** null: it concerns the form. */
  readonly row: ScoredRow | null;
  /** The cell to look at. */
  readonly place: CellPlace;
  /** Its words, and what they tell. */
  readonly asked: Asked;
  readonly answers: readonly Answer[];
  /** Questions with the same text here are alike: one answer does for all of them. */
  readonly alike: string;
}

/** One answer: its words, and what pressing it says. */
export interface Answer {
  /** Which of a question's answers it is, the same in all that are alike. */
  readonly id: string;
  readonly words: AnswerWords;
  readonly said: readonly SaidOfSheet[];
}

/** What an answer says of one row. */
export function saidOfRow(
  { card }: SessionForm,
  row: Pick<ScoredRow, 'row'>,
  decision: NonNullable<SaidOfSheet['decisions']>[number]['decision'],
): SaidOfSheet {
  return { sheet: card.sheet, decisions: [{ row: row.row, decision }] };
}

/** The other questions that one answer does for as well. */
export function alikeOf(question: Question, all: readonly Question[]): readonly Question[] {
  return all.filter(({ key, alike }) => alike === question.alike && key !== question.key);
}

/** What is said by giving a question, and others like it, the same answer. */
export function saidFor(questions: readonly Question[], id: string): readonly SaidOfSheet[] {
  return joinSaid(questions.flatMap(({ answers }) => answers.find((each) => each.id === id)?.said ?? []));
}
