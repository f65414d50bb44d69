import type { SaidOfSheet } from '../../app/said';
import type { SessionForm } from '../../app/session-state';
import { Exact, plainText } from '../../core/exact';
import { cellAddress, placeKey, type CellPlace } from '../../core/grid/address';
import { compactText } from '../../core/grid/cell-text';
import type { Reading } from '../../core/grid/reading';
import { PERCENT } from '../../core/grid/units';
import { NO_DECISION, type RowDecision } from '../../core/scoring/choose-function';
import { generalLines } from '../../core/scoring/explanation';
import type { Direction } from '../../core/scoring/measure/direction';
import { isUndecided } from '../../core/scoring/own-rule';
import type { ScoredRow, SharedPoints } from '../../core/scoring/scorecard';
import type { IndicatorRow } from '../../core/sheet/indicator-sheet';
import { aboutAsked } from './about-question';
import { saidOfRow, type Answer, type Question } from './question';
import { severalFigures } from './several-figures';

// What is asked of a row, and what was decided of it, as data: the list of what is to be done and the form's rows show both.

/** The row's own points stand as judged by hand. */
export const KEPT_BY_HAND: Partial<RowDecision> = { chosen: { function: 'manual' }, confirmed: null };

/** What is asked of a row and one press answers; null: nothing is. What is asked of the form as a whole, of which the row is
 *  only one, is told by formQuestions. */
export function rowQuestion(form: SessionForm, row: ScoredRow): Question | null {
  const read = form.sheet.rows.find((each) => each.row === row.row);
  // Which column is meant comes first: the answer may settle the row.
  if (!read || row.explanation.code === generalLines.column.code) return null;
  return (
    percentQuestion(form, row, read) ??
    aboutQuestion(form, row) ??
    severalQuestion(form, row) ??
    ownRuleQuestion(form, row, read) ??
    (row.question === 'direction' ? directionQuestion(form, row, read) : null) ??
    (row.question === 'equalShare' ? shareQuestion(form, row, read) : null) ??
    (row.question === 'keepTyped' ? typedQuestion(form, row, read) : null)
  );
}

/** What was decided or taken for granted of a row, and can be changed. */
export function rowChanges(form: SessionForm, row: ScoredRow): readonly Answer[] {
  const { assumed, direction, shared, typedAsPoints, by, ownRule } = row;
  const one = (id: RowChange, decision: Partial<RowDecision>): Answer => ({
    id,
    words: { id },
    said: [saidOfRow(form, row, decision)],
  });
  const all = (id: RowChange, rows: readonly ScoredRow[], decision: Partial<RowDecision>): Answer => ({
    id,
    words: { id },
    said: rows.map((each) => saidOfRow(form, each, decision)),
  });
  return [
    ...(assumed ? [one('turnToHigher', { direction: 'atLeast' })] : []),
    ...(direction
      ? [one(direction === 'atLeast' ? 'turnToLower' : 'turnToHigher', { direction: opposite(direction) })]
      : []),
    ...(direction ? [one('directionOpen', { direction: null })] : []),
    ...(shared?.decided === true ? [all('shareOpen', sharersOf(form, shared), { share: null })] : []),
    ...(typedAsPoints
      ? [
          all(
            'pointsOpen',
            form.card.rows.filter((each) => each.typedAsPoints),
            { share: null },
          ),
        ]
      : []),
    ...(by === 'sheet' && ownRule?.decided === true ? [one('adoptNoMore', NO_DECISION)] : []),
    ...(by === 'user' ? [one('backToRuleSet', NO_DECISION)] : []),
  ];
}

type RowChange =
  'turnToHigher' | 'turnToLower' | 'directionOpen' | 'shareOpen' | 'pointsOpen' | 'adoptNoMore' | 'backToRuleSet';

