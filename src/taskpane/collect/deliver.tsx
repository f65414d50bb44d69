import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { collectWords } from '../../text/collect-words';
import { saveFile } from '../controls/save-file';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import type { CollectRun, CollectState } from './collect-run';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How the summary is had: as a file, where the page can hand one to its user, and as a new workbook of this Excel. */
export function Deliver({ run, state }: { readonly run: CollectRun; readonly state: CollectState }) {
  const styles = useStyles();
  const words = collectWords(useLocale());
  const { savesFiles, opensWorkbook } = usePane();
  const [isMaking, setMaking] = useState(false);
  const [told, setTold] = useState('');
  const make = async (hand: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>): Promise<void> => {
    setMaking(true);
    setTold('');
    const bytes = await run.summary(words.summaryName);
    setTold(bytes === null ? words.notMade : await hand(bytes));
    setMaking(false);
  };
  const download = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    saveFile(words.summaryName, new Blob([bytes], { type: XLSX }));
    return words.saved;
  };
  const open = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    (await opensWorkbook?.(bytes)) === true ? words.opened : words.notOpened;
  const hasForms = state.forms.length > 0;
  return (
    <>
      <div className={styles.buttons}>
        {savesFiles && (
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={isMaking}
            onClick={() => void make(download)}
          >
            {words.download}
          </Button>
        )}
        {opensWorkbook && (
          <Button
            appearance={savesFiles ? 'secondary' : 'primary'}
            icon={<DocumentTableRegular />}
            disabledFocusable={isMaking}
            onClick={() => void make(open)}
          >
            {words.open}
          </Button>
        )}
        {savesFiles && hasForms && (
          <Button title={words.jsonlHint} onClick={() => saveFile(words.jsonlName, run.lines())}>
            {words.jsonl}
          </Button>
        )}
      </div>
      <div className={styles.quiet}>
        <div role="status">{isMaking ? <Spinner size="tiny" label={words.making} labelPosition="after" /> : told}</div>
        {hasForms && words.links}
      </div>
    </>
  );
}
