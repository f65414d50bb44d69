import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { Both } from './both';
import { PAGE_WORDS } from './page-words';
import type { Recording } from './recording';

const useStyles = makeStyles({
  text: { width: '100%', boxSizing: 'border-box', marginTop: '8px', fontFamily: tokens.fontFamilyMonospace },
});

/** The recording, to be copied: by a button, or by hand where the page may not. */
export function SendResults({ recording }: { readonly recording: Recording }): ReactNode {
  const styles = useStyles();
  const [copied, setCopied] = useState<'not' | 'done' | 'byHand'>('not');
  const box = useRef<HTMLTextAreaElement>(null);
  const text = JSON.stringify(recording, null, 1);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('done');
    } catch {
      box.current?.select();
      setCopied('byHand');
    }
  };
  return (
    <section>
      <Button appearance="primary" onClick={() => void copy()}>
        <Both text={copied === 'done' ? PAGE_WORDS.copied : PAGE_WORDS.copy} inLine />
      </Button>
      {copied === 'byHand' && (
        <p role="alert">
          <Both text={PAGE_WORDS.copyByHand} />
        </p>
      )}
      <textarea
        ref={box}
        className={styles.text}
        value={text}
        readOnly
        rows={8}
        aria-label="JSON"
        onFocus={(event) => event.currentTarget.select()}
      />
    </section>
  );
}