/** Says the direction of a row of all others of its name, anywhere in the workbook, of which nobody said it; none: empty. */
export function sameDirection(forms: readonly SessionForm[], { name, direction }: ScoredRow): readonly SaidOfSheet[] {
  if (direction === undefined) return [];
  const wanted = compactText(name);
  return forms.flatMap((form) =>
    form.card.rows
      .filter((each) => isOpen(each) && compactText(each.name) === wanted)
      .map((each) => saidOfRow(form, each, { direction })),
  );
}

const isOpen = ({ question, assumed, direction }: ScoredRow): boolean =>
  direction === undefined && (question === 'direction' || assumed !== undefined);

const opposite = (direction: Direction): Direction => (direction === 'atLeast' ? 'atMost' : 'atLeast');

function questionOf(
  form: SessionForm,
  row: ScoredRow,
  place: CellPlace | null,
  { asked, answers, alike }: Pick<Question, 'asked' | 'answers' | 'alike'>,
): Question {
  return {
    key: `${asked.id} ${String(row.row)} ${form.key}`,
    form,
    row,
    place: place ?? { row: row.row, column: form.card.area.left },
    asked,
    answers,
    alike: `${asked.id} ${alike}`,
  };
}

function directionQuestion(form: SessionForm, row: ScoredRow, { cells }: IndicatorRow): Question {
  const answer = (id: 'higher' | 'lower', direction: Direction): Answer => ({
    id,
    words: { id },
    said: [saidOfRow(form, row, { direction })],
  });
  return questionOf(form, row, cells.target ?? cells.actual, {
    asked: { id: 'direction', name: row.name, target: row.target ?? '', actual: row.actual ?? '' },
    answers: [answer('higher', 'atLeast'), answer('lower', 'atMost')],
    alike: compactText(row.name),
  });
}

const keep = (form: SessionForm, row: ScoredRow): Answer => ({
  id: 'keep',
  words: { id: 'keep', written: row.written ?? '' },
  said: [saidOfRow(form, row, KEPT_BY_HAND)],
});

function typedQuestion(form: SessionForm, row: ScoredRow, { cells }: IndicatorRow): Question {
  return questionOf(form, row, cells.actual ?? cells.score, {
    asked: { id: 'keepTyped', name: row.name, written: row.written ?? '' },
    answers: [keep(form, row)],
    alike: form.key,
  });
}

/** Points that stand once for several rows are asked about once, at the first of them. */
function shareQuestion(form: SessionForm, row: ScoredRow, { cells }: IndicatorRow): Question | null {
  const { shared } = row;
  const sharing = shared ? sharersOf(form, shared) : [];
  if (!shared || sharing[0] !== row) return null;
  const { points, count, each } = shared;
  return questionOf(form, row, shared.cell ?? cells.weight, {
    asked: { id: 'equalShare', points, count },
    answers: [
      {
        id: 'equal',
        words: { id: 'equal', each },
        said: sharing.map((sharer) => saidOfRow(form, sharer, { share: 'equal' })),
      },
    ],
    alike: form.sheet.layout,
  });
}

/** The rows that share points with each other. */
function sharersOf(form: SessionForm, { cell }: SharedPoints): readonly ScoredRow[] {
  return form.card.rows.filter(
    ({ shared }) => shared && cell && shared.cell && placeKey(shared.cell) === placeKey(cell),
  );
}

/** A rule stands in the row, and nobody said whether it, the rule set or the points typed count. */
function ownRuleQuestion(form: SessionForm, row: ScoredRow, { cells }: IndicatorRow): Question | null {
  const { ownRule, written } = row;
  if (!ownRule || ownRule.decided || !isUndecided(row)) return null;
  const { sentence, choice, score, ruleSet } = ownRule;
  const answers: readonly Answer[] = [
    ...(choice ? [adopt(form, row, sentence, score)] : []),
    ...(ruleSet.score === null ? [] : [byRuleSet(form, row, ruleSet.choice, ruleSet.score)]),
    ...(written === null ? [] : [keep(form, row)]),
  ];
  if (answers.length === 0) return null;
  return questionOf(form, row, cells.score ?? cells.actual, {
    asked: { id: 'ownRule', name: row.name, sentence, written: written ?? '', isRead: choice !== null },
    answers,
    alike: form.sheet.layout,
  });
}

