import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { collectWords } from '../../text/collect-words';
import { useLocale } from '../locale-context';
import type { CollectState } from './collect-run';

const useStyles = makeStyles({
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 75 → 1:15. */
const minutes = (seconds: number): string =>
  `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

/** How far a collection is: how many files of how many, how fast, what is left; and a way out. */
export function CollectProgress({ state, onStop }: { readonly state: CollectState; readonly onStop: () => void }) {
  const styles = useStyles();
  const words = collectWords(useLocale());
  const { done, total, rate, found, unread } = state;
  const stop = useRef<HTMLDivElement>(null);
  // What was pressed is gone; the keyboard goes on here.
  useEffect(() => stop.current?.querySelector('button')?.focus(), []);
  const progress = words.progress(done, total);
  return (
    <>
      <p className={styles.words}>{progress}</p>
      <ProgressBar aria-label={words.title} aria-valuetext={progress} value={done} max={Math.max(1, total)} />
      <p className={styles.quiet}>
        {rate !== null && rate > 0 && words.rate(rate.toFixed(1), minutes(Math.ceil((total - done) / rate)))}
      </p>
      <p className={styles.quiet}>{words.found(found, unread.length)}</p>
      <div ref={stop}>
        <Button onClick={onStop}>{words.stop}</Button>
      </div>
      <p className={styles.quiet}>{words.local}</p>
    </>
  );
}
