import { Badge, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Both } from './both';
import { GROUP_WORDS, PAGE_WORDS, VERDICT_WORDS } from './page-words';
import type { Probe, ProbeGroup, ProbeResult, Verdict } from './probe';
import { ALL_PROBES } from './probes/all-probes';

const useStyles = makeStyles({
  group: { fontSize: tokens.fontSizeBase300, margin: '12px 0 4px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  figures: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const COLORS: Readonly<Record<Verdict, 'success' | 'danger' | 'warning' | 'informative'>> = {
  ok: 'success',
  differs: 'danger',
  failed: 'danger',
  notSupported: 'informative',
  notTried: 'warning',
};

interface Found {
  readonly probe: Probe;
  readonly result: ProbeResult;
}

/** What was found, by group, and the verdict over all once it is done. */
export function Results({
  results,
  isDone,
}: {
  readonly results: readonly ProbeResult[];
  readonly isDone: boolean;
}): ReactNode {
  const styles = useStyles();
  const found = ALL_PROBES.flatMap((probe): readonly Found[] => {
    const result = results.find(({ id }) => id === probe.id);
    return result ? [{ probe, result }] : [];
  });
  const groups = [...new Set(found.map(({ probe }) => probe.group))];
  return (
    <section>
      <h2 className={styles.group}>
        <Both text={PAGE_WORDS.result} />
      </h2>
      {isDone && <Overall found={found} />}
      {groups.map((group: ProbeGroup) => (
        <section key={group}>
          <h3 className={styles.group}>
            <Both text={GROUP_WORDS[group]} />
          </h3>
          <ul className={styles.list}>
            {found
              .filter(({ probe }) => probe.group === group)
              .map((each) => (
                <ResultItem key={each.probe.id} {...each} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const isBad = ({ result: { verdict } }: Found): boolean => verdict === 'differs' || verdict === 'failed';

function Overall({ found }: { readonly found: readonly Found[] }): ReactNode {
  const bad = found.filter(isBad);
  const isWhole = found.length === ALL_PROBES.length;
  const allTried = found.every(({ result }) => result.verdict !== 'notTried');
  const good = !isWhole ? PAGE_WORDS.stopped : allTried ? PAGE_WORDS.allWell : PAGE_WORDS.notDone;
  return (
    <MessageBar intent={bad.length > 0 ? 'error' : isWhole ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        {bad.length === 0 ? (
          <Both text={good} />
        ) : (
          <>
            <Both text={PAGE_WORDS.someDiffer} />
            <ul>
              {bad.map(({ probe }) => (
                <li key={probe.id}>
                  <Both text={probe.asks} />
                </li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function ResultItem({ probe, result }: Found): ReactNode {
  const styles = useStyles();
  const { verdict, differs, error, milliseconds, figures } = result;
  return (
    <li data-probe={probe.id} data-verdict={verdict}>
      <Badge appearance="tint" color={COLORS[verdict]}>
        <Both text={VERDICT_WORDS[verdict]} inLine />
      </Badge>{' '}
      {probe.traps.join(' ')} · {milliseconds} ms
      <div>
        <Both text={probe.asks} />
      </div>
      {differs.map((name) => (
        <div key={name} className={styles.figures}>
          {name}: <Both text={PAGE_WORDS.expected} inLine /> {JSON.stringify(probe.expected[name])},{' '}
          <Both text={PAGE_WORDS.found} inLine /> {JSON.stringify(figures[name] ?? null)}
        </div>
      ))}
      {error && (
        <div className={styles.figures}>
          {error.code}: {error.message} {error.place}
        </div>
      )}
    </li>
  );
}
