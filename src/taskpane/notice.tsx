import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ScoringSession, SessionState } from '../app/scoring-session';
import { useLocale, useText } from './locale-context';
import { noticeText } from './notice-text';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { display: 'none' } },
  body: { whiteSpace: 'normal' },
  sentence: { margin: 0 },
});

/** What the last action did or why it failed, and whether the sheet was changed since; read out by screen readers. */
export function Notice({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const notice = state.phase === 'failed' ? null : noticeText(state, locale);
  return (
    <div className={styles.place} aria-live="polite">
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody className={styles.body}>
            {notice.sentences.map((sentence) => (
              <p key={sentence} className={styles.sentence}>
                {sentence}
              </p>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.outOfDate && state.phase === 'ready' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>{text.outOfDate}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.refresh()}>
              {text.refresh}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
