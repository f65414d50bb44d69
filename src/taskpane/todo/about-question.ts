import type { SessionForm } from '../../app/session-state';
import { cellAddress } from '../../core/grid/address';
import type { ScoredRow } from '../../core/scoring/scorecard';
import type { Answer, Question } from './question';

/** What is asked of a row whose target or actual is told roughly, 约5次: whether it is just the figure it names. null: neither
 *  is. */
export function aboutAsked(form: SessionForm, row: ScoredRow): Pick<Question, 'asked' | 'place' | 'answers'> | null {
  const { measured } = row;
  const read = form.sheet.rows.find((each) => each.row === row.row);
  if (!read || measured.kind !== 'unclear' || measured.code !== 'about' || measured.cell === null) return null;
  const { text, figure } = measured.args;
  const cell = measured.cell.column === read.cells.target?.column ? 'target' : 'actual';
  const answer: Answer = {
    id: 'about',
    words: { id: 'about', figure },
    said: [{ sheet: form.card.sheet, requests: [{ kind: 'about', row: row.row, cell, text }] }],
  };
  return {
    place: measured.cell,
    asked: { id: 'about', name: row.name, cell: cellAddress(measured.cell), text },
    answers: [answer],
  };
}
