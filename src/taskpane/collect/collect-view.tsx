import { makeStyles } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { CollectTerms } from '../../collecting/collect-file';
import { collectWords } from '../../text/collect-words';
import { useLocale } from '../locale-context';
import { ChooseFiles } from './choose-files';
import type { Chosen } from './chosen-files';
import { CollectProgress } from './collect-progress';
import { CollectedView } from './collected-view';
import { standingRun } from './standing-run';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

/** 收集多个工作簿: files are chosen, read on this machine, and become one summary. */
export function CollectView() {
  const styles = useStyles();
  const locale = useLocale();
  const words = collectWords(locale);
  const run = standingRun(locale);
  const state = useSyncExternalStore(run.subscribe, () => run.state);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (chosen: Chosen, terms: CollectTerms): void => {
    const isNothing = chosen.files.length + chosen.otherFormats.length === 0;
    setRefusal(isNothing ? words.noWorkbooks : null);
    if (!isNothing) void run.start(chosen, terms);
  };
  const { phase } = state;
  return (
    <div className={styles.view}>
      {(phase === 'choosing' || phase === 'notStarted') && (
        <ChooseFiles
          ruleSetId={state.terms.ruleSetId}
          refusal={phase === 'notStarted' ? words.notStarted : refusal}
          onRuleSet={(ruleSetId) => run.choose({ locale, ruleSetId })}
          onFiles={(chosen) => take(chosen, { locale, ruleSetId: state.terms.ruleSetId })}
        />
      )}
      {phase === 'running' && <CollectProgress state={state} onStop={() => run.stop()} />}
      {(phase === 'done' || phase === 'stopped') && <CollectedView run={run} state={state} />}
    </div>
  );
}
