import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTodoWords } from './todo-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface Props {
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why something can be set aside; without a reason it stays. */
export function DismissForm({ onDismiss, onClose }: Props) {
  const styles = useStyles();
  const words = useTodoWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const said = reason.trim();
  const missing = tried && said === '';
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={(event) => {
        // The list around it goes by keys of its own.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (said === '') setTried(true);
        else onDismiss(said);
      }}
    >
      <Field
        label={words.dismissWhy}
        required
        hint={missing ? null : words.dismissHint}
        validationMessage={missing ? words.reasonMissing : null}
      >
        <Input value={reason} autoFocus autoComplete="off" onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {words.dismiss}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
