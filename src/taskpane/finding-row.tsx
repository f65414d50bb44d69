import { makeStyles, tokens } from '@fluentui/react-components';
import { cellAddress } from '../core/grid/address';
import type { Finding } from '../core/finding/finding';
import { findingText } from '../text/finding-text';
import { CellButton } from './cell-button';
import { useLocale } from './locale-context';

const useStyles = makeStyles({
  place: { color: tokens.colorBrandForegroundLink, marginInlineStart: '6px' },
});

/** One finding: the sentence, and where. Pressing it selects the cell. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const locale = useLocale();
  return (
    <CellButton row={finding.row} column={finding.column}>
      <span>
        {findingText(finding, locale)}
        <span className={styles.place}>
          {finding.sheet}!{cellAddress(finding)}
        </span>
      </span>
    </CellButton>
  );
}
