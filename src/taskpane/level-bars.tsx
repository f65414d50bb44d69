import { makeStyles, tokens } from '@fluentui/react-components';
import type { Scorecard } from '../core/finding/finding';
import { levelPoints } from './level-points';
import { useText } from './locale-context';
import { drawnShare } from './score-ring';

const useStyles = makeStyles({
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
  track: {
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
          <span className={styles.track} aria-hidden="true">
            {score !== null && <div className={styles.fill} style={{ width: `${drawnShare(score, weight) * 100}%` }} />}
          </span>
          <span className={styles.points}>{text.levelPoints(score ?? '–', weight)}</span>
        </li>
      ))}
    </ul>
  );
}
