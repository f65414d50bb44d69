import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnreadFile } from '../../app/summary/summary-draft';
import { collectWords } from '../../text/collect-words';
import { useLocale } from '../locale-context';
import { DrawnList } from './drawn-list';

const useStyles = makeStyles({
  line: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2 },
});

/** The files that are not in the summary, each with why and what would help. */
export function UnreadFiles({ unread }: { readonly unread: readonly UnreadFile[] }) {
  const styles = useStyles();
  const words = collectWords(useLocale());
  if (unread.length === 0) return <p>{words.allRead}</p>;
  return (
    <DrawnList
      label={words.tabs.unread}
      count={unread.length}
      height={76}
      line={(index) => (
        <div className={styles.line}>
          <div className={styles.name}>{unread[index]?.shown}</div>
          <div className={styles.why}>{unread[index]?.why}</div>
        </div>
      )}
    />
  );
}
