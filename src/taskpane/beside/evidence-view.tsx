import { Button, Link } from '@fluentui/react-components';
import type { SeenEvidence } from '../../app/beside/seen-evidence';
import { cellAddress } from '../../core/grid/address';
import { evidenceWords } from '../../text/evidence-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { useBesideStyles } from './beside-styles';
import { NotInReview } from './not-in-review';
import { REFRESH_BUTTON, RenumberEvidence } from './renumber-evidence';
import { useSeen } from './seen';
import { WhatWasDone } from './what-was-done';

/** 资料清单: how many materials are submitted and missing, which indicators have points without any, and what people wrote of
 *  them; one press makes the list or brings it up to date. */
export function EvidenceView() {
  const styles = useBesideStyles();
  const words = evidenceWords(useLocale());
  const { session, idle, state } = usePane();
  const seen = useSeen(() => session.seeEvidence());
  if (!seen) return null;
  const { list, backLinks, renumbering } = seen;
  const canMake = idle && state.forms.length > 0;
  return (
    <div className={styles.view}>
      <WhatWasDone />
      <p className={styles.quiet}>{words.hint}</p>
      {list ? <ListCounts list={list} /> : <p className={styles.words}>{words.none}</p>}
      <div className={styles.buttons}>
        <Button
          id={REFRESH_BUTTON}
          appearance="primary"
          disabledFocusable={!canMake}
          onClick={() => void session.writeEvidence()}
        >
          {list?.isOurs ? words.refresh : words.make}
        </Button>
        {backLinks > 0 && (
          <Button
            disabledFocusable={!idle || state.reviewing}
            title={words.linkHint}
            onClick={() => void session.linkEvidence()}
          >
            {words.link}
          </Button>
        )}
      </div>
      {backLinks > 0 && <NotInReview />}
      {renumbering && <RenumberEvidence key={JSON.stringify(renumbering)} shown={renumbering} />}
      <OpenIndicators open={seen.open} />
      {list && list.issues.length > 0 && <Issues list={list} />}
    </div>
  );
}

type List = NonNullable<SeenEvidence['list']>;

function ListCounts({ list }: { readonly list: List }) {
  const styles = useBesideStyles();
  const words = evidenceWords(useLocale());
  const { session } = usePane();
  return (
    <div className={styles.section}>
      <p className={styles.words}>
        <span className={styles.figure}>{words.counts(list.submitted, list.missing, list.verified)}</span>
      </p>
      <Link as="button" className={styles.link} onClick={() => void session.select(list.sheet, 0, 0)}>
        {words.listedIn(list.sheet)}
      </Link>
    </div>
  );
}

function OpenIndicators({ open }: Pick<SeenEvidence, 'open'>) {
  const styles = useBesideStyles();
  const words = evidenceWords(useLocale());
  const { session } = usePane();
  const { shown, more, showMore } = useGrowingCount(open.length, 20);
  if (open.length === 0) return <p className={styles.words}>{words.allProved}</p>;
  return (
    <section className={styles.section} aria-label={words.without(open.length)}>
      <h2 className={styles.title}>{words.without(open.length)}</h2>
      <ul className={styles.list}>
        {open.slice(0, shown).map(({ sheet, name, row, column }) => (
          <li key={`${sheet} ${String(row)}`}>
            <Link as="button" className={styles.link} onClick={() => void session.select(sheet, row, column)}>
              {name === '' ? words.execution : name} {cellAddress({ row, column })}
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

function Issues({ list }: { readonly list: List }) {
  const styles = useBesideStyles();
  const words = evidenceWords(useLocale());
  const { session } = usePane();
  const { shown, more, showMore } = useGrowingCount(list.issues.length, 20);
  return (
    <section className={styles.section} aria-label={words.headings.issue}>
      <h2 className={styles.title}>{words.headings.issue}</h2>
      <ul className={styles.list}>
        {list.issues.slice(0, shown).map(({ row, column, number, name, issue }) => (
          <li key={row}>
            <Link as="button" className={styles.link} onClick={() => void session.select(list.sheet, row, column)}>
              {number} {name}
            </Link>
            <p className={styles.words}>{issue}</p>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}
