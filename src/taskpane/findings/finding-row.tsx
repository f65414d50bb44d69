import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import { cellAddress } from '../../core/grid/address';
import { findingText } from '../../text/finding-text';
import { useDecisionText, useSession } from '../body-context';
import { CellButton } from '../cell-button';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '4px', paddingRight: '8px' },
  place: { display: 'inline-block', maxWidth: '100%', color: tokens.colorBrandForegroundLink },
  dismiss: { flexShrink: 0, minWidth: 0, marginTop: '2px' },
  form: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '0 12px 8px' },
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
          disabledFocusable={!idle}
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

interface FormProps {
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding can be set aside; without a reason it stays. */
function DismissForm({ onDismiss, onClose }: FormProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const blank = reason.trim() === '';
  const missing = tried && blank;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (blank) return setTried(true);
        onDismiss(reason.trim());
        onClose();
      }}
    >
      <Field
        label={{ children: text.dismissReason, size: 'small' }}
        required
        hint={missing ? null : text.dismissHint}
        validationMessage={missing ? text.reasonMissing : null}
      >
        <Input value={reason} autoFocus autoComplete="off" onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={controls.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {text.dismiss}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </form>
  );
}
