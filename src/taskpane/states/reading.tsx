import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { stateWords } from '../../text/state-words';
import { useLocale } from '../locale-context';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '12px 0' },
  level: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'grid', gridTemplateColumns: '1fr 56px', gap: '24px' },
});

const ROWS = [0, 1, 2];

/** The shape of what is about to be shown, while the workbook is read for the first time. */
export function Reading() {
  const styles = useStyles();
  const words = stateWords(useLocale());
  return (
    <Skeleton className={styles.place} aria-label={words.reading}>
      {ROWS.map((level) => (
        <div key={level} className={styles.level}>
          {ROWS.map((row) => (
            <div key={row} className={styles.row}>
              <SkeletonItem size={row === 0 ? 20 : 16} />
              <SkeletonItem size={row === 0 ? 20 : 16} />
            </div>
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
