import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formWords } from '../../text/form-words';
import { useLocale } from '../locale-context';

const useStyles = makeStyles({
  told: { width: '100%', boxSizing: 'border-box', font: 'inherit' },
});

/** Copies words; where the browser does not let us, they are shown to be copied by hand. */
export function CopyTold({ told, label }: { readonly told: string; readonly label?: string }) {
  const styles = useStyles();
  const words = formWords(useLocale());
  const name = label ?? words.copy;
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  return (
    <>
      <Button
        size="small"
        icon={<CopyRegular />}
        onClick={() => {
          navigator.clipboard.writeText(told).then(
            () => setDone('copied'),
            () => setDone('failed'),
          );
        }}
      >
        {name}
      </Button>
      <span role="status">{done === 'copied' ? words.copied : done === 'failed' ? words.copyFailed : ''}</span>
      {done === 'failed' && <textarea className={styles.told} readOnly rows={3} value={told} aria-label={name} />}
    </>
  );
}
