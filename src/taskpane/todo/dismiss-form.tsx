import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { AskedForm } from './asked-form';
import { useTodoWords } from './todo-context';

interface Props {
  readonly onDismiss: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why something can be set aside; without a reason it stays. */
export function DismissForm({ onDismiss, onClose }: Props) {
  const words = useTodoWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const said = reason.trim();
  const missing = tried && said === '';
  return (
    <AskedForm
      action={words.dismiss}
      onSubmit={() => {
        if (said === '') setTried(true);
        else onDismiss(said);
      }}
      onClose={onClose}
    >
      <Field
        label={words.dismissWhy}
        required
        hint={missing ? null : words.dismissHint}
        validationMessage={missing ? words.reasonMissing : null}
      >
        <Input value={reason} autoFocus autoComplete="off" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </AskedForm>
  );
}
