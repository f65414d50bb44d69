import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SessionProgress } from '../app/session-state';
import { useText } from './locale-context';

const useStyles = makeStyles({
  track: { height: '2px', overflow: 'hidden', marginTop: '-2px' },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  moving: {
    width: '40%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } },
    animationDuration: '1.2s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none' },
  },
});

interface Props {
  readonly active: boolean;
  readonly progress: SessionProgress | null;
}

/** A thin line: how far a run has come where that is known, else one that moves while something runs. */
export function Progress({ active, progress }: Props) {
  const styles = useStyles();
  const text = useText();
  if (!active) return <div className={styles.track} />;
  const total = progress?.total ?? null;
  if (!progress || total === null || total === 0) {
    return (
      <div className={styles.track} aria-hidden="true">
        <div className={mergeClasses(styles.bar, styles.moving)} />
      </div>
    );
  }
  const told = text.progress(progress.step, progress.done, total);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={text.scoring}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={progress.done}
      aria-valuetext={told}
    >
      <div className={styles.bar} style={{ width: `${String(Math.min(100, (progress.done / total) * 100))}%` }} />
    </div>
  );
}
