import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { cellAddress } from '../../core/grid/address';
import type { ReviewLine } from '../../core/plan/review-lines';
import { offRules } from '../../core/plan/review-outcome';
import { explanationText } from '../../text/explanation-text';
import type { Locale } from '../../text/locale';
import { reviewRowName, signedPoints } from '../../text/review-text';
import { reviewerWords, type ReviewerWords } from '../../text/reviewer-words';
import { Spoken } from '../controls/spoken';
import { useLocale, useText } from '../locale-context';
import { usePane } from '../pane-context';
import { lineKey, placeOf, type ReviewedForm } from './review-places';
import { useReviewWalk } from './review-walk';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 8px',
    border: 'none',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    // Clear of what stays at the top and at the bottom.
    scrollMargin: '260px 0 64px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  name: { overflowWrap: 'anywhere' },
  points: { textAlign: 'right', whiteSpace: 'nowrap' },
  difference: { fontWeight: tokens.fontWeightSemibold },
  down: { color: tokens.colorStatusDangerForeground3 },
  below: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  asks: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  readonly form: ReviewedForm;
  readonly line: ReviewLine;
  /** What is said of the row. */
  readonly children: ReactNode;
}

/** One row of a review: the self-score beside the reviewed one, by how much they differ, and why. Pressing it goes to the cell of
 *  the review. */
export function ReviewRow({ form, line, children }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const text = useText();
  const words = reviewerWords(locale);
  const { session, state } = usePane();
  const { current, focusAt, stand } = useReviewWalk();
  const button = useRef<HTMLButtonElement>(null);
  const key = lineKey(form, line);
  const place = placeOf(form, line);
  const isCurrent = current === key;
  const { active } = state;
  const isHere = active?.sheet === form.card.sheet && active.row === place.row;
  useEffect(() => {
    if (!isCurrent || focusAt === 0) return;
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, focusAt]);
  const { own, result, difference } = line;
  const isDown = difference?.startsWith('-') === true;
  return (
    <button
      ref={button}
      type="button"
      className={mergeClasses(styles.row, isHere && styles.here)}
      aria-current={isHere || undefined}
      onClick={() => {
        stand(key);
        void session.select(form.card.sheet, place.row, place.column);
      }}
    >
      <span className={styles.name}>{reviewRowName(line, locale)}</span>
      <span className={styles.points}>
        {words.points(own ?? words.notFilled, result ?? words.notFilled)}
        {difference !== null && Number(difference) !== 0 && (
          <span className={mergeClasses(styles.difference, isDown && styles.down)}> {signedPoints(difference)}</span>
        )}
      </span>
      {whyLines(line, words, locale).map(({ sentence, asks }) => (
        <span key={sentence} className={mergeClasses(styles.below, asks && styles.asks)}>
          {sentence}
        </span>
      ))}
      <span className={styles.below}>{children}</span>
      <Spoken>{text.goToCell(cellAddress(place))}</Spoken>
    </button>
  );
}

interface WhyLine {
  readonly sentence: string;
  /** Somebody has to do something. */
  readonly asks: boolean;
}

/** Where the points come from, in a few lines. */
function whyLines(line: ReviewLine, words: ReviewerWords, locale: Locale): readonly WhyLine[] {
  const { typed, score, found, judged, explanation, deviation, difference } = line;
  const told = explanationText(explanation, locale);
  const facts = [
    ...(found === null ? [] : [words.found(found)]),
    ...(typed === null ? [] : [words.typed(typed)]),
    ...(score !== null && !offRules(line).isZero() ? [words.byRules(score)] : []),
    ...(deviation === null || difference === null || Number(difference) === 0
      ? []
      : [words.deviation(`${String(Number((Number(deviation) * 100).toFixed(2)))}%`)]),
  ];
  const asks = typed === null && score === null;
  const why = judged ? words.judge : score === null ? words.cannot(told) : told;
  return [
    ...(facts.length > 0 ? [{ sentence: facts.join(locale === 'zh-CN' ? '，' : ', '), asks: false }] : []),
    ...(typed !== null && score === null ? [] : [{ sentence: why, asks }]),
  ];
}
