import { Button, CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { collectWords } from '../../text/collect-words';
import { useLocale } from '../locale-context';
import { CollectedForms } from './collected-forms';
import { CollectedOverview } from './collected-overview';
import { CollectedUnits } from './collected-units';
import type { CollectRun, CollectState } from './collect-run';
import { Deliver } from './deliver';
import { factsOf } from './collected-facts';
import { UnreadFiles } from './unread-files';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: 0 },
  tabs: { margin: '0 -12px', flexWrap: 'wrap' },
});

const TABS = ['overview', 'forms', 'units', 'unread'] as const;

/** What was collected: the summary to take along first, then how it looks, form by form, unit by unit, and what is not in
 *  it. */
export function CollectedView({ run, state }: { readonly run: CollectRun; readonly state: CollectState }) {
  const styles = useStyles();
  const words = collectWords(useLocale());
  const { phase, forms, unread, done, total } = state;
  const facts = useMemo(() => factsOf(forms), [forms]);
  const [tab, setTab] = useState<(typeof TABS)[number]>(forms.length === 0 ? 'unread' : 'overview');
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone; reading goes on here.
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div role="status">
        <h3 ref={title} tabIndex={-1} className={styles.title}>
          {words.result(done, facts.forms)}
        </h3>
        {phase === 'stopped' && <p className={styles.words}>{words.stopped(done, total)}</p>}
        {facts.forms > 0 && (
          <p className={styles.words}>{words.complete(facts.complete, facts.mean, facts.forms - facts.complete)}</p>
        )}
        {facts.reviewed !== null && (
          <p className={styles.words}>{words.reviewed(facts.reviewed.forms, facts.reviewed.mean)}</p>
        )}
      </div>
      <Deliver run={run} state={state} />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(TABS.find((each) => each === value) ?? 'overview')}
      >
        {TABS.map((each) => (
          <Tab key={each} value={each}>
            {words.tabs[each]}{' '}
            {each === 'unread' && unread.length > 0 && (
              <CounterBadge count={unread.length} overflowCount={999} appearance="ghost" />
            )}
          </Tab>
        ))}
      </TabList>
      {tab === 'overview' && <CollectedOverview facts={facts} />}
      {tab === 'forms' && <CollectedForms forms={forms} />}
      {tab === 'units' && <CollectedUnits forms={forms} />}
      {tab === 'unread' && <UnreadFiles unread={unread} />}
      <Button onClick={() => run.reset()}>{words.again}</Button>
    </>
  );
}
