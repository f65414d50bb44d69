import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellAddress } from '../../core/grid/address';
import type { Finding } from '../../core/finding/finding';
import { findingText } from '../../text/finding-text';
import { CellButton } from '../cell-button';
import { useLocale } from '../locale-context';
import { useSession } from '../session-context';
import { useDecisionText } from '../use-decision-text';
import { DismissForm } from './dismiss-form';
import { Button } from '../controls/button';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '4px', paddingRight: '8px' },
  place: { display: 'inline-block', maxWidth: '100%', color: tokens.colorBrandForegroundLink },
  dismiss: { flexShrink: 0, minWidth: 0, marginTop: '2px' },
});

/** One finding: the sentence, and where. Pressing it selects the cell; beside it, it can be dismissed with a reason. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const locale = useLocale();
  const text = useDecisionText();
  const { session, idle } = useSession();
  const [asking, setAsking] = useState(false);
  const sentence = findingText(finding, locale);
  return (
    <>
      <div className={styles.row}>
        <CellButton row={finding.row} column={finding.column}>
          <span>
            {sentence}{' '}
            <span className={styles.place}>
              {finding.sheet}!{cellAddress(finding)}
            </span>
          </span>
        </CellButton>
        <Button
          className={styles.dismiss}
          size="small"
          appearance="subtle"
          aria-expanded={asking}
          aria-label={`${text.dismiss} ${sentence}`}
          off={!idle}
          onClick={() => setAsking(!asking)}
        >
          {text.dismiss}
        </Button>
      </div>
      {asking && (
        <DismissForm onDismiss={(reason) => void session.dismiss(finding, reason)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
