import { makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import { hostErrorText } from '../text/interface-text';
import { useLocale, useText } from './locale-context';
import { Message } from './message';
import { NoForm } from './no-form';
import { Notice } from './notice';
import { Results } from './results';
import { LeftOut } from './recognition/left-out';
import { RuleSetChoice } from './rule-set/rule-set-choice';
import { SessionContext } from './session-context';
import { WorkbookActions } from './workbook-actions';

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
  const { phase, forms } = state;
  const unread = phase === 'loading' && forms.length === 0;
  const read = phase !== 'failed' && !unread;
  const idle = phase === 'ready';
  const access = useMemo(() => ({ session, idle }), [session, idle]);
  return (
    <SessionContext value={access}>
      <div className={styles.body}>
        <Notice state={state} session={session} />
        {read && <RuleSetChoice state={state} />}
        {phase === 'failed' && <Failed state={state} session={session} />}
        {unread && loading}
        {read && forms.length > 0 && (
          <>
            <WorkbookActions state={state} />
            <Results state={state} session={session} />
          </>
        )}
        {read && forms.length === 0 && <NoForm onRefresh={() => void session.refresh()} />}
        {read && <LeftOut state={state} />}
      </div>
    </SessionContext>
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
