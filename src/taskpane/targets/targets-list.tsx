import { Link, List, ListItem, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { declaredTargets } from '../../app/targets/target-review-sheet';
import type { DeclaredTargets } from '../../core/finding/check-declaration';
import { cellAddress } from '../../core/grid/address';
import { findingText, remedyText } from '../../text/finding-text';
import { targetReviewWords } from '../../text/target-review-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { KindIcon } from '../todo/kind-tag';

const useStyles = makeStyles({
  why: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  list: {
    padding: '4px 0',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'block', padding: 0 },
  head: { padding: '8px 12px 2px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: '8px',
    padding: '5px 12px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& svg': { marginTop: '2px' },
  },
  words: { overflowWrap: 'anywhere' },
  remedy: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What is to be reviewed in declared targets, project by project: pressing a line goes to its cell. */
export function TargetsList() {
  const styles = useStyles();
  const words = targetReviewWords(useLocale());
  const { state } = usePane();
  const all = declaredTargets(state.skippedTables).filter(({ findings }) => findings.length > 0);
  const { shown, more, showMore } = useGrowingCount(all.length, 40);
  return (
    <>
      <p className={styles.why}>{words.why}</p>
      {all.length > 0 && (
        <List className={styles.list} navigationMode="composite" aria-label={words.title}>
          {all.slice(0, shown).map((targets) => (
            <Project key={`${targets.sheet.sheet} ${String(targets.sheet.rowsFrom)}`} targets={targets} />
          ))}
        </List>
      )}
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

function Project({ targets: { sheet, findings } }: { readonly targets: DeclaredTargets }) {
  const styles = useStyles();
  const locale = useLocale();
  const { session } = usePane();
  return (
    <>
      {findings.map((finding, index) => (
        <Fragment key={`${finding.check} ${cellAddress(finding)} ${findingText(finding, locale)}`}>
          <ListItem
            className={styles.row}
            onAction={() => void session.select(sheet.sheet, finding.row, finding.column)}
          >
            <div role="gridcell">
              {index === 0 && (
                <div className={styles.head}>
                  {sheet.sheet}
                  {sheet.project !== null && ` · ${sheet.project}`}
                </div>
              )}
              <div className={styles.item}>
                <KindIcon kind={finding.severity} />
                <span className={styles.words}>
                  {findingText(finding, locale)}
                  <span className={styles.remedy}>{remedyText(finding, locale)}</span>
                </span>
                <Link as="button" tabIndex={-1}>
                  {cellAddress(finding)}
                </Link>
              </div>
            </div>
          </ListItem>
        </Fragment>
      ))}
    </>
  );
}
