import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { SessionNotice } from '../../app/session-state';
import { targetReviewWords } from '../../text/target-review-words';
import { interfaceText, isForTechnicians } from '../../text/interface-text';
import { stateWords } from '../../text/state-words';
import { writtenSheetWords } from '../../text/written-sheet-words';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { focusScoreButton } from '../score-button';
import { OpenSheet } from './open-sheet';
import { leftAlone } from './left-alone';
import { noticeText } from './notice-text';
import { CopyReport } from './report';

const useStyles = makeStyles({
  place: { ':empty': { display: 'none' } },
  words: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    paddingTop: '4px',
  },
  sentence: { margin: 0 },
  // What needs no second look takes as little room as it can.
  brief: { display: 'inline' },
  below: { marginTop: '4px' },
  actions: { justifyContent: 'start', flexWrap: 'wrap', rowGap: '4px', ':empty': { display: 'none' } },
});

/** Between the head of the pane and what is told, in pixels. */
const GAP = 12;

/** What the last action did, or why it failed; read out by screen readers, and gone once it is closed. What the state line says
 *  is not said here. */
export function Notice() {
  const styles = useStyles();
  const locale = useLocale();
  const words = stateWords(locale);
  const { state, session, idle } = usePane();
  const { notice } = state;
  const place = useRef<HTMLDivElement>(null);
  const [closed, close] = useState<SessionNotice | null>(null);
  const told = state.phase === 'failed' || notice === closed ? null : noticeText(state, locale);
  // Whoever has scrolled down to the rows is to see what pressing the button did.
  useEffect(() => {
    const [header, shown] = [document.querySelector('header'), place.current];
    if (!notice || !header || !shown) return;
    const hidden = header.getBoundingClientRect().bottom - shown.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, -hidden - GAP);
  }, [notice]);
  const details = [...(told?.details ?? []), ...(notice?.kind === 'scored' ? leftAlone(state, words) : [])];
  const waits = state.phase !== 'ready';
  const undo = notice?.kind === 'scored' && notice.cells > 0 && state.canUndo && (
    <Button
      size="small"
      disabledFocusable={!idle}
      onClick={() => {
        focusScoreButton();
        void session.undo();
      }}
    >
      {words.undo}
    </Button>
  );
  return (
    <div ref={place} className={styles.place} aria-live="polite">
      {told && (
        <MessageBar intent={told.intent} layout="multiline" aria-labelledby={undefined}>
          <MessageBarBody className={styles.words}>
            {told.sentences.map((sentence) => (
              <p key={sentence} className={mergeClasses(styles.sentence, told.intent === 'success' && styles.brief)}>
                {sentence}{' '}
              </p>
            ))}
            {details.length === 0 && undo && <div className={styles.below}>{undo}</div>}
            {details.length > 0 && (
              <Disclosure label={words.details} before={undo}>
                {details.map((sentence) => (
                  <p key={sentence} className={styles.sentence}>
                    {sentence}
                  </p>
                ))}
              </Disclosure>
            )}
          </MessageBarBody>
          <MessageBarActions
            className={styles.actions}
            containerAction={
              waits ? null : (
                <Button
                  appearance="transparent"
                  size="small"
                  aria-label={words.close}
                  icon={<DismissRegular />}
                  onClick={() => {
                    focusScoreButton();
                    close(notice);
                  }}
                />
              )
            }
          >
            {notice?.kind === 'listWritten' && !notice.isHidden && (
              <OpenSheet sheet={notice.sheet} label={interfaceText(locale).openList} />
            )}
            {notice?.kind === 'targetReviewWritten' && !notice.isHidden && (
              <OpenSheet sheet={notice.sheet} label={targetReviewWords(locale).openSheet} />
            )}
            {notice?.kind === 'summaryWritten' && !notice.isHidden && (
              <OpenSheet sheet={notice.sheet} label={writtenSheetWords(locale).open} />
            )}
            {notice?.kind === 'error' && isForTechnicians(notice.error) && <CopyReport fault={notice.error} />}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
