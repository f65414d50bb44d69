import { Badge, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  LockClosedRegular,
  ArrowSwapRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { changedCells } from '../app/changed-cells';
import type { WhySkipped } from '../app/planned-values';
import type { SessionForm } from '../app/session-state';
import { interfaceText } from '../text/interface-text';
import { formState, totalInSheet, type FormState } from './form-state';
import { GradeTag } from './grade-tag';
import { useLocale, useText } from './locale-context';
import { usePane, usePaneWords } from './pane-context';
import { LockedHelp } from './states/locked-help';
import { sentenceOf } from './state-sentence';
import { noticeText } from './states/notice-text';
import { runningText } from './states/running-text';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', padding: '0 12px 6px' },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  pending: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightHero700 },
  old: { color: tokens.colorNeutralForeground3 },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    '& svg': { fontSize: '18px', flexShrink: 0 },
  },
  written: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorStatusWarningForeground3 },
});

const ICONS: Readonly<Record<FormState, FluentIcon>> = {
  written: CheckmarkCircleFilled,
  notWritten: CircleRegular,
  outdated: ArrowSyncRegular,
  otherWay: ArrowSyncRegular,
  differs: ArrowSwapRegular,
  readOnly: LockClosedRegular,
  protected: LockClosedRegular,
  hidden: LockClosedRegular,
  noScoreColumn: CircleRegular,
};

/** Total, grade, and whether they stand in the sheet: one line, always at the same place. While something runs, what. */
export function StateLine({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useText();
  const words = usePaneWords();
  const { total, grade, kind } = form.card;
  const inSheet = totalInSheet(form);
  const complete = total.complete && total.score !== null;
  const wasOurs = inSheet !== null && formState(form) === 'outdated';
  return (
    <section className={styles.line} aria-label={text.totals}>
      {wasOurs && (
        <s className={styles.old} aria-label={words.inSheet(inSheet)}>
          {inSheet}
        </s>
      )}
      {kind === 'scored' ? (
        <span role="status" className={complete ? styles.score : styles.pending}>
          {complete ? total.score : text.incomplete}
        </span>
      ) : (
        <span className={styles.pending}>
          {text.weightSum} {total.weight ?? '–'}
        </span>
      )}
      {grade !== null && <GradeTag grade={grade} />}
      {inSheet !== null && !wasOurs && <span className={styles.old}>{words.inSheet(inSheet)}</span>}
      {kind === 'scored' ? <State form={form} /> : <Badge appearance="outline">{words.weights}</Badge>}
    </section>
  );
}

function State({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const words = usePaneWords();
  const locale = useLocale();
  const { state } = usePane();
  const shown = formState(form);
  if (state.phase === 'working' || state.phase === 'loading') {
    return (
      <span className={styles.state}>
        <Spinner size="extra-tiny" aria-hidden="true" />
        {runningText(state, interfaceText(locale))}
      </span>
    );
  }
  if (shown === null) return null;
  const told = noticeText(state, locale)?.intent;
  // Green is for what needs no second look.
  const isQuiet =
    shown === 'written' &&
    form.card.total.complete &&
    changedCells(form.since).length === 0 &&
    told !== 'warning' &&
    told !== 'error';
  const isOpen = shown === 'outdated' || shown === 'differs' || isLocked(shown);
  return (
    <span className={mergeClasses(styles.state, isQuiet && styles.written, isOpen && styles.differs)}>
      <StateIcon state={shown} />
      {sentenceOf(form, shown, state, words, locale)}
      {isLocked(shown) && <LockedHelp sheet={form.card.sheet} why={shown} />}
    </span>
  );
}

const isLocked = (shown: FormState): shown is WhySkipped =>
  shown === 'readOnly' || shown === 'protected' || shown === 'hidden';

/** The picture of a state. */
export function StateIcon({ state }: { readonly state: FormState }) {
  const Icon = ICONS[state];
  return <Icon aria-hidden="true" />;
}
