import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: { height: '2px', overflow: 'hidden', marginTop: '-2px' },
  bar: {
    width: '40%',
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } },
    animationDuration: '1.2s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none' },
  },
});

/** A thin line that moves while something runs. The button beside it says so in words. */
export function Progress({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden="true">
      {active && <div className={styles.bar} />}
    </div>
  );
}
