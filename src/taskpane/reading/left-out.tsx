import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../../app/session-state';
import type { LeftOutTable } from '../../core/recalculate';
import { cellAddress } from '../../core/grid/address';
import { findingText } from '../../text/finding-text';
import { skippedText } from '../../text/recognition-text';
import { useDecisionText } from '../body-context';
import { usePane } from '../pane-context';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { CorrectionList } from './corrections';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  table: {
    width: '100%',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  place: { display: 'block', color: tokens.colorBrandForegroundLink },
});

/** What is not scored, and why: tables that only look like forms, and corrections whose place is gone. */
export function LeftOut({ state }: { readonly state: SessionState }) {
  const text = useDecisionText();
  const { skippedTables, strayCorrections } = state;
  if (skippedTables.length === 0 && strayCorrections.length === 0) return null;
  return (
    <div>
      {skippedTables.length > 0 && (
        <Disclosure label={`${text.skippedTables} ${String(skippedTables.length)}`}>
          <Tables tables={skippedTables} />
        </Disclosure>
      )}
      <CorrectionList title={text.strayCorrections} corrections={strayCorrections} withSheet />
    </div>
  );
}

function Tables({ tables }: { readonly tables: readonly LeftOutTable[] }) {
  const styles = useStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session } = usePane();
  const { shown, more, showMore } = useGrowingCount(tables.length, 20);
  return (
    <>
      <ul className={styles.list}>
        {tables.slice(0, shown).map((table) => (
          <li key={`${table.sheet} ${String(table.row)}`}>
            <button
              type="button"
              className={styles.table}
              onClick={() => void session.select(table.sheet, table.row, 0)}
            >
              <span className={styles.place}>{text.skippedPlace(table.sheet, table.row + 1)}</span>
              {skippedText(table, locale)}
            </button>
            {table.findings.map((finding) => (
              <button
                key={`${finding.check} ${cellAddress(finding)}`}
                type="button"
                className={styles.table}
                onClick={() => void session.select(table.sheet, finding.row, finding.column)}
              >
                <span className={styles.place}>{cellAddress(finding)}</span>
                {findingText(finding, locale)}
              </button>
            ))}
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
