import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { createContext, useContext, useState } from 'react';
import type { HostError } from '../../host/port';
import { stateWords } from '../../text/state-words';
import { useLocale } from '../locale-context';
import { errorCode, newTrail, type Trail } from './trail';

/** What a report is made of. */
export interface ReportSource {
  readonly trail: Trail;
  /** Of the add-in, of Excel and of the page around it, a line each. */
  readonly versions: () => readonly string[];
}

/** Holds what a report is made of. */
export const ReportContext = createContext<ReportSource>({ trail: newTrail(() => new Date()), versions: () => [] });

/** What a technician needs to look into a failure; nothing of the workbook's content is in it. */
export function reportText({ trail, versions }: ReportSource, fault: HostError | null): string {
  return [...versions(), ...(fault ? [`fault: ${errorCode(fault)}`] : []), ...trail.lines].join('\n');
}

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { width: '100%' },
});

/** Copies the report; where the page may not, shows it to be copied by hand. */
export function CopyReport({ fault = null }: { readonly fault?: HostError | null }) {
  const styles = useStyles();
  const words = stateWords(useLocale());
  const source = useContext(ReportContext);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const text = reportText(source, fault);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('no'); // a page in a frame may not be allowed to
    }
  };
  return (
    <div className={styles.place}>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {words.copyReport}
      </Button>
      <div aria-live="polite">
        {copied && <p className={styles.words}>{copied === 'yes' ? words.reportCopied : words.reportByHand}</p>}
      </div>
      {copied === 'no' && <Textarea className={styles.text} aria-label={words.report} readOnly rows={4} value={text} />}
    </div>
  );
}
