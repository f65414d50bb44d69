import { Badge, Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ClipboardCheckmarkRegular,
  LockClosedRegular,
} from '@fluentui/react-icons';
import type { SessionForm } from '../../app/session-state';
import { changesGrade, totalDifference } from '../../core/plan/review-outcome';
import { gradeText } from '../../text/grade-text';
import { signedPoints, totalText } from '../../text/review-text';
import { reviewerWords } from '../../text/reviewer-words';
import { useLocale, useText } from '../locale-context';
import { usePane } from '../pane-context';
import { focusScoreButton } from '../score-button';
import { runningText } from '../states/running-text';
import { isReviewed, type ReviewedForm } from './review-places';

const useStyles = makeStyles({
  role: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '2px 8px 2px 12px',
    marginBottom: '4px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '& svg': { fontSize: '18px', flexShrink: 0 },
  },
  name: { flexGrow: 1, minWidth: 0 },
  hint: { fontSize: tokens.fontSizeBase200, display: 'block' },
  leave: { flexShrink: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', padding: '0 12px 6px' },
  own: { color: tokens.colorNeutralForeground2 },
  score: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  down: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    '& svg': { fontSize: '18px', flexShrink: 0 },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/** That somebody reviews, with the way out of it; and the shown form's totals, by the department and by the review. */
export function ReviewTop() {
  const styles = useStyles();
  const words = reviewerWords(useLocale());
  const { session, view, idle } = usePane();
  return (
    <>
      <div className={styles.role} role="group" aria-label={words.role}>
        <ClipboardCheckmarkRegular aria-hidden="true" />
        <span className={styles.name}>
          {words.role}
          <span className={styles.hint}>{words.roleHint}</span>
        </span>
        <Button
          className={styles.leave}
          size="small"
          disabledFocusable={!idle}
          onClick={() => {
            void session.setReviewing(false).then(() => requestAnimationFrame(focusScoreButton));
          }}
        >
          {words.leave}
        </Button>
      </div>
      {view.form && <Totals form={view.form} />}
    </>
  );
}

function Totals({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const locale = useLocale();
  const text = useText();
  const words = reviewerWords(locale);
  if (!isReviewed(form)) {
    return (
      <section className={styles.line} aria-label={text.totals}>
        <span className={styles.own}>{form.card.kind === 'scored' ? words.state.none : text.weightsOnly}</span>
      </section>
    );
  }
  const { review } = form;
  const { own, reviewed } = review;
  const difference = totalDifference(review);
  const isDown = difference?.startsWith('-') === true;
  return (
    <section className={styles.line} aria-label={text.totals}>
      <span className={styles.own}>{words.own(totalText(own, locale))} →</span>
      <span role="status" className={reviewed.score === null ? undefined : styles.score}>
        {reviewed.score === null ? words.reviewed(words.noTotal) : totalText(reviewed, locale)}
      </span>
      {difference !== null && Number(difference) !== 0 && (
        <span className={isDown ? styles.down : undefined}>{words.difference(signedPoints(difference))}</span>
      )}
      {changesGrade(review) && own.grade !== null && reviewed.grade !== null && (
        <Badge appearance="tint" color={isDown ? 'danger' : 'success'}>
          {words.newGrade(gradeText(own.grade, locale), gradeText(reviewed.grade, locale))}
        </Badge>
      )}
      <State form={form} />
    </section>
  );
}

function State({ form: { review } }: { readonly form: ReviewedForm }) {
  const styles = useStyles();
  const text = useText();
  const words = reviewerWords(useLocale());
  const { state } = usePane();
  if (state.phase === 'working' || state.phase === 'loading') {
    return (
      <span className={styles.state}>
        <Spinner size="extra-tiny" aria-hidden="true" />
        {runningText(state, text)}
      </span>
    );
  }
  const { column, fills, locked, open } = review;
  const isWritten = column !== null && fills.length + locked.length === 0;
  const isFilled = isWritten && open.length === 0;
  const Icon = isFilled
    ? CheckmarkCircleFilled
    : locked.length > 0 && fills.length === 0
      ? LockClosedRegular
      : CircleRegular;
  const sentence = !column
    ? words.state.noColumn
    : isFilled
      ? words.state.filled
      : fills.length > 0
        ? words.state.toFill(fills.length)
        : isWritten
          ? words.state.toDecide(open.length)
          : words.state.locked;
  return (
    <span className={mergeClasses(styles.state, isFilled && styles.done)}>
      <Icon aria-hidden="true" />
      {sentence}
    </span>
  );
}
