import { ListItem, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { formWords } from '../../text/form-words';
import { useLocale, useText } from '../locale-context';
import { drawnShare, type LevelGroup } from './level-groups';

const useStyles = makeStyles({
  item: {
    padding: '0 12px 0 6px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    cursor: 'pointer',
  },
  line: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(56px, 1fr) minmax(16px, 56px) auto',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  points: { textAlign: 'right', minWidth: '84px' },
  less: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly group: LevelGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A level: its name, its points as a bar and in figures. A group without a level has no line. */
export function LevelLine({ group: { level, score, weight }, open, onToggle }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = formWords(useLocale());
  if (level === null) return null;
  const isFull = score !== null && Number(score) >= Number(weight);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <ListItem role="row" className={styles.item} onAction={onToggle} aria-level={1} aria-expanded={open}>
      <div role="gridcell" className={styles.line} title={open ? words.fold(level) : words.unfold(level)}>
        <Chevron aria-hidden="true" />
        <span className={styles.name}>{level}</span>
        <ProgressBar
          aria-hidden="true"
          thickness="large"
          color={score === null || !isFull ? 'warning' : 'success'}
          value={score === null ? 0 : drawnShare(score, weight)}
        />
        <span className={mergeClasses(styles.points, !isFull && styles.less)}>
          {words.points(score ?? text.incomplete, weight)}
        </span>
      </div>
    </ListItem>
  );
}