/** The row is scored by the rule written in it. */
export function adopt(form: SessionForm, row: ScoredRow, sentence: string, score: string | null): Answer {
  const said = [saidOfRow(form, row, { chosen: null, confirmed: sentence })];
  return { id: 'adopt', words: { id: 'adopt', score: score ?? '' }, said };
}

function byRuleSet(form: SessionForm, row: ScoredRow, chosen: RowDecision['chosen'], score: string): Answer {
  return { id: 'ruleSet', words: { id: 'ruleSet', score }, said: [saidOfRow(form, row, { chosen, confirmed: null })] };
}

function aboutQuestion(form: SessionForm, row: ScoredRow): Question | null {
  const about = aboutAsked(form, row);
  if (!about) return null;
  const answers = [...about.answers, ...(row.question === 'keepTyped' ? [keep(form, row)] : [])];
  return questionOf(form, row, about.place, { asked: about.asked, answers, alike: form.sheet.layout });
}

/** 34%，56%，44% in one cell. */
function severalQuestion(form: SessionForm, row: ScoredRow): Question | null {
  const several = severalFigures(form, row);
  if (!several) return null;
  const answers = [...several.answers, ...(row.question === 'keepTyped' ? [keep(form, row)] : [])];
  return questionOf(form, row, several.place, { asked: several.asked, answers, alike: `${row.name} ${form.key}` });
}

/** 0.92 beside 90 %. */
function percentQuestion(form: SessionForm, row: ScoredRow, read: IndicatorRow): Question | null {
  if (row.explanation.code !== generalLines.scaleUnclear.code) return null;
  const bare = bareSide(read);
  if (!bare) return null;
  const { cell, text, place, value } = bare;
  const request = (fraction: boolean): readonly SaidOfSheet[] => [
    { sheet: form.card.sheet, requests: [{ kind: 'percent', row: row.row, cell, fraction }] },
  ];
  const other = (cell === 'actual' ? row.target : row.actual) ?? '';
  const percents = { fraction: `${plainText(value.times(100))}%`, points: `${plainText(value)}%` };
  return questionOf(form, row, place, {
    asked: { id: 'percent', name: row.name, cell: cellAddress(place), text, other, of: cell },
    answers: [
      { id: 'fraction', words: { id: 'percent', text, percent: percents.fraction }, said: request(true) },
      { id: 'points', words: { id: 'percent', text, percent: percents.points }, said: request(false) },
      ...(row.question === 'keepTyped' ? [keep(form, row)] : []),
    ],
    alike: `${cell} ${form.sheet.layout}`,
  });
}

interface BareSide {
  readonly cell: 'target' | 'actual';
  readonly text: string;
  readonly place: CellPlace;
  readonly value: Exact;
}

/** Which of the two may be a fraction: the smaller of those without a unit, up to twice the whole. Where one of them counts
 *  people or money, neither is a percentage. */
function bareSide({ target, actual, cells }: IndicatorRow): BareSide | null {
  const side = (cell: 'target' | 'actual', reading: Reading): readonly BareSide[] => {
    const place = cells[cell];
    if (reading.kind !== 'figure' || reading.quantity.unit !== null || !place) return [];
    const { value } = reading.quantity;
    return value.gt(0) && value.lte(2) ? [{ cell, text: reading.text, place, value: new Exact(value) }] : [];
  };
  const isRate = (reading: Reading): boolean =>
    reading.kind === 'figure' && (reading.quantity.unit === null || reading.quantity.unit === PERCENT);
  if (!isRate(actual) || !isRate(target)) return null;
  const [first, second] = [...side('actual', actual), ...side('target', target)];
  return first && second && second.value.lt(first.value) ? second : (first ?? null);
}
