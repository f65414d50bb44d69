import { makeStyles, tokens } from '@fluentui/react-components';
import { Exact, ZERO } from '../core/exact';
import type { Scorecard } from '../core/finding/finding';
import type { ScoredRow } from '../core/scoring/scorecard';
import { useText } from './locale-context';

const useStyles = makeStyles({
  ring: { flexShrink: 0, width: '64px', height: '64px', transform: 'rotate(-90deg)' },
  ringTrack: { fill: 'none', stroke: tokens.colorNeutralStroke2 },
  arc: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeLinecap: 'round',
    transition: 'stroke-dasharray 300ms ease-out',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  bars: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(40px, 1fr) auto',
    alignItems: 'center',
    gap: '6px 8px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: { display: 'contents' },
  name: { overflowWrap: 'anywhere' },
  barTrack: {
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  points: { textAlign: 'right', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

const RADIUS = 27;
const LENGTH = 2 * Math.PI * RADIUS;

interface RingProps {
  /** null: no total yet; the ring stays empty. */
  readonly score: string | null;
  readonly weight: string;
  /** The ring in words. */
  readonly label: string;
}

/** The share of points got, as a ring. */
export function ScoreRing({ score, weight, label }: RingProps) {
  const styles = useStyles();
  const share = score === null ? 0 : drawnShare(score, weight);
  return (
    <svg className={styles.ring} viewBox="0 0 64 64" role="img" aria-label={label}>
      <circle className={styles.ringTrack} cx="32" cy="32" r={RADIUS} strokeWidth="7" />
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

/** Points of the budget execution and of each category as slim bars with their figures. */
export function LevelBars({ scorecard }: { readonly scorecard: Scorecard }) {
  const styles = useStyles();
  const text = useText();
  const { execution } = scorecard;
  const bars = [
    ...(execution?.weight ? [{ level: text.execution, score: execution.score, weight: execution.weight }] : []),
    ...levelPoints(scorecard),
  ];
  if (bars.length < 2) return null;
  return (
    <ul className={styles.bars} aria-label={text.pointsByLevel}>
      {bars.map(({ level, score, weight }) => (
        <li key={level} className={styles.bar}>
          <span className={styles.name}>{level ?? text.otherLevel}</span>
          <span className={styles.barTrack} aria-hidden="true">
            {score !== null && <div className={styles.fill} style={{ width: `${drawnShare(score, weight) * 100}%` }} />}
          </span>
          <span className={styles.points}>{text.levelPoints(score ?? '–', weight)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the rows of one category (一级指标) got together. */
export interface LevelPoints {
  /** null: rows without a category. */
  readonly level: string | null;
  /** null while a row of it is missing; never a silent 0. */
  readonly score: string | null;
  readonly weight: string;
}

/** Points of each category, in sheet order; rows that do not apply are left out. */
export function levelPoints({ rows }: Scorecard): readonly LevelPoints[] {
  const levels = new Map<string | null, ScoredRow[]>();
  for (const row of rows) {
    if (row.status === 'notApplicable') continue;
    levels.set(row.level1, [...(levels.get(row.level1) ?? []), row]);
  }
  return [...levels].map(([level, own]) => ({
    level,
    score: sum(own.map((row) => row.score)),
    weight: sum(own.map((row) => row.weight ?? '0')) ?? '0',
  }));
}

/** The exact sum with as many decimals as its parts show. */
function sum(numbers: readonly (string | null)[]): string | null {
  let total = ZERO;
  let decimals = 0;
  for (const number of numbers) {
    if (number === null) return null;
    total = total.plus(new Exact(number));
    decimals = Math.max(decimals, number.split('.')[1]?.length ?? 0);
  }
  return total.toFixed(decimals);
}
