import { Button, makeStyles } from '@fluentui/react-components';
import type { DecidedRow, SessionForm } from '../../app/session-state';
import { compactText } from '../../core/grid/cell-text';
import type { RowDecision } from '../../core/scoring/choose-function';
import type { Direction } from '../../core/scoring/measure/direction';
import type { ScoredRow, SharedPoints } from '../../core/scoring/scorecard';
import { answerText } from '../../text/asked-text';
import { rowQuestionText } from '../../text/decision-text';
import { useDecisionText, useSession } from '../body-context';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { aboutAsked } from '../todo/about-question';

const useStyles = makeStyles({
  answers: { display: 'flex', flexDirection: 'column', gap: '6px' },
  sentence: { margin: 0 },
});

interface Props {
  readonly form: SessionForm;
  readonly row: ScoredRow;
}

type RowPlace = Pick<DecidedRow, 'sheet' | 'row'>;

const KEPT_BY_HAND: Partial<RowDecision> = { chosen: { function: 'manual' }, confirmed: null };

/** What is asked of a row, or was taken for granted, with a button for each answer: which way is better, whether points
 *  that nothing verifies stand as judged by hand, whether points that stand once for several rows are divided alike. null: nothing is. */
export function RowAnswers({ form, row }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = useSession();
  const { question, assumed, direction, shared, typedAsPoints } = row;
  const about = aboutAsked(form, row);
  const divided = shared?.decided === true ? shared : undefined;
  if ([question, assumed, direction, divided, typedAsPoints, about ?? undefined].every((each) => each === undefined))
    return null;
  const here: RowPlace = { sheet: form.card.sheet, row: row.row };
  const pressEach = (label: string, decided: readonly DecidedRow[]) => (
    <Button size="small" disabledFocusable={!idle} onClick={() => void session.decideRows(decided)}>
      {label}
    </Button>
  );
  const press = (label: string, rows: readonly RowPlace[], decision: Partial<RowDecision>) =>
    pressEach(
      label,
      rows.map((place) => ({ ...place, decision })),
    );
  const sameName = direction === undefined ? [] : undecidedOfName(session.state.forms, row.name);
  const unverified = form.card.rows.filter((each) => each.question === 'keepTyped');
  const rowsWhere = (isMeant: (each: ScoredRow) => boolean): readonly RowPlace[] =>
    form.card.rows.filter(isMeant).map((each) => ({ ...here, row: each.row }));
  const worth = form.card.rows
    .filter((each) => each.question === 'typedAsPoints')
    .map((each) => ({ ...here, row: each.row, decision: { share: { points: each.written ?? '' } } }));
  const sharing = shared === undefined ? [] : sharersOf(form, shared).map((each) => ({ ...here, row: each.row }));
  return (
    <div className={styles.answers}>
      {question && <p className={styles.sentence}>{rowQuestionText(row, locale)}</p>}
      {direction && <p className={styles.sentence}>{text.directionDecided[direction]}</p>}
      {divided && <p className={styles.sentence}>{text.shareDecided(divided.points, divided.count, divided.each)}</p>}
      <div className={controls.buttons}>
        {question === 'direction' && press(text.higherIsBetter, [here], { direction: 'atLeast' })}
        {question === 'direction' && press(text.lowerIsBetter, [here], { direction: 'atMost' })}
        {assumed && press(text.turnToHigher, [here], { direction: 'atLeast' })}
        {direction && press(turned(direction, text), [here], { direction: opposite(direction) })}
        {direction && press(text.directionOpen, [here], { direction: null })}
        {direction && sameName.length > 0 && press(text.sameName(sameName.length), sameName, { direction })}
        {question === 'equalShare' && shared && press(text.equalShare(shared.each), sharing, { share: 'equal' })}
        {question === 'typedAsPoints' && pressEach(text.typedAsPoints(worth.length), worth)}
        {typedAsPoints &&
          press(
            text.typedAsPointsOpen,
            rowsWhere((each) => each.typedAsPoints === true),
            { share: null },
          )}
        {divided && press(text.shareOpen, sharing, { share: null })}
        {about?.answers.map(({ id, words, said }) => (
          <Button key={id} size="small" disabledFocusable={!idle} onClick={() => void session.answer(said)}>
            {answerText(words, locale)}
          </Button>
        ))}
        {question === 'keepTyped' && press(text.keepTyped, [here], KEPT_BY_HAND)}
        {question === 'keepTyped' &&
          unverified.length > 1 &&
          press(
            text.keepAllTyped(unverified.length),
            unverified.map((each) => ({ ...here, row: each.row })),
            KEPT_BY_HAND,
          )}
      </div>
    </div>
  );
}

/** The rows that share points with each other. */
const sharersOf = (form: SessionForm, { cell }: SharedPoints): readonly ScoredRow[] =>
  form.card.rows.filter((each) => each.shared?.cell?.row === cell?.row && each.shared?.cell?.column === cell?.column);

const opposite = (direction: Direction): Direction => (direction === 'atLeast' ? 'atMost' : 'atLeast');

function turned(direction: Direction, text: { readonly turnToHigher: string; readonly turnToLower: string }): string {
  return direction === 'atLeast' ? text.turnToLower : text.turnToHigher;
}

/** Rows of the same name anywhere in the workbook whose direction is asked or assumed. */
function undecidedOfName(forms: readonly SessionForm[], name: string): readonly RowPlace[] {
  const wanted = compactText(name);
  return forms.flatMap(({ card: { sheet, rows } }) =>
    rows
      .filter((each) => each.question === 'direction' || each.assumed !== undefined)
      .filter((each) => each.direction === undefined && compactText(each.name) === wanted)
      .map(({ row }) => ({ sheet, row })),
  );
}
