import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import { Banner } from './controls/banner';
import { useLocale, useText } from './locale-context';
import { noticeText } from './notice-text';
import { Button } from './controls/button';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    ':empty': { display: 'none' },
    scrollMarginTop: '120px',
  },
  sentence: { margin: 0 },
});

/** What the last action did or why it failed, and whether the sheet was changed since; read out by screen readers. */
export function Notice({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const notice = state.phase === 'failed' ? null : noticeText(state, locale);
  // Whoever has scrolled down to the rows is to see what pressing the button did.
  useEffect(() => {
    if (state.notice) place.current?.scrollIntoView({ block: 'nearest' });
  }, [state.notice]);
  return (
    <div ref={place} className={styles.place} aria-live="polite">
      {notice && (
        <Banner intent={notice.intent}>
          {notice.sentences.map((sentence) => (
            <p key={sentence} className={styles.sentence}>
              {sentence}
            </p>
          ))}
        </Banner>
      )}
      {state.outOfDate && state.phase === 'ready' && (
        <Banner intent="info">
          <p className={styles.sentence}>{text.outOfDate}</p>
          <Button size="small" onClick={() => void session.refresh()}>
            {text.refresh}
          </Button>
        </Banner>
      )}
    </div>
  );
}
