import { Button, Link, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { Both } from './both';
import { PAGE_WORDS, progressWords, sheetsLeftWords } from './page-words';
import { ALL_PROBES } from './probes/all-probes';
import { Results } from './results';
import { SendResults } from './send-results';
import { useAcceptance, type Acceptance, type OpenStep } from './use-acceptance';

const useStyles = makeStyles({
  page: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  step: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The page: what to do, how far it is, what was found. */
export function AcceptancePage(): ReactNode {
  const styles = useStyles();
  const acceptance = useAcceptance();
  const { phase, results, step, run, recording } = acceptance;
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>
        <Both text={PAGE_WORDS.title} />
      </h1>
      {phase.kind !== 'running' && (
        <>
          <Both text={PAGE_WORDS.intro} />
          <Both text={PAGE_WORDS.after} />
        </>
      )}
      <Controls acceptance={acceptance} />
      {phase.kind === 'running' && <Progress acceptance={acceptance} />}
      {step && <Step step={step} />}
      {run && run.left.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Both text={sheetsLeftWords(run.left)} />
          </MessageBarBody>
        </MessageBar>
      )}
      {recording && <SendResults recording={recording} />}
      {results.length > 0 && <Results results={results} isDone={phase.kind === 'done'} />}
    </main>
  );
}

function Controls({ acceptance }: { readonly acceptance: Acceptance }): ReactNode {
  const styles = useStyles();
  const { phase, isCancelling, start, goOn, cancel } = acceptance;
  if (phase.kind === 'running') {
    return (
      <div className={styles.buttons}>
        <Button onClick={cancel} disabled={isCancelling}>
          <Both text={isCancelling ? PAGE_WORDS.cancelling : PAGE_WORDS.cancel} inLine />
        </Button>
      </div>
    );
  }
  return (
    <>
      {phase.kind === 'broken' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <Both text={PAGE_WORDS.broken} /> {phase.message} <Both text={PAGE_WORDS.editing} />
          </MessageBarBody>
        </MessageBar>
      )}
      {phase.kind === 'notEmpty' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Both text={PAGE_WORDS.notEmpty} />
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {phase.kind === 'notEmpty' && (
          <Button onClick={goOn}>
            <Both text={PAGE_WORDS.goOn} inLine />
          </Button>
        )}
        <Button appearance="primary" onClick={start}>
          <Both text={phase.kind === 'done' ? PAGE_WORDS.again : PAGE_WORDS.start} inLine />
        </Button>
      </div>
    </>
  );
}

function Progress({ acceptance: { phase, startedAt } }: { readonly acceptance: Acceptance }): ReactNode {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  if (phase.kind !== 'running') return null;
  const seconds = Math.max(0, Math.round((now - startedAt) / 1000));
  return (
    <div>
      <ProgressBar max={ALL_PROBES.length} value={phase.number} />
      <p role="status">
        <Both text={progressWords(phase.number + 1, ALL_PROBES.length, seconds)} />
      </p>
      <Both text={phase.probe.asks} />
    </div>
  );
}

function Step({ step: { text, answers, download, answer, skip } }: { readonly step: OpenStep }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.step} aria-live="polite">
      <Both text={text} />
      {download && <Download {...download} />}
      <div className={styles.buttons}>
        {answers === 'done' ? (
          <Button appearance="primary" onClick={() => answer('done')}>
            <Both text={PAGE_WORDS.done} inLine />
          </Button>
        ) : (
          <>
            <Button appearance="primary" onClick={() => answer('yes')}>
              <Both text={PAGE_WORDS.yes} inLine />
            </Button>
            <Button onClick={() => answer('no')}>
              <Both text={PAGE_WORDS.no} inLine />
            </Button>
          </>
        )}
        <Button appearance="subtle" onClick={skip}>
          <Both text={PAGE_WORDS.skip} inLine />
        </Button>
      </div>
    </section>
  );
}

/** A link that saves a file, made as the add-in's own pane makes its downloads. */
function Download({ fileName, text }: { readonly fileName: string; readonly text: string }): ReactNode {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <Link href={address} download={fileName}>
      <Both text={PAGE_WORDS.download} inLine />
    </Link>
  );
}
