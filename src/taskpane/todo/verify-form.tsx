import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { verifiedWords } from '../../text/verified-words';
import { useLocale } from '../locale-context';
import { useTodoWords } from './todo-context';
import { lastVerifier, rememberVerifier } from './verifier';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const LONGEST_NAME = 40;

interface Props {
  readonly isUnmet: boolean;
  readonly onVerify: (said: { readonly by: string; readonly remark: string }) => void;
  readonly onClose: () => void;
}

/** Asks how and by whom a finding was verified; both may stay blank, and who it was is typed once. */
export function VerifyForm({ isUnmet, onVerify, onClose }: Props) {
  const styles = useStyles();
  const todo = useTodoWords();
  const words = verifiedWords(useLocale());
  const [remark, setRemark] = useState('');
  const [by, setBy] = useState(lastVerifier);
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
        rememberVerifier(by.trim());
        onVerify({ by: by.trim(), remark: remark.trim() });
      }}
    >
      <Field label={words.remark} hint={isUnmet ? words.unmetHint : words.hint}>
        <Input value={remark} autoFocus autoComplete="off" onChange={(_, { value }) => setRemark(value)} />
      </Field>
      <Field label={words.by}>
        <Input value={by} maxLength={LONGEST_NAME} autoComplete="off" onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {words.verify}
        </Button>
        <Button size="small" onClick={onClose}>
          {todo.cancel}
        </Button>
      </div>
    </form>
  );
}
