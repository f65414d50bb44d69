import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  words: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  figure: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
});

interface Props {
  readonly name: string;
  readonly figure: string;
  /** From 0 to 1; null: there is nothing to be drawn. */
  readonly share: number | null;
}

/** A name, its figure, and the figure as a bar. */
export function ShareBar({ name, figure, share }: Props) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.words}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.figure}>{figure}</span>
      </span>
      <span className={styles.track} aria-hidden="true" style={{ display: 'block' }}>
        {share !== null && (
          <span
            className={styles.bar}
            style={{ display: 'block', width: `${String(Math.min(1, Math.max(0, share)) * 100)}%` }}
          />
        )}
      </span>
    </>
  );
}
