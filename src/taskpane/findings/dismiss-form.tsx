import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useControlStyles } from '../controls/control-styles';
import { TextField } from '../controls/text-field';
import { useDecisionText } from '../use-decision-text';
import { Button } from '../controls/button';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '0 12px 8px' },
});

interface Props {
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding can be set aside; without a reason it stays. */
export function DismissForm({ onDismiss, onClose }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const blank = reason.trim() === '';
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
      <TextField
        label={text.dismissReason}
        value={reason}
        onChange={setReason}
        fault={tried && blank ? text.reasonMissing : null}
        hint={text.dismissHint}
        required
        autoFocus
      />
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
