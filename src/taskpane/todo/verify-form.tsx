import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { verifiedWords } from '../../text/verified-words';
import { useLocale } from '../locale-context';
import { AskedForm } from './asked-form';
import { lastVerifier, rememberVerifier } from './verifier';

const LONGEST_NAME = 40;

interface Props {
  readonly isUnmet: boolean;
  readonly onVerify: (said: { readonly by: string; readonly remark: string }) => void;
  readonly onClose: () => void;
}

/** Asks how and by whom a finding was verified; both may stay blank, and who it was is typed once. */
export function VerifyForm({ isUnmet, onVerify, onClose }: Props) {
  const words = verifiedWords(useLocale());
  const [remark, setRemark] = useState('');
  const [by, setBy] = useState(lastVerifier);
  return (
    <AskedForm
      action={words.verify}
      onSubmit={() => {
        rememberVerifier(by.trim());
        onVerify({ by: by.trim(), remark: remark.trim() });
      }}
      onClose={onClose}
    >
      <Field label={words.remark} hint={isUnmet ? words.unmetHint : words.hint}>
        <Input value={remark} autoFocus autoComplete="off" onChange={(_, { value }) => setRemark(value)} />
      </Field>
      <Field label={words.by}>
        <Input value={by} maxLength={LONGEST_NAME} autoComplete="off" onChange={(_, { value }) => setBy(value)} />
      </Field>
    </AskedForm>
  );
}
