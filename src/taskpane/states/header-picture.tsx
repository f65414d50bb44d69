import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { stateWords } from '../../text/state-words';
import { useLocale } from '../locale-context';

const useStyles = makeStyles({
  picture: {
    width: '100%',
    margin: 0,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', textAlign: 'center' },
  cell: {
    padding: '4px 2px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    ':last-child': { borderRight: 'none' },
  },
  head: {
    borderTop: 'none',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** What the headings of a form look like: a row of five, and one line below them. To a screen reader a table like any. */
export function HeaderPicture() {
  const styles = useStyles();
  const words = stateWords(useLocale());
  return (
    <figure className={styles.picture} lang="zh-CN">
      <table className={styles.table} aria-label={words.picture}>
        <thead>
          <tr>
            {words.pictureHeads.map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {words.pictureRow.map((cell) => (
              <td key={cell} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </figure>
  );
}
