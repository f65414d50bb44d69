import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ScoringSession, SessionState } from '../app/scoring-session';
import { hostErrorText } from '../text/interface-text';
import { useLocale, useText } from './locale-context';
import { Message } from './message';
import { NoForm } from './no-form';
import { Notice } from './notice';
import { Results } from './results';
import { RuleSetChoice } from './rule-set-choice';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px' },
});

interface Props {
  readonly state: SessionState;
  readonly session: ScoringSession;
  /** What stands here until the workbook is read. */
  readonly loading: ReactNode;
}

/** What the pane tells below its buttons: notices, the rule set, and the results or why there are none. */
export function PaneBody({ state, session, loading }: Props) {
  const styles = useStyles();
  const { phase, scorecards } = state;
  const unread = phase === 'loading' && scorecards.length === 0;
  return (
    <div className={styles.body}>
      <Notice state={state} session={session} />
      {phase !== 'failed' && !unread && <RuleSetChoice state={state} session={session} />}
      {phase === 'failed' && <Failed state={state} session={session} />}
      {unread && loading}
      {phase !== 'failed' && scorecards.length > 0 && <Results state={state} session={session} />}
      {(phase === 'ready' || phase === 'working') && scorecards.length === 0 && (
        <NoForm onRefresh={() => void session.refresh()} />
      )}
    </div>
  );
}

function Failed({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const text = useText();
  const locale = useLocale();
  const why = state.notice?.kind === 'error' ? hostErrorText(state.notice.error, locale) : '';
  return (
    <Message title={text.failedTitle} alert action={{ label: text.retry, run: () => void session.refresh() }}>
      <p>{why}</p>
    </Message>
  );
}
