import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  ring: { flexShrink: 0, width: '64px', height: '64px', transform: 'rotate(-90deg)' },
  track: { fill: 'none', stroke: tokens.colorNeutralStroke2 },
  arc: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeLinecap: 'round',
    transition: 'stroke-dasharray 300ms ease-out',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
});

const RADIUS = 27;
const LENGTH = 2 * Math.PI * RADIUS;

interface Props {
  /** null: no total yet; the ring stays empty. */
  readonly score: string | null;
  readonly weight: string;
  /** The ring in words. */
  readonly label: string;
}

/** The share of points got, as a ring. */
export function ScoreRing({ score, weight, label }: Props) {
  const styles = useStyles();
  const share = score === null ? 0 : drawnShare(score, weight);
  return (
    <svg className={styles.ring} viewBox="0 0 64 64" role="img" aria-label={label}>
      <circle className={styles.track} cx="32" cy="32" r={RADIUS} strokeWidth="7" />
      {share > 0 && (
        <circle
          className={styles.arc}
          cx="32"
          cy="32"
          r={RADIUS}
          strokeWidth="7"
          strokeDasharray={`${share * LENGTH} ${LENGTH}`}
        />
      )}
    </svg>
  );
}

/** For drawing only, between 0 and 1; nothing is scored with it. */
export function drawnShare(score: string, weight: string): number {
  const share = Number(score) / Number(weight);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}
